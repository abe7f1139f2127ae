public import Diagnostics
public import Markdown
public import Workflow

/// A statement check holds what a document says beside its steps against the model: names, roles, tables and facts.
///
/// One value serves for all documents, on any number of threads; what it has proven for one it knows for the next.
public struct StatementCheck: Sendable {
    private let domain: Domain
    private let names: FormerNameScan
    private let tables: TableComparison
    private let facts: FactCheck

    /// Makes a check for the domain of an explorer, which may have been used already.
    public init(_ explorer: Explorer) {
        let domain = explorer.domain
        self.domain = domain
        names = FormerNameScan(domain)
        tables = TableComparison(domain)
        facts = FactCheck(explorer)
    }

    /// Whether a document that binds nothing may state anything that can be wrong; false means that it doesn't.
    public func mayState(_ document: borrowing Document, _ html: RawHTML) -> Bool {
        names.mayFind(in: document.source.bytes) || html.comments.contains { FactMark.rule(in: $0) != nil }
    }

    /// What is wrong with the statements of a document that nothing has to be bound for, in the order of reports.
    public func findings(in document: borrowing Document, _ html: RawHTML, file: String) -> [Diagnostic] {
        (names.findings(in: document, file: file) + facts.check(document, html, file: file).findings).inReportOrder()
    }

    /// What is wrong with a document, in the order of reports.
    public func findings(
        in document: borrowing Document, _ html: RawHTML, _ read: ReadDocument, file: String
    ) -> [Diagnostic] {
        var findings = findings(in: document, html, file: file)
        findings += RoleUnknown.findings(in: read, domain, file: file)
        findings += tables.findings(in: read, file: file)
        return findings.inReportOrder()
    }
}
