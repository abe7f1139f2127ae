internal import Workflow

// What a GDAP relationship consists of besides its state, which stands with the variables of the core.

/// Two of the built-in roles stand for all: the one that must not be extended by itself, and the least one with which a
/// service request can be opened.
enum DirectoryRole: String, Choice {
    case globalAdministrator, serviceSupportAdministrator

    var words: String {
        switch self {
        case .globalAdministrator: "Global Administrator"
        case .serviceSupportAdministrator: "Service Support Administrator"
        }
    }
}

let granularRoles = SetVariable<DirectoryRole>("the roles of the GDAP relationship", id: "granular-roles")

enum AutoExtend: String, Choice { case off, on }

/// Off is a duration of nothing, on is six months.
let autoExtend = Variable<AutoExtend>(
    "auto extend",
    sentences: [.off: "the GDAP relationship is not auto-extended", .on: "the GDAP relationship is auto-extended"])

enum GranularEnd: String, Choice { case distant, near }

/// Near is within the thirty days in which the reminders are sent.
let granularEnd = Variable<GranularEnd>("the end of the GDAP relationship", id: "granular-end")

enum AssignmentState: String, Choice { case none, pending, active, error, deleting, deleted }

/// What gives the members of one security group of the partner's tenant roles of the relationship.
let accessAssignment = Variable<AssignmentState>(
    "the access assignment", sentences: [.none: "there is no access assignment"])

let assignedRoles = SetVariable<DirectoryRole>("the roles of the access assignment", id: "assigned-roles")

/// Approval alone opens nothing: the assignment and the relationship must both be active.
let hasGranularAccess = granularRelationship.is(.active) && accessAssignment.is(.active)

/// Whether the members of the group can open service requests.
let hasSupportRole =
    hasGranularAccess && assignedRoles.contains(anyOf: .serviceSupportAdministrator, .globalAdministrator)

let isUnassigned = accessAssignment.isOneOf(.none, .deleted)

let mayExtend = !granularRoles.contains(.globalAdministrator)

let granularVariables = Chapter("What a GDAP relationship consists of") {
    granularRoles
    autoExtend
    granularEnd
    accessAssignment
    assignedRoles
}
