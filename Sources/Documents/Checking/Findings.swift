public import Diagnostics

/// Findings collects what the rules find in one file.
public struct Findings {
    /// The file, as diagnostics name it.
    public let file: String
    /// What has been found, in the order in which the rules ran.
    public private(set) var diagnostics: [Diagnostic] = []

    /// Begins with nothing found in a file.
    public init(in file: String) { self.file = file }

    /// Adds a finding with the rule's own severity.
    mutating func report(
        _ rule: Rule, at range: Range<Int>, _ message: String, notes: [Note] = [], help: String? = nil,
        fixes: [Fix] = []
    ) {
        diagnostics.append(
            Diagnostic(rule.id, rule.severity, in: file, at: range, message, notes: notes, help: help, fixes: fixes))
    }

    /// Adds findings that others have made.
    public mutating func add(_ diagnostics: [Diagnostic]) { self.diagnostics += diagnostics }

    /// A place in the file, for a note to point at.
    func place(_ range: Range<Int>) -> Note.Place { .document(file: file, range: range) }

    /// An edit of the file, for a fix that consists of several.
    func edit(_ range: Range<Int>, _ text: String) -> Edit { Edit(in: file, replace: range, with: text) }

    /// A fix that replaces some bytes of the file.
    func fix(
        _ title: String, _ confidence: Fix.Confidence, replace range: Range<Int>, with text: String
    ) -> Fix {
        Fix(title, confidence, [Edit(in: file, replace: range, with: text)])
    }
}
