public import Diagnostics

/// A workflow is a task that somebody wants to get done: where it starts, what it achieves, and how it is done.
///
///     Workflow("remove-admin-roles", "Remove a partner's admin roles", by: globalAdministrator,
///         from: relationship.is(.active) && adminRoles.is(.granted),
///         to: relationship.is(.active) && adminRoles.is(.none)) {
///         Go(to: "Settings", "Partner relationships")
///         Select(row: "partner")
///         Select("Remove roles")
///         Select("Yes", in: "Remove roles?")
///     }
///
/// A workflow that several actors carry out is a journey.
public struct Workflow: Sendable {
    /// The id, in kebab case.
    public let id: String
    /// What gets done, as an imperative.
    public let title: String
    /// Who begins.
    public let permission: Permission
    /// In which worlds it can begin.
    public let start: Condition
    /// What holds when it is done.
    public let outcome: Condition
    /// The canonical steps.
    public let steps: [Step]
    /// Where the facts come from.
    public let source: Source?
    /// Where it is defined.
    public let site: DefinitionSite

    /// Defines a workflow.
    public init(
        _ id: String, _ title: String, by performer: some Permitting, from start: Condition, to outcome: Condition,
        source: Source? = nil, fileID: String = #fileID, line: Int = #line, @StepBuilder steps: () -> [Step]
    ) {
        self.id = id
        self.title = title
        permission = performer.permission
        self.start = start
        self.outcome = outcome
        self.steps = steps()
        self.source = source
        site = DefinitionSite(fileID: fileID, line: line)
    }

    /// Whether it consists of other workflows, or changes hands.
    public var isJourney: Bool {
        steps.contains { step in
            switch step.deed {
            case .handOver, .complete: return true
            default: return false
            }
        }
    }
}
