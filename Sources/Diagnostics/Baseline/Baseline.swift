/// A baseline is a list of findings that are known, and don't make a check fail.
///
/// It works as a ratchet: a known finding passes, a new one fails, and one that has been mended leaves the list and is
/// new if it comes back. A finding is recognized by its ``Fingerprint``; where several have the same, they are counted.
public struct Baseline: Sendable, Hashable {
    /// A finding of the list.
    public struct Entry: Sendable, Hashable {
        /// The rule.
        public let rule: RuleID
        /// The file.
        public let file: String
        /// What recognizes the finding.
        public let fingerprint: Fingerprint
        /// The message that it had, for people who read the list.
        public let message: String
        /// How many findings of this kind are known, at least one.
        public let count: Int

        /// Makes an entry.
        public init(rule: RuleID, file: String, fingerprint: Fingerprint, message: String, count: Int) {
            self.rule = rule
            self.file = file
            self.fingerprint = fingerprint
            self.message = message
            self.count = count
        }
    }

    /// The findings, ordered by file, rule and fingerprint.
    ///
    /// No two have the same of all three.
    public let entries: [Entry]

    /// Makes a baseline of entries in any order; the counts of those that recognize the same findings are added.
    public init(_ entries: some Sequence<Entry>) {
        var merged: [Entry] = []
        for entry in entries.sorted(by: Baseline.comesFirst) {
            if let last = merged.last, Key(last) == Key(entry) {
                merged[merged.count - 1] = last.counting(last.count + entry.count)
            } else {
                merged.append(entry)
            }
        }
        self.entries = merged
    }

    /// Makes a baseline of the findings of a check.
    public init(recording diagnostics: [Diagnostic], sources: @escaping (String) -> [UInt8]?) {
        var cache = SourceCache(sources)
        self.init(diagnostics.inReportOrder().map { Entry($0, cache.map(of: $0.file)) })
    }

    /// What recognizes a finding.
    struct Key: Hashable {
        var rule: RuleID
        var file: String
        var fingerprint: Fingerprint

        init(_ entry: Entry) {
            rule = entry.rule
            file = entry.file
            fingerprint = entry.fingerprint
        }
    }

    private static func comesFirst(_ left: Entry, _ right: Entry) -> Bool {
        if left.file != right.file { return left.file.precedesByBytes(right.file) }
        if left.rule != right.rule { return left.rule < right.rule }
        return left.fingerprint.description < right.fingerprint.description
    }
}

extension Baseline.Entry {
    /// The entry of one finding.
    init(_ diagnostic: Diagnostic, _ source: SourceMap?) {
        self.init(
            rule: diagnostic.rule, file: diagnostic.file, fingerprint: Fingerprint(of: diagnostic, in: source),
            message: diagnostic.message, count: 1)
    }

    /// The entry with another count.
    func counting(_ count: Int) -> Self {
        Self(rule: rule, file: file, fingerprint: fingerprint, message: message, count: count)
    }
}
