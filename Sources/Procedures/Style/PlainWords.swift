/// Plain words are the words of a text that no mark sets off: what is bold, linked, quoted or code is passed over.
struct PlainWords: IteratorProtocol {
    private let source: [UInt8]
    private var index: Int
    private let end: Int

    init(_ source: [UInt8], _ range: Range<Int>) {
        self.source = source
        index = range.lowerBound
        end = min(range.upperBound, source.count)
    }

    /// The bytes of the next word, or of an ampersand that stands alone.
    mutating func next() -> Range<Int>? {
        while index < end {
            let start = index
            switch source[index] {
            case 0x41...0x5A, 0x61...0x7A:
                while index < end, source[index].isASCIIUppercase || source[index].isASCIILowercase { index += 1 }
                return start..<index
            case UInt8(ascii: "&"):
                index += 1
                let isAlone = start > 0 && source[start - 1].isBlank && index < end && source[index].isBlank
                if isAlone { return start..<index }
            case UInt8(ascii: "*") where index + 1 < end && source[index + 1] == UInt8(ascii: "*"):
                index = close(from: index + 2, UInt8(ascii: "*"), isDouble: true) ?? index + 2
            case UInt8(ascii: "`"), UInt8(ascii: "\""):
                index = close(from: index + 1, source[index]) ?? index + 1
            case UInt8(ascii: "<"):
                index = close(from: index + 1, UInt8(ascii: ">")) ?? index + 1
            case UInt8(ascii: "[") where canLink:
                index = close(from: index + 1, UInt8(ascii: "]")) ?? index + 1
                if index < end, source[index] == UInt8(ascii: "(") {
                    index = close(from: index + 1, UInt8(ascii: ")")) ?? index + 1
                }
            default: index += 1
            }
        }
        return nil
    }

    /// Whether brackets are looked into at all; a mark without an end is looked for once only.
    private var canLink: Bool { !unclosed.contains(UInt8(ascii: "]")) }
    /// The marks that nothing closes from here on.
    private var unclosed: [UInt8] = []

    /// The place after the mark that closes what has been opened.
    private mutating func close(from start: Int, _ mark: UInt8, isDouble: Bool = false) -> Int? {
        if unclosed.contains(mark) { return nil }
        var place = start
        while place < end {
            if source[place] == mark {
                if !isDouble { return place + 1 }
                if place + 1 < end, source[place + 1] == mark { return place + 2 }
            }
            place += 1
        }
        unclosed.append(mark)
        return nil
    }
}
