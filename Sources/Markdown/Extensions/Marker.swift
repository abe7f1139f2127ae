/// A marker in a text: `[!name argument]`.
struct Marker {
    let name: String
    let argument: String
    /// The position after the closing bracket.
    let end: Int

    /// The marker at a position of a literal, if there is one.
    init?(_ literal: UnsafeBufferPointer<UInt8>, at start: Int) {
        guard let opening = Marker.opening(literal, at: start),
            let close = literal[opening.end...].firstIndex(of: UInt8(ascii: "]"))
        else { return nil }
        name = DirectiveSyntax.text(opening.name)
        let argument = literal[opening.end..<close].drop { $0 == 0x20 || $0 == 0x09 }
        self.argument = DirectiveSyntax.text(argument)
        end = close + 1
    }

    /// The value of a setting in the argument: `class="checklist"`.
    func value(of attribute: String) -> String? {
        var rest = Substring(argument)
        while let equals = rest.firstIndex(of: "=") {
            let name = rest[..<equals].split(whereSeparator: \.isWhitespace).last
            rest = rest[equals...].dropFirst()
            let isQuoted = rest.first == "\"" || rest.first == "'"
            let end =
                isQuoted
                ? rest.dropFirst().firstIndex(of: rest[rest.startIndex]) : rest.firstIndex(where: \.isWhitespace)
            let value = rest[..<(end ?? rest.endIndex)].dropFirst(isQuoted ? 1 : 0)
            if name.map(String.init) == attribute { return String(value) }
            rest = end.map { rest[$0...].dropFirst() } ?? ""
        }
        return nil
    }

    /// Where the next marker may begin.
    static func firstStart(in literal: UnsafeBufferPointer<UInt8>, from position: Int) -> Int? {
        var search = ByteSearch(literal, in: position..<literal.count)
        while let found = search.next(UInt8(ascii: "[")) {
            if opening(literal, at: found) != nil { return found }
        }
        return nil
    }

    /// Whether a marker's name is a word that is given in small letters, whatever letters it is written in.
    static func isNamed(_ word: StaticString, _ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard name.count == word.utf8CodeUnitCount else { return false }
        for index in 0..<name.count {
            let byte = name[name.startIndex + index]
            guard (isLetter(byte) ? byte | 0x20 : byte) == word.utf8Start[index] else { return false }
        }
        return true
    }

    /// The beginning of a marker that goes on in another node, such as `[!INCLUDE ` before a link.
    static func openingAtEnd(
        of literal: UnsafeBufferPointer<UInt8>
    ) -> (start: Int, name: Slice<UnsafeBufferPointer<UInt8>>)? {
        guard let start = literal.lastIndex(of: UInt8(ascii: "[")), let opening = opening(literal, at: start),
            literal[opening.end...].allSatisfy(isWhitespace)
        else { return nil }
        return (start, opening.name)
    }

    private static func opening(
        _ literal: UnsafeBufferPointer<UInt8>, at start: Int
    ) -> (name: Slice<UnsafeBufferPointer<UInt8>>, end: Int)? {
        guard start + 2 < literal.count, literal[start] == UInt8(ascii: "["),
            literal[start + 1] == UInt8(ascii: "!"), isLetter(literal[start + 2])
        else { return nil }
        var end = start + 2
        while end < literal.count, isLetter(literal[end]) || isDigit(literal[end]) || literal[end] == UInt8(ascii: "-")
        {
            end += 1
        }
        return (literal[start + 2..<end], end)
    }
}
