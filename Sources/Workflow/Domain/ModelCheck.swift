public import Diagnostics

/// A model check is one of the things that every domain is held to.
///
/// The raw value is the bad thing that it finds.
public enum ModelCheck: String, CaseIterable, Sendable {
    // Found when the domain is put together.
    case duplicateID = "duplicate-id"
    case malformedID = "malformed-id"
    case unknownReference = "unknown-reference"
    case ambiguousReference = "ambiguous-reference"
    case tooLarge = "too-large"
    case labelCollision = "label-collision"
    case pathCollision = "path-collision"
    case urlCollision = "url-collision"
    case malformedURL = "malformed-url"
    case insecureURL = "insecure-url"
    case placeWithoutWay = "place-without-way"
    case conditionNeverTrue = "condition-never-true"
    case overlappingGuards = "overlapping-guards"
    case conflictingEffects = "conflicting-effects"
    case idleControl = "idle-control"
    case idleRole = "idle-role"
    case equalRoles = "equal-roles"
    case commandWithoutControl = "command-without-control"
    case unusedVariable = "unused-variable"
    case unevenTable = "uneven-table"
    case workflowCycle = "workflow-cycle"
    case workflowShadowed = "workflow-shadowed"
    case nameMissing = "name-missing"
    case emptyDefinition = "empty-definition"
    case foreignRole = "foreign-role"
    // Found by exploring all worlds.
    case notExhaustive = "not-exhaustive"
    case unreachableValue = "unreachable-value"
    case commandNeverPossible = "command-never-possible"
    case unreachablePlace = "unreachable-place"
    case unreachableControl = "unreachable-control"
    case guardGap = "guard-gap"
    case stuckSwitch = "stuck-switch"
    case deadEnd = "dead-end"
    case noWayToRest = "no-way-to-rest"
    case workflowCannotStart = "workflow-cannot-start"
    case workflowCannotFinish = "workflow-cannot-finish"
    case stepFails = "step-fails"
    case outcomeMissed = "outcome-missed"
    case ruleFails = "rule-fails"
    case ruleIsVacuous = "rule-is-vacuous"

    /// The id under which findings are reported.
    public var id: RuleID { RuleID("model/" + rawValue) }

    /// How much a finding weighs.
    public var severity: Severity {
        switch self {
        case .equalRoles, .workflowShadowed: return .suggestion
        case .unusedVariable, .idleRole, .commandWithoutControl, .guardGap, .unreachableControl, .insecureURL:
            return .warning
        default: return .error
        }
    }

    /// What the check asks of a domain, in one sentence.
    public var summary: String {
        switch self {
        case .duplicateID: return "An id names one thing of its kind."
        case .malformedID: return "An id is lower-case words joined by hyphens."
        case .unknownReference: return "What a definition refers to is part of the domain."
        case .ambiguousReference: return "What a definition refers to is one thing, not several."
        case .tooLarge:
            return "Variables have at most 64 values, a place at most 64 controls to fill in, a condition at most "
                + "10,000 parts and \(Condition.deepestNesting) conditions within each other, and a domain at most 64 "
                + "roles, 65,534 places, 512 bits of world, and \(Domain.deepestNesting) workflows within each other."
        case .labelCollision: return "Two controls of one kind that can be seen together have different labels."
        case .pathCollision: return "A menu path leads to one place."
        case .urlCollision: return "An address leads to one place of one portal."
        case .malformedURL: return "An address begins with https://, names a host, and has no blanks in it."
        case .insecureURL: return "An address begins with https:// and not with http://."
        case .placeWithoutWay: return "A menu path, an address or a control leads to every place."
        case .conditionNeverTrue: return "Every condition can be true."
        case .overlappingGuards: return "Of the commands that one control performs, only one is possible at a time."
        case .conflictingEffects: return "A command writes a variable only once."
        case .idleControl: return "Every control does something."
        case .idleRole: return "Every role may do something."
        case .equalRoles: return "Two roles of one actor differ in what they may do."
        case .commandWithoutControl: return "A control or a step performs every command that doesn't happen by itself."
        case .unusedVariable: return "Every variable matters to a condition."
        case .unevenTable: return "A row of a table has as many cells as the table has columns."
        case .workflowCycle: return "A workflow isn't part of itself."
        case .workflowShadowed: return "Two workflows have different steps."
        case .nameMissing: return "What people read has a name."
        case .emptyDefinition: return "A domain has parts, and a portal has places."
        case .foreignRole: return "A role includes roles of its own actor."
        case .notExhaustive: return "All worlds that matter to a check can be explored."
        case .unreachableValue: return "Every value of a variable is taken in some reachable world."
        case .commandNeverPossible: return "Every command is possible in some reachable world."
        case .unreachablePlace: return "Every place can be reached by somebody in some reachable world."
        case .unreachableControl: return "Every control can be seen by somebody in some reachable world."
        case .guardGap: return "Where a control can be seen, using it does something."
        case .stuckSwitch:
            return "A switch that is tied to the world is on after it was turned on, and off after it was turned off."
        case .deadEnd: return "Where nothing more can happen, the domain is at rest."
        case .noWayToRest: return "From every reachable world the domain can come to rest."
        case .workflowCannotStart: return "A workflow starts in some reachable world."
        case .workflowCannotFinish: return "From every start of a workflow there is a way to its outcome."
        case .stepFails: return "The steps of a workflow can be carried out from every start."
        case .outcomeMissed: return "After the steps of a workflow its outcome holds."
        case .ruleFails: return "Every rule holds."
        case .ruleIsVacuous: return "Every rule is about a world that can be reached."
        }
    }
}
