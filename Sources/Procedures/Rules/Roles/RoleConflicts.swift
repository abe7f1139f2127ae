public import Diagnostics
public import Workflow

/// Role conflicts are transitions for which documents ask for different roles.
public struct RoleConflicts {
    private let domain: Domain
    private var explorer: Explorer
    private var transitions: [String: WorkflowTransitions] = [:]

    /// Makes the comparison for a domain.
    public init(_ domain: Domain) { self.init(Explorer(domain)) }

    /// Makes the comparison for the domain of an explorer, which may have been used already.
    public init(_ explorer: Explorer) {
        domain = explorer.domain
        self.explorer = explorer
    }

    /// Compares what documents say; each document is told of the first one that says otherwise.
    public mutating func findings(in documents: [(file: String, read: ReadDocument)]) -> [Diagnostic] {
        let statements = documents.flatMap { RoleStatement.all(in: $0.read, file: $0.file) }
        var byMark: [WorkflowTransitions.Mark: [Int]] = [:]
        for (index, statement) in statements.enumerated() {
            for mark in marks(of: statement) { byMark[mark, default: []].append(index) }
        }
        var told: Set<Int> = []
        var findings: [Diagnostic] = []
        for (mark, indices) in byMark.sorted(by: { $0.key < $1.key }) {
            for index in indices where !told.contains(index) {
                let statement = statements[index]
                guard let other = indices.first(where: { differ(statements[$0], statement) }) else { continue }
                told.insert(index)
                findings.append(finding(statement, statements[other], mark))
            }
        }
        return findings.inReportOrder()
    }

    private mutating func marks(of statement: RoleStatement) -> Set<WorkflowTransitions.Mark> {
        guard let workflow = domain.workflow(statement.workflow) else { return [] }
        let found =
            transitions[workflow.id] ?? WorkflowTransitions(of: workflow, in: domain, &explorer)
        transitions[workflow.id] = found
        return found.marks[statement.actor.id] ?? []
    }

    private func differ(_ left: RoleStatement, _ right: RoleStatement) -> Bool {
        left.file != right.file && Set(left.roles) != Set(right.roles)
    }

    private func finding(
        _ statement: RoleStatement, _ other: RoleStatement, _ mark: WorkflowTransitions.Mark
    ) -> Diagnostic {
        let rule = RoleConflictAcrossDocuments.rule
        return Diagnostic(
            rule.id, rule.severity, in: statement.file, at: statement.range,
            "for \(domain.words(for: mark)) this document asks for \(words(statement)), and \(other.file) for \(words(other))",
            notes: [
                Note("there it says \(words(other))", at: .document(file: other.file, range: other.range))
            ],
            help: "say the same in both: the model knows the least role (tally model who \(statement.workflow))")
    }

    private func words(_ statement: RoleStatement) -> String {
        DraftText.list(statement.roles.map(\.name), "or")
    }
}
