/// A finding is a problem that does not yet know its file and line.
struct Finding {
    let kind: MustacheProblem.Kind
    let range: Range<Int>
    let message: String

    init(_ kind: MustacheProblem.Kind, _ range: Range<Int>, _ message: String) {
        self.kind = kind
        self.range = range
        self.message = message
    }
}

extension TemplateSource {
    /// The bytes of a range as text that fits into a message.
    func excerpt(_ range: Range<Int>) -> String { Mustache.excerpt(of: bytes, range) }

    /// Puts findings in order and gives them their places, in one pass over the bytes.
    func problems(_ findings: [Finding]) -> [MustacheProblem] {
        guard !findings.isEmpty else { return [] }
        let ordered = findings.sorted {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
        var position = TextPosition()
        return ordered.map { finding in
            position.advance(to: finding.range.lowerBound, in: bytes)
            return MustacheProblem(
                kind: finding.kind, template: name, file: file, range: finding.range, line: position.line,
                column: position.column, tag: excerpt(finding.range), message: finding.message)
        }
    }
}

/// A position counts lines and columns while it moves through bytes.
struct TextPosition {
    private(set) var line = 1
    private(set) var column = 1
    private var offset = 0

    mutating func advance(to target: Int, in bytes: [UInt8]) {
        while offset < target {
            let byte = bytes[offset]
            offset += 1
            let endsLine =
                byte == Byte.lineFeed
                || (byte == Byte.carriageReturn && (offset == bytes.count || bytes[offset] != Byte.lineFeed))
            if endsLine {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
    }
}

/// A range as text on one line that fits into a message.
func excerpt(of bytes: [UInt8], _ range: Range<Int>) -> String {
    let longest = 60
    let isLong = range.count > longest
    var end = isLong ? range.lowerBound + longest : range.upperBound
    // A character that is cut in half would be shown as a replacement character.
    while isLong, end > range.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let shown = bytes[range.lowerBound..<end].map { $0 < Byte.space ? Byte.space : $0 }
    return String(decoding: shown, as: UTF8.self) + (isLong ? "…" : "")
}
