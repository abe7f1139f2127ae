/// A fix is a set of edits that mends a finding, with the degree of confidence that they do.
public struct Fix: Hashable, Sendable {
    /// How sure it is that a fix is what the writer would have done.
    public enum Confidence: String, Hashable, Sendable {
        /// The fix is right whatever the writer meant; `--fix` applies it.
        case certain
        /// The fix is probably right; a person should look at it.
        case likely
        /// The fix has gaps that a person must fill.
        case incomplete
    }

    /// What the fix does, as an imperative: `insert a step before it`.
    public var title: String
    /// How sure it is that the fix is right.
    public var confidence: Confidence
    /// The changes, which belong together: all of them are made, or none.
    public var edits: [Edit]

    /// Makes a fix of several edits.
    public init(_ title: String, _ confidence: Confidence, _ edits: [Edit]) {
        self.title = title
        self.confidence = confidence
        self.edits = edits
    }
}

/// An edit replaces some bytes of a file.
public struct Edit: Hashable, Sendable {
    /// The file, named as in the diagnostic that the edit belongs to.
    public var file: String
    /// The bytes to replace; an empty range inserts.
    public var range: Range<Int>
    /// The text that takes their place.
    public var replacement: String

    /// Makes an edit.
    public init(in file: String, replace range: Range<Int>, with replacement: String) {
        self.file = file
        self.range = range
        self.replacement = replacement
    }
}
