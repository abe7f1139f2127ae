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
    PartnerDirectory.chapter
    ResellerInvitation.chapter
    InvitationAcceptance.chapter
    CustomerAgreement.chapter
    AddingCustomers.chapter
    ResellerRelationship.chapter
    DelegatedAdministration.chapter
    GranularAdministration.chapter
    AdminCenterOnBehalf.chapter
    DomainSubscriptions.chapter
    Journeys.chapter
    Tables.chapter
    Terms.chapter
    OpenQuestions.chapter
    BeyondTheModel.chapter
    PartnerCenter.portal
    Email.portal
}
