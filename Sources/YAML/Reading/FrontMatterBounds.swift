/// Front matter bounds say where front matter begins and ends.
///
/// A document may also begin with a rule, which is the same line `---`. It is front matter if the next line looks like
/// `key:`, or is the end already; also if a blank line comes between, provided that an end follows; and if it is anything
/// else but blank, provided that an end follows before the first blank line.
struct FrontMatterBounds {
    /// The offset of the first `---`.
    let start: Int
    /// The YAML between the lines.
    let content: Range<Int>
    /// The offset after the front matter.
    let end: Int
    /// Whether the line that ends it is there.
    let isEnded: Bool
    /// Whether a line that looks like text of the body comes after a blank line: a sign that the end was missed.
    let hasProse: Bool

    /// Looks for front matter at the beginning of a file.
    static func find(_ bytes: UnsafeBufferPointer<UInt8>) -> FrontMatterBounds? {
        let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
        let start = hasMark ? 3 : 0
        let opening = Line(bytes, from: start, before: bytes.count)
        guard opening.isFence(bytes, of: "-"), opening.next > opening.end else { return nil }
        guard let beginning = Beginning(bytes, opening.next) else { return nil }

        var hasProse = false
        var blankCame = false
        var offset = opening.next
        while offset < bytes.count {
            let line = Line(bytes, from: offset, before: bytes.count)
            if isEnd(line, bytes) {
                let isRule = beginning == .text ? blankCame : beginning == .laterKey && hasProse
                if isRule { return nil }
                return FrontMatterBounds(
                    start: start, content: opening.next..<line.start, end: line.next, isEnded: true,
                    hasProse: hasProse)
            }
            if line.contentStart(bytes) == line.end {
                blankCame = true
            } else if blankCame, !hasProse {
                hasProse = !canBelong(line, bytes) && bytes[line.start] != UInt8(ascii: "#")
            }
            offset = line.next
        }
        return beginning == .key ? unended(bytes, start: start, content: opening.next) : nil
    }

    /// What stands after the first `---`, comments aside.
    private enum Beginning {
        /// A key, or the end of the front matter.
        case key
        /// A key, but only after a blank line.
        case laterKey
        /// Anything else, without a blank line before it.
        case text

        init?(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) {
            var offset = start
            var blankCame = false
            while offset < bytes.count {
                let line = Line(bytes, from: offset, before: bytes.count)
                let content = line.contentStart(bytes)
                offset = line.next
                if content == line.end {
                    blankCame = true
                    continue
                }
                // A comment may be a heading, so only what follows can tell.
                if bytes[content] == UInt8(ascii: "#") || line.isConflictMarker(bytes) { continue }
                if isEnd(line, bytes) {
                    self = .key
                } else if isKey(line, bytes, at: content) {
                    self = blankCame ? .laterKey : .key
                } else if blankCame {
                    return nil
                } else {
                    self = .text
                }
                return
            }
            return nil
        }
    }

    /// The bounds as they are without the end line, when that turns out to belong to the body.
    func withoutEndLine(_ bytes: UnsafeBufferPointer<UInt8>) -> FrontMatterBounds {
        Self.unended(bytes, start: start, content: content.lowerBound)
    }

    /// The bounds without an end line, up to the first line that cannot belong to front matter.
    private static func unended(
        _ bytes: UnsafeBufferPointer<UInt8>, start: Int, content: Int
    ) -> FrontMatterBounds {
        var offset = content
        var keyCame = false
        while offset < bytes.count {
            let line = Line(bytes, from: offset, before: bytes.count)
            let first = line.contentStart(bytes)
            if first == line.end { break }
            keyCame = keyCame || isKey(line, bytes, at: first)
            // Before the first key a line with # is a comment; after it, it is most likely the heading of the body.
            if keyCame, !canBelong(line, bytes) { break }
            offset = line.next
        }
        return FrontMatterBounds(
            start: start, content: content..<offset, end: offset, isEnded: false, hasProse: false)
    }

    /// Whether a line ends front matter.
    private static func isEnd(_ line: Line, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        line.isFence(bytes, of: "-") || line.isFence(bytes, of: ".")
    }

    /// Whether a line can stand in front matter: it is indented, or a key, a list item or a conflict marker.
    private static func canBelong(_ line: Line, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard line.start < line.end, !bytes[line.start].isBlank else { return true }
        return isKey(line, bytes, at: line.start) || line.hasItem(bytes, at: line.start) || line.isConflictMarker(bytes)
    }

    /// Whether a line begins with a key of a single word: `Note this: …` is a sentence.
    private static func isKey(_ line: Line, _ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard let colon = line.keyColon(bytes, from: start) else { return false }
        return !bytes[start..<colon].contains(where: \.isBlank)
    }
}
