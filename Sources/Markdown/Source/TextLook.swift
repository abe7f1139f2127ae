internal import ByteMarks
internal import Diagnostics

/// A text look is what one look at all bytes of a text has found.
struct TextLook {
    /// The lines.
    let lines: LineIndex
    /// A bit for each byte with which a mark of an extension or a tag may begin, the lowest of the first word for the
    /// first byte.
    let marks: [UInt64]
    /// Whether each byte is a character of ASCII, and none is NUL.
    let isPlain: Bool

    init(_ text: [UInt8]) { self = text.withUnsafeBufferPointer { TextLook($0) } }

    private init(_ text: UnsafeBufferPointer<UInt8>) {
        let wordCount = (text.count + 63) / 64
        var starts: [Int]?
        var isPlain = true
        marks = [UInt64](unsafeUninitializedCapacity: wordCount) { marks, count in
            withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordCount) { lineFeeds in
                let look = tally_look_at(text.baseAddress, text.count, lineFeeds.baseAddress, marks.baseAddress)
                isPlain = look.is_plain
                if !look.has_returns { starts = TextLook.starts(behind: look.line_feeds, lineFeeds) }
            }
            count = wordCount
        }
        self.isPlain = isPlain
        lines = starts.map { LineIndex(starts: $0, byteCount: text.count) } ?? LineIndex(text)
    }

    /// Where the lines of a text begin, given the number of its line feeds and where they are.
    private static func starts(behind count: Int, _ lineFeeds: UnsafeMutableBufferPointer<UInt64>) -> [Int] {
        [Int](unsafeUninitializedCapacity: count + 1) { starts, initialized in
            starts.initializeElement(at: 0, to: 0)
            initialized = 1
            for word in lineFeeds.indices {
                var left = lineFeeds[word]
                while left != 0 {
                    starts.initializeElement(at: initialized, to: word * 64 + left.trailingZeroBitCount + 1)
                    initialized += 1
                    left &= left - 1
                }
            }
        }
    }
}
