public import Workflow

extension Domain {
    /// What is known about customers, their partners, and the relationships between them.
    public static let partnerRelationships = Domain("Partner relationships") { subjects }
}

/// One chapter per subject; each stands in the file of its subject.
private let subjects = Chapter("Partner relationships") {
    sources
    actors
    customerRoles
    partnerRoles
    coreVariables
    granularSources
    granularVariables
    Enrollment.chapter
    PartnerUsers.chapter
    Workspaces.chapter
    IndirectPartnership.chapter
    PartnerDirectory.chapter
    ResellerInvitation.chapter
    InvitationAcceptance.chapter
    CustomerAgreement.chapter
    AddingCustomers.chapter
    ResellerRelationship.chapter
    DelegatedAdministration.chapter
    GranularAdministration.chapter
    GranularRequest.chapter
    GranularLife.chapter
    AccessAssignments.chapter
    GranularTransition.chapter
    GranularWorkflows.chapter
    GranularRules.chapter
    GranularTables.chapter
    AzureAccess.chapter
    Autopilot.chapter
    ServiceRequests.chapter
    CustomerPermissions.chapter
    AdminCenterOnBehalf.chapter
    DomainSubscriptions.chapter
    Journeys.chapter
    PartnerJourneys.chapter
    Tables.chapter
    Terms.chapter
    Sayings.chapter
    OpenQuestions.chapter
    BeyondTheModel.chapter
    PartnerCenter.portal
    PartnerSupport.chapter
    Lighthouse.portal
    Email.portal
}
