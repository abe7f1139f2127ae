public import Diagnostics

/// A source text is the bytes of a document, made fit for parsing, with the way back to the bytes of the file.
///
/// A file that is valid UTF-8 is its own text. Otherwise each maximal invalid sequence, and each NUL, is replaced by
/// U+FFFD, and ``original(_:)`` translates ranges of the text into ranges of the file.
public struct SourceText: Sendable {
    /// A place where the text differs from the file.
    struct Repair: Sendable {
        /// The bytes of the file that could not be kept.
        let original: Range<Int>
        /// Where the replacement stands in the text.
        let repaired: Range<Int>
        /// Whether it was a NUL, and not a sequence that is no UTF-8.
        let wasNul: Bool
    }

    /// The bytes that are parsed; always valid UTF-8 without NUL.
    public let bytes: [UInt8]
    /// The number of bytes that a byte order mark takes at the beginning.
    public let markLength: Int
    /// The lines of ``bytes``.
    public let lines: LineIndex
    /// A bit for each byte with which a mark of an extension or a tag may begin.
    let marks: [UInt64]
    let repairs: [Repair]

    /// Takes the bytes of a file.
    public init(_ file: [UInt8]) {
        var look = TextLook(file)
        var repair = TextRepair.Result(bytes: file, repairs: [])
        if !look.isPlain {
            repair = TextRepair.repair(file)
            if !repair.repairs.isEmpty { look = TextLook(repair.bytes) }
        }
        bytes = repair.bytes
        repairs = repair.repairs
        markLength = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        lines = look.lines
        marks = look.marks
    }

    /// Whether the text is the file, byte for byte.
    public var isFile: Bool { repairs.isEmpty }

    /// The problems that the bytes themselves have.
    var problems: [MarkdownProblem] {
        repairs.map { MarkdownProblem($0.wasNul ? .nul : .invalidUTF8, at: $0.original) }
    }

    /// The text part by part, with the bytes of the file that each stands for: the same ones, or those that could not be kept.
    package var parts: [(text: Range<Int>, file: Range<Int>)] {
        var parts: [(text: Range<Int>, file: Range<Int>)] = []
        var done = (text: 0, file: 0)
        for repair in repairs {
            parts.append((done.text..<repair.repaired.lowerBound, done.file..<repair.original.lowerBound))
            parts.append((repair.repaired, repair.original))
            done = (repair.repaired.upperBound, repair.original.upperBound)
        }
        parts.append((done.text..<bytes.count, done.file..<done.file + bytes.count - done.text))
        return parts
    }

    /// The range in the file that a range of the text stands for.
    public func original(_ range: Range<Int>) -> Range<Int> {
        if repairs.isEmpty { return range }
        let start = original(range.lowerBound, roundingUp: false)
        return start..<max(start, original(range.upperBound, roundingUp: true))
    }

    private func original(_ offset: Int, roundingUp: Bool) -> Int {
        // The last repair that begins before the offset decides how far text and file have drifted apart.
        var low = 0
        var high = repairs.count
        while low < high {
            let middle = (low + high) / 2
            if repairs[middle].repaired.lowerBound < offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return offset }
        let repair = repairs[low - 1]
        if offset < repair.repaired.upperBound {
            return roundingUp ? repair.original.upperBound : repair.original.lowerBound
        }
        return offset - repair.repaired.upperBound + repair.original.upperBound
    }
}
