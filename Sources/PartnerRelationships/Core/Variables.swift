internal import Workflow

// The aspects of the world that several chapters look at. There is one customer, one partner, and of each kind of
// relationship one at a time: a new request takes the place of the one before.

enum Tenant: String, Choice { case missing, existing }

/// Most customers have a tenant before they meet the partner; for others the partner creates it.
let tenant = Variable<Tenant>(
    "the customer's tenant", id: "tenant", initially: .existing, .missing,
    sentences: [.missing: "the customer has no tenant", .existing: "the customer has a tenant"])

enum Invitation: String, Choice { case none, askedFor, drafted, sent, sentWithoutLink, declined }

/// The partner's request to become the customer's reseller, on its way from one to the other.
let invitation = Variable<Invitation>(
    "the invitation",
    sentences: [
        .none: "there is no invitation", .askedFor: "the customer has asked the partner for contact",
        .sentWithoutLink: "the invitation was sent without its personal link",
    ])

enum Inclusion: String, Choice { case included, leftOut }

/// The choice made in the draft, which the personal link carries.
let requestedAdministration = Variable<Inclusion>(
    "delegated administration in the invitation", id: "requested-administration",
    sentences: [
        .included: "the invitation asks for delegated administration",
        .leftOut: "the invitation does not ask for delegated administration",
    ])

enum Relationship: String, Choice { case none, active, ended }

/// The right to sell to the customer.
let relationship = Variable<Relationship>(
    "the reseller relationship", sentences: [.none: "there is no reseller relationship"])

enum Administration: String, Choice { case absent, granted }

/// Delegated admin privileges (DAP): the older, all-or-nothing way into the customer's tenant.
let delegatedAdministration = Variable<Administration>(
    "delegated administration",
    sentences: [.absent: "the partner has no delegated administration privileges (DAP)"])

enum GroupRole: String, Choice {
    case globalAdministratorForAdminAgents, helpdeskAdministratorForHelpdeskAgents

    var words: String {
        switch self {
        case .globalAdministratorForAdminAgents: "Global Administrator for Admin Agents"
        case .helpdeskAdministratorForHelpdeskAgents: "Helpdesk Administrator for Helpdesk Agents"
        }
    }
}

/// What delegated administration gives the two security groups of the partner's tenant.
let groupRoles = SetVariable<GroupRole>("the roles of the partner's security groups", id: "group-roles")

enum Agreement: String, Choice { case none, accepted, attested }

/// The Microsoft Customer Agreement: accepted by the customer, or attested by the partner.
let agreement = Variable<Agreement>(
    "the Microsoft Customer Agreement", sentences: [.none: "the Microsoft Customer Agreement is not accepted"])

enum Subscriptions: String, Choice { case none, active, stopped }

/// What the customer has bought through the partner.
///
/// Stopped is suspended or canceled: neither is in the way of an end.
let subscriptions = Variable<Subscriptions>(
    "the subscriptions from the partner", id: "subscriptions",
    sentences: [
        .none: "there are no subscriptions from the partner",
        .stopped: "the subscriptions from the partner are suspended or canceled",
    ], plural: true)

enum GranularState: String, Choice {
    case none, created, approvalPending, approved, activating, active, expiring, expired, terminationRequested,
        terminating, terminated
}

/// Granular delegated admin privileges (GDAP): a relationship with its own roles and its own end.
let granularRelationship = Variable<GranularState>(
    "the GDAP relationship", sentences: [.none: "there is no GDAP relationship"])

/// Where a partner can ask for a relationship: it works with customers at all, and the customer has a tenant.
let canInvite = enrollment.is(.active) && tenant.is(.existing)

/// Whether the partner can act in the customer's tenant in one way or the other.
let partnerCanAdminister = delegatedAdministration.is(.granted) || granularRelationship.is(.active)

let coreVariables = Chapter("Variables") {
    tenant
    invitation
    requestedAdministration
    relationship
    delegatedAdministration
    groupRoles
    agreement
    subscriptions
    granularRelationship
}
