/// A suppression is a comment in a document that allows what a rule forbids, and says why.
///
///     <!-- allow: image/alt-text-missing because the sentence before it says what the picture shows -->
///
/// It names one or more rules, separated by commas or spaces, then `because`, then the reason.
///
/// **What it covers** depends on where it stands:
///
/// - Before the first block of the document it covers the whole file, its front matter included.
/// - On its own between two blocks it covers the block that follows it, with everything in that block. A heading is a
///   block of one line: the section below it is not covered.
/// - Within a block it covers the paragraph, heading, table or list item that it stands in.
///
/// Who reads the document knows its blocks, and passes the scope on. A finding is suppressed if it begins within it.
public struct Suppression: Hashable, Sendable {
    /// A rule that a suppression names.
    public struct Target: Hashable, Sendable {
        /// The id as it is written.
        public let rule: RuleID
        /// Where it is written.
        public let range: Range<Int>
    }

    /// The file.
    public let file: String
    /// The comment, with its delimiters.
    public let range: Range<Int>
    /// The rules that it names, in their order.
    public let targets: [Target]
    /// Why it is there, if it says so.
    public let reason: String?
    /// The bytes that it covers.
    public let scope: Range<Int>

    /// Reads a comment; the result is `nil` if the comment is about something else.
    ///
    /// - Parameters:
    ///   - comment: the text of the comment as it stands in the file, with or without `<!--` and `-->`.
    ///   - range: the bytes of the comment, with its delimiters.
    ///   - file: the file, as diagnostics name it.
    ///   - scope: the bytes that the comment covers.
    public init?(comment: String, at range: Range<Int>, in file: String, covering scope: Range<Int>) {
        var words = SuppressionWords(comment, at: range.lowerBound)
        guard words.skipKeyword() else { return nil }
        var targets: [Target] = []
        var reason: String?
        while let word = words.next() {
            if word.text == "because" {
                reason = words.rest
                break
            }
            targets.append(Target(rule: RuleID(word.text), range: word.range))
        }
        self.file = file
        self.range = range
        self.targets = targets
        self.reason = reason
        self.scope = scope
    }
}

/// The words of a suppression comment, with their places.
private struct SuppressionWords {
    private let bytes: [UInt8]
    private let start: Int
    private let end: Int
    private var index: Int

    init(_ comment: String, at offset: Int) {
        bytes = Array(comment.utf8)
        let hasDelimiters = bytes.starts(with: "<!--".utf8)
        index = hasDelimiters ? 4 : 0
        // Where the delimiters were cut off, the text begins behind them.
        start = hasDelimiters ? offset : offset + 4
        let isClosed = bytes.count >= index + 3 && bytes.suffix(3).elementsEqual("-->".utf8)
        end = isClosed ? bytes.count - 3 : bytes.count
    }

    /// Steps over `allow:`, if the comment begins with it.
    mutating func skipKeyword() -> Bool {
        skip(while: SuppressionWords.isSpace)
        let keyword = "allow:".utf8
        guard index <= end, bytes[index..<end].starts(with: keyword) else { return false }
        index += keyword.count
        return true
    }

    /// The next word.
    mutating func next() -> (text: String, range: Range<Int>)? {
        skip { SuppressionWords.isSpace($0) || $0 == UInt8(ascii: ",") }
        let first = index
        skip { !SuppressionWords.isSpace($0) && $0 != UInt8(ascii: ",") }
        guard index > first else { return nil }
        return (String(decoding: bytes[first..<index], as: UTF8.self), start + first..<start + index)
    }

    /// What is left, in one line, if it says anything: a reason of dots and dashes is none.
    var rest: String? {
        let words = String(decoding: bytes[index..<end], as: UTF8.self).split(whereSeparator: \.isWhitespace)
        let text = words.joined(separator: " ")
        return text.contains { $0.isLetter || $0.isNumber } ? text : nil
    }

    private mutating func skip(while condition: (UInt8) -> Bool) {
        while index < end, condition(bytes[index]) { index += 1 }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
