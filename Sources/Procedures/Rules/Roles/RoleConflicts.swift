public import Diagnostics
public import Workflow

/// Role conflicts are transitions for which documents ask for different roles.
public struct RoleConflicts {
    private let domain: Domain
    private var explorer: Explorer
    private var transitions: [String: WorkflowTransitions] = [:]
    /// Whether the model bears out what statements say, as far as somebody has asked.
    private var backed: [RoleStatement.Meaning: Bool] = [:]

    /// Makes the comparison for a domain.
    public init(_ domain: Domain) { self.init(Explorer(domain)) }

    /// Makes the comparison for the domain of an explorer, which may have been used already.
    public init(_ explorer: Explorer) {
        domain = explorer.domain
        self.explorer = explorer
    }

    /// Compares what documents say; each document is told of the first one that says otherwise.
    public mutating func findings(in documents: [(file: String, read: ReadDocument)]) -> [Diagnostic] {
        findings(among: documents.flatMap { RoleStatement.all(in: $0.read, file: $0.file) })
    }

    /// Compares what documents say, by what they were found to say of roles, in the order of the documents.
    public mutating func findings(among statements: [RoleStatement]) -> [Diagnostic] {
        let meanings = StatementMeanings(of: statements)
        var byMark: [WorkflowTransitions.Mark: [Int]] = [:]
        for (index, statement) in statements.enumerated() {
            for mark in marks(of: statement) { byMark[mark, default: []].append(index) }
        }
        var told: Set<Int> = []
        var findings: [Diagnostic] = []
        for (mark, indices) in byMark.sorted(by: { $0.key < $1.key }) {
            let firsts = FirstStatements.all(indices, statements, meanings)
            for index in indices where !told.contains(index) {
                var least: Int?
                for first in firsts {
                    // Another document says something else.
                    guard let other = first.index(outside: statements[index].file, statements),
                        other < least ?? .max, meanings.roles[other] != meanings.roles[index],
                        !areBothRight(statements[other], statements[index])
                    else { continue }
                    least = other
                }
                guard let other = least else { continue }
                told.insert(index)
                findings.append(finding(statements[index], statements[other], mark))
            }
        }
        return findings.inReportOrder()
    }

    private mutating func marks(of statement: RoleStatement) -> Set<WorkflowTransitions.Mark> {
        transitions(of: statement)?.marks[statement.actor.id] ?? []
    }

    private mutating func transitions(of statement: RoleStatement) -> WorkflowTransitions? {
        if let known = transitions[statement.workflow] { return known }
        guard let workflow = domain.workflow(statement.workflow) else { return nil }
        let found = WorkflowTransitions(of: workflow, in: domain, &explorer)
        transitions[statement.workflow] = found
        return found
    }

    /// Whether two documents are right that say different things of the same transition.
    ///
    /// What a button needs can depend on the case, and a workflow may need more for what else it does. So documents may name
    /// different roles, each the least one for its own workflow.
    private mutating func areBothRight(_ left: RoleStatement, _ right: RoleStatement) -> Bool {
        left.workflow != right.workflow && isBacked(left) && isBacked(right)
    }

    /// Whether the model has the roles of a statement as the least ones for its workflow; advice is nothing to rely on.
    private mutating func isBacked(_ statement: RoleStatement) -> Bool {
        guard !statement.isAdvice else { return false }
        let meaning = RoleStatement.Meaning(statement)
        if let known = backed[meaning] { return known }
        let isBacked =
            transitions(of: statement).map { transitions in
                statement.roles.allSatisfy { transitions.areLeast($0, for: statement.actor, in: domain) }
            } ?? false
        backed[meaning] = isBacked
        return isBacked
    }

    private func finding(
        _ statement: RoleStatement, _ other: RoleStatement, _ mark: WorkflowTransitions.Mark
    ) -> Diagnostic {
        let rule = RoleConflictAcrossDocuments.rule
        return Diagnostic(
            rule.id, rule.severity, in: statement.file, at: statement.range,
            "for \(domain.words(for: mark)) this document asks for \(statement.words), and \(other.file) for \(other.words)",
            notes: [
                Note("there it says \(other.words)", at: .document(file: other.file, range: other.range))
            ],
            help: "say the same in both: the command model who \(statement.workflow) tells the least role")
    }
}
