internal import Workflow

// GDAP goes before DAP: for each user, customer and workload.

/// A security group of the partner's tenant that gives its members a way into the customer's.
enum PartnerGroup: Hashable, Sendable {
    /// The group that DAP makes Global Administrators.
    case adminAgents
    /// A group with an access assignment.
    case granular
}

extension Set<PartnerGroup> {
    /// Where a user with these groups works through the GDAP relationship.
    var worksThroughGranular: Condition { contains(.granular) ? hasGranularAccess : .never }

    /// Where a user with these groups works through DAP: only if there is no way through GDAP.
    var worksThroughDelegated: Condition {
        contains(.adminAgents) ? delegatedAdministration.is(.granted) && !worksThroughGranular : .never
    }
}

let precedenceTable = Table(
    "gdap-precedence", "Whether DAP or GDAP counts", columns: "Groups of the user", "Customer with", "Access through",
    source: .gdapQuestions
) {
    Table.Row("Admin Agents", "DAP", "DAP")
    Table.Row("Admin Agents", "DAP and GDAP", "DAP")
    Table.Row("Admin Agents", "GDAP", "None")
    Table.Row("Admin Agents and a GDAP group", "DAP", "DAP")
    Table.Row("Admin Agents and a GDAP group", "DAP and GDAP", "GDAP")
    Table.Row("Admin Agents and a GDAP group", "GDAP", "GDAP")
    Table.Row("A GDAP group", "DAP", "None")
    Table.Row("A GDAP group", "DAP and GDAP", "GDAP")
    Table.Row("A GDAP group", "GDAP", "GDAP")
}
