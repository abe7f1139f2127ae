public import Markdown

/// A fact mark is a comment that says which rule of the model proves the sentence before it: `<!-- fact: rule-id -->`.
public struct FactMark: Hashable, Sendable {
    /// The id of the rule.
    public var rule: String
    /// The bytes of the id.
    public var ruleRange: Range<Int>
    /// The bytes of the comment.
    public var range: Range<Int>
    /// The bytes of the block that it speaks about.
    public var scope: Range<Int>

    /// The id of the rule that a comment names; nothing if it is no fact mark.
    static func rule(in comment: RawHTML.Comment) -> String? {
        let text = comment.text.trimmed
        guard text.utf8.starts(with: "fact:".utf8) else { return nil }
        return String(String(text.dropFirst(5)).trimmed)
    }

    /// The marks of a document.
    public static func all(in html: RawHTML, of bytes: [UInt8]) -> [FactMark] {
        html.comments.compactMap { comment in
            guard let id = rule(in: comment) else { return nil }
            return FactMark(
                rule: id, ruleRange: place(of: Array(id.utf8), in: comment.range, bytes), range: comment.range,
                scope: comment.scope)
        }
    }

    /// Where an id stands in a comment; all of the comment if that can't be told.
    private static func place(of id: [UInt8], in range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        guard !id.isEmpty, range.upperBound <= bytes.count, range.count > id.count else { return range }
        for start in stride(from: range.upperBound - id.count, through: range.lowerBound, by: -1)
        where bytes[start..<start + id.count].elementsEqual(id) {
            return start..<start + id.count
        }
        return range
    }
}
