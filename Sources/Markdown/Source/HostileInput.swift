/// Finds the two kinds of input on which cmark 0.30.2 takes time that grows with the square of the input.
///
/// One is a paragraph with very many `![` that no `]` ends, the other a list many levels deep that is followed by many
/// blank lines. Both can be seen by looking at the bytes once, and real documents never come near the limits.
enum HostileInput {
    /// More openers than this in one paragraph are not parsed.
    static let mostImageOpeners = 1500
    /// The steps that blank lines in deep lists may cost: some for each byte, and some for free.
    static let stepsPerByte = 16
    static let freeSteps = 1 << 20

    static func find(in source: SourceText, body: Range<Int>, _ marks: TextMarks) -> MarkdownProblem? {
        source.bytes.withUnsafeBufferPointer { bytes in
            // Without so many in the whole body there are not so many in one paragraph.
            let mayHoldOpeners = marks.imageOpeners > mostImageOpeners
            return (mayHoldOpeners ? imageOpeners(bytes, body: body, lines: source) : nil)
                ?? deepLists(bytes, body: body, lines: source)
        }.map { MarkdownProblem($0.kind, at: source.original($0.range)) }
    }

    private static func imageOpeners(
        _ bytes: UnsafeBufferPointer<UInt8>, body: Range<Int>, lines source: SourceText
    ) -> MarkdownProblem? {
        var count = 0
        for line in source.lines.line(at: body.lowerBound)..<source.lines.count {
            let range = source.lines.range(ofLine: line).clamped(to: body)
            if bytes[range].allSatisfy(isWhitespace) {
                count = 0
                continue
            }
            for offset in range
            where bytes[offset] == UInt8(ascii: "!") && offset + 1 < range.upperBound
                && bytes[offset + 1] == UInt8(ascii: "[")
            {
                count += 1
                if count > mostImageOpeners {
                    return MarkdownProblem(.tooManyImageOpeners, at: offset..<offset + 2)
                }
            }
        }
        return nil
    }

    private static func deepLists(
        _ bytes: UnsafeBufferPointer<UInt8>, body: Range<Int>, lines source: SourceText
    ) -> MarkdownProblem? {
        // How many lists may be open, at most. A line without indentation closes them only after a blank line; before
        // one it may continue the innermost paragraph.
        var depth = 0
        var steps = 0
        var followsBlank = true
        let limit = freeSteps + stepsPerByte * body.count
        let starts = source.lines.starts
        // A list takes a byte at least, and costs a step for each blank line: no lines, so few, can cost more.
        if starts.count * body.count <= limit { return nil }
        for line in source.lines.line(at: body.lowerBound)..<starts.count {
            let start = max(starts[line], body.lowerBound)
            let end = line + 1 < starts.count ? starts[line + 1] : body.upperBound
            guard start < end else { continue }
            if bytes[start] >= 0x41 {
                if followsBlank { depth = 0 }
                followsBlank = false
                continue
            }
            let mark = listMark(of: start..<end, in: bytes)
            if mark.isBlank {
                steps += depth
                if steps > limit { return MarkdownProblem(.tooDeepLists, at: start..<start) }
            } else {
                depth = (followsBlank ? min(depth, mark.columns) : depth) + mark.markers
            }
            followsBlank = mark.isBlank
        }
        return nil
    }

    /// What the beginning of a line can do to lists: how far it is indented, and how many it can open.
    private static func listMark(
        of line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
    ) -> (columns: Int, markers: Int, isBlank: Bool) {
        var columns = 0
        var markers = 0
        for offset in line {
            switch bytes[offset] {
            case 0x20: columns += 1
            case 0x09: columns += 4
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"):
                markers += 1
            case 0x30...0x39, UInt8(ascii: ">"): break
            case 0x0A, 0x0D: return (columns, markers, markers == 0)
            default: return (columns, markers, false)
            }
        }
        return (columns, markers, markers == 0)
    }
}
