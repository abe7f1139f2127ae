internal import Workflow

extension Source {
    static let partnerAgreement = partnerCenter("microsoft-partner-agreement")
}

enum EnrollmentState: String, Choice { case pending, qualified, active, rejected }

let enrollment = Variable<EnrollmentState>(
    "the partner's enrollment", id: "enrollment",
    sentences: [
        .pending: "the partner's account is being verified",
        .qualified: "the partner's account is verified, but the Microsoft Partner Agreement is not accepted",
        .active: "the partner is enrolled", .rejected: "the partner's account was rejected",
    ])

/// What a partner must have before Partner Center lets it work with customers: an Entra tenant, an account that is
/// verified, and the partner agreement.
enum Enrollment {
    private static let verifyAccount = Command(
        "verify-partner-account", "Microsoft verifies the partner's account", by: Actor.system,
        when: enrollment.is(.pending), then: enrollment.becomes(.qualified), source: .partnerAgreement)

    private static let rejectAccount = Command(
        "reject-partner-account", "Microsoft rejects the partner's account", by: Actor.system,
        when: enrollment.is(.pending), then: enrollment.becomes(.rejected), source: .partnerAgreement)

    static let acceptPartnerAgreement = Command(
        "accept-partner-agreement", "Accept the Microsoft Partner Agreement", by: partnerGlobalAdmin,
        when: enrollment.is(.qualified), then: enrollment.becomes(.active), source: .partnerAgreement)

    @PlaceBuilder static var places: [Place] {
        Page("Account settings", at: "Settings", "Account settings", source: .partnerAgreement)
            .shown(to: partner)
        Page("Agreements", at: "Settings", "Account settings", "Agreements", source: .partnerAgreement) {
            Link("View").shown(when: enrollment.is(.qualified)).opens("Microsoft Partner Agreement")
        }
        .shown(to: partnerGlobalAdmin)
        Dialog("Microsoft Partner Agreement", source: .partnerAgreement.inferred) {
            CheckBox("I have read the agreement").inferred()
            Button("Accept").inferred().needs("I have read the agreement").performs(acceptPartnerAgreement)
        }
        .shown(when: enrollment.is(.qualified)).shown(to: partnerGlobalAdmin)
    }

    static let signAgreement = Workflow(
        "sign-partner-agreement", "Accept the Microsoft Partner Agreement", by: partnerGlobalAdmin,
        from: enrollment.is(.qualified), to: enrollment.is(.active), source: .partnerAgreement
    ) {
        SignIn(to: PartnerCenter.name)
        Go(to: "Settings", "Account settings", "Agreements")
        Select("View")
        Select("I have read the agreement")
        Select("Accept")
    }

    static let chapter = Chapter("The partner's enrollment") {
        Source.partnerAgreement
        enrollment
        verifyAccount
        rejectAccount
        acceptPartnerAgreement
        signAgreement
        Rule(
            "only-global-admins-accept-partner-agreement", "Only a Global admin accepts agreements for the partner",
            only: partnerGlobalAdmin, makes: enrollment.is(.active), source: .partnerRoles)
        Rule(
            "customers-need-enrollment", "A partner works with customers only once it is enrolled",
            where: relationship.is(.active) || granularRelationship.isNot(.none), always: enrollment.is(.active),
            source: .partnerCenterNote)
        Rule(
            "rejected-partners-have-no-customers", "A rejected partner has no customers",
            where: enrollment.is(.rejected), always: relationship.is(.none) && granularRelationship.is(.none),
            source: .partnerAgreement)
    }
}
