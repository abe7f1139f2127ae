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
///
/// What is said of it is kept once, because whatever is known of a workflow has it.
public struct Workflow: Sendable {
    private final class Definition: Sendable {
        let id: String
        let title: String
        let permission: Permission
        let start: Condition
        let outcome: Condition
        let steps: [Step]
        let source: Source?
        let site: DefinitionSite

        init(
            id: String, title: String, permission: Permission, start: Condition, outcome: Condition, steps: [Step],
            source: Source?, site: DefinitionSite
        ) {
            self.id = id
            self.title = title
            self.permission = permission
            self.start = start
            self.outcome = outcome
            self.steps = steps
            self.source = source
            self.site = site
        }
    }

    private let definition: Definition

    /// The id, in kebab case.
    public var id: String { definition.id }
    /// What gets done, as an imperative.
    public var title: String { definition.title }
    /// Who begins.
    public var permission: Permission { definition.permission }
    /// In which worlds it can begin.
    public var start: Condition { definition.start }
    /// What holds when it is done.
    public var outcome: Condition { definition.outcome }
    /// The canonical steps.
    public var steps: [Step] { definition.steps }
    /// Where the facts come from.
    public var source: Source? { definition.source }
    /// Where it is defined.
    public var site: DefinitionSite { definition.site }

    /// Defines a workflow.
    public init(
        _ id: String, _ title: String, by performer: some Permitting, from start: Condition, to outcome: Condition,
        source: Source? = nil, fileID: String = #fileID, line: Int = #line, @StepBuilder steps: () -> [Step]
    ) {
        definition = Definition(
            id: id, title: title, permission: performer.permission, start: start, outcome: outcome, steps: steps(),
            source: source, site: DefinitionSite(fileID: fileID, line: line))
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
