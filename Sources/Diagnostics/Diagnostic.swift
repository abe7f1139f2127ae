/// A diagnostic says what is wrong, where it stands, and how to mend it.
///
/// Every check of Tally ends in values of this one type, and every reporter prints from them. The message states the
/// fact and nothing else; advice belongs in ``help``, context in ``notes``.
public struct Diagnostic: Hashable, Sendable {
    /// The rule that was broken.
    public var rule: RuleID
    /// How much the finding weighs, after configuration and command line have had their say.
    public var severity: Severity
    /// The file, as a path relative to the folder that the command was run in.
    public var file: String
    /// The bytes of the file that the message is about; empty where something is missing at a point.
    public var range: Range<Int>
    /// What is wrong, as a statement without a final period.
    public var message: String
    /// Facts that help to understand the message.
    public var notes: [Note]
    /// What to do about it.
    public var help: String?
    /// The ways in which a machine could mend it, the best one first.
    public var fixes: [Fix]
    /// How one gets to where it fails, step by step; each note says what is done and what then holds.
    public var trace: [Note]

    /// Makes a diagnostic.
    public init(
        _ rule: RuleID, _ severity: Severity, in file: String, at range: Range<Int>, _ message: String,
        notes: [Note] = [], help: String? = nil, fixes: [Fix] = [], trace: [Note] = []
    ) {
        self.rule = rule
        self.severity = severity
        self.file = file
        self.range = range
        self.message = message
        self.notes = notes
        self.help = help
        self.fixes = fixes
        self.trace = trace
    }
}

/// A note adds a fact to a diagnostic, and may point at another place.
public struct Note: Hashable, Sendable {
    /// Where a note points.
    public enum Place: Hashable, Sendable {
        /// Bytes of a document.
        case document(file: String, range: Range<Int>)
        /// A line of the model's source.
        case definition(DefinitionSite)
    }

    /// The fact, as a statement without a final period.
    ///
    /// With a place it is read as "*message* at *place*", so it is worded to end there: `the heading with the same id
    /// is`.
    public var message: String
    /// The place that the fact is about, if it is about one.
    public var place: Place?

    /// Makes a note.
    public init(_ message: String, at place: Place? = nil) {
        self.message = message
        self.place = place
    }
}
