/// A report format is a form in which findings are printed.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
    /// For people at a terminal: each finding with an excerpt, notes and help.
    case human
    /// A line for each finding, for people who scan and editors that parse.
    case concise
    /// Everything that is known of each finding, for programs.
    case json
    /// SARIF 2.1.0, for GitHub code scanning and other viewers of results.
    case sarif
    /// JUnit XML, for whatever shows test results.
    case junit
    /// Workflow commands of GitHub Actions, which annotate a pull request.
    case github
    /// The diagnostic format of reviewdog, whose fixes become suggestions on a pull request.
    case rdjson
}
