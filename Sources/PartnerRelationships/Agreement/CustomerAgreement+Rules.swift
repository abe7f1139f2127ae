internal import Workflow

/// What is true of the Microsoft Customer Agreement.
enum CustomerAgreementRules {
    static let noPurchaseWithout = Rule(
        "no-purchase-without-agreement",
        "The partner can't buy for a customer who has no Microsoft Customer Agreement",
        from: subscriptions.isNot(.active) && agreement.is(.none), next: subscriptions.isNot(.active),
        source: .manageRelationships)

    static let purchasesHaveAgreement = Rule(
        "purchases-have-an-agreement", where: subscriptions.isNot(.none), always: agreement.isNot(.none),
        source: .manageRelationships)

    static let onlySellersAttest = Rule(
        "only-sellers-attest",
        "Only an Admin agent or a Sales agent of a direct-bill partner or an indirect provider attests the agreement",
        only: sellingAgents, makes: agreement.is(.attested), source: .confirmAgreement)

    static let onlyBillingAccepts = Rule(
        "only-the-customer-accepts-the-agreement",
        "Only the customer accepts the agreement, and a Billing Administrator may",
        only: billingAdministrator, makes: agreement.is(.accepted), source: .manageRelationships)

    static let acceptingGrantsNothing = Rule(
        "agreement-grants-no-roles", "Accepting or attesting the agreement gives the partner no roles",
        whenever: CustomerAgreement.accept, CustomerAgreement.attest, keeps: delegatedAdministration,
        source: .manageRelationships)

    static let agreementOutlastsRelationship = Rule(
        "agreement-stays", "An agreement that was accepted or attested stays",
        from: agreement.isNot(.none), next: agreement.isNot(.none), source: .manageRelationships.inferred)

    static let attestedOnce = Rule(
        "attested-is-not-accepted-again", "An agreement that was attested stays attested; it need not be accepted too",
        from: agreement.is(.attested), next: agreement.is(.attested), source: .confirmAgreement.inferred)

    static let acceptedOnce = Rule(
        "accepted-is-not-attested-again", "An agreement that was accepted need not be attested too",
        from: agreement.is(.accepted), next: agreement.is(.accepted), source: .confirmAgreement.inferred)

    static let acceptingIsEnough = Rule(
        "accepting-or-attesting-is-enough", "Once accepted or attested, the agreement is there",
        whenever: CustomerAgreement.accept, CustomerAgreement.attest, then: agreement.isNot(.none),
        source: .manageRelationships)

    static let chapter = Chapter("What is true of the agreement") {
        noPurchaseWithout
        purchasesHaveAgreement
        onlySellersAttest
        onlyBillingAccepts
        acceptingGrantsNothing
        agreementOutlastsRelationship
        attestedOnce
        acceptedOnce
        acceptingIsEnough
    }
}
