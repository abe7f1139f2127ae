/// A rule's id names the group of the rule and the bad thing it finds: `link/file-not-found`.
public struct RuleID: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The id as it is written.
    public let description: String

    /// Makes an id from its written form.
    public init(_ text: String) { description = text }

    /// Makes an id from a literal.
    public init(stringLiteral text: String) { description = text }

    /// The part before the slash.
    public var group: Substring { description.prefix { $0 != "/" } }

    /// Orders ids as a dictionary would.
    public static func < (left: RuleID, right: RuleID) -> Bool { left.description < right.description }
}

/// A rule is something that Tally holds documents to: its id, the weight of a breach, and what there is to say about
/// it.
///
/// What `tally explain` prints and what a rule's page shows is made from this value, and the tests run both examples of
/// every rule: the wrong one must break it, the right one must not.
public struct Rule: Sendable {
    /// The id under which the rule is reported, configured and suppressed.
    public let id: RuleID
    /// The severity that a breach has unless it is configured otherwise.
    public let severity: Severity
    /// What the rule asks, in one sentence.
    public let summary: String
    /// Why it asks that, and what to do, in a few paragraphs of Markdown.
    public let explanation: String
    /// A document that breaks the rule.
    public let wrong: Example
    /// The same document as it should be.
    public let right: Example

    /// Makes a rule.
    public init(
        _ id: RuleID, _ severity: Severity, _ summary: String, explanation: String, wrong: Example, right: Example
    ) {
        self.id = id
        self.severity = severity
        self.summary = summary
        self.explanation = explanation
        self.wrong = wrong
        self.right = right
    }
}

/// An example is a small content folder that shows a rule at work.
public struct Example: Sendable, ExpressibleByStringLiteral {
    /// A file of an example.
    public struct File: Sendable {
        /// The path within the content folder.
        public let path: String
        /// What the file holds.
        public let bytes: [UInt8]
        /// What the file holds, as it can be shown.
        public var text: String { String(decoding: bytes, as: UTF8.self) }

        /// Makes a file.
        public init(_ path: String, _ text: String) { self.init(path, bytes: Array(text.utf8)) }

        /// Makes a file of bytes, which may be no text at all.
        public init(_ path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }
    }

    /// The files; the first one is the one that the example is about.
    public let files: [File]

    /// Makes an example of several files.
    public init(_ files: File...) { self.files = files }

    /// Makes an example of one document.
    public init(stringLiteral text: String) { files = [File("example.md", text)] }
}
