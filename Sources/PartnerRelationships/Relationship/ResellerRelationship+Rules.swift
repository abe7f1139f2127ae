internal import Workflow

/// What is true of every reseller relationship.
enum ResellerRelationshipRules {
    static let onlyPartnerEnds = Rule(
        "only-the-partner-ends-the-relationship",
        "Only the partner can end the reseller relationship; a customer asks the partner to",
        only: sellingAgents, makes: relationship.is(.ended), source: .manageRelationships)

    static let endingRemovesAdministration = Rule(
        "ending-removes-delegated-administration", "Ending the reseller relationship removes delegated administration",
        whenever: ResellerRelationship.end, then: delegatedAdministration.is(.absent) && groupRoles.isEmpty,
        source: .removeRelationship)

    static let subscriptionsComeFirst = Rule(
        "no-end-with-active-subscriptions", "A relationship with active subscriptions can't be ended",
        from: relationship.is(.active) && subscriptions.is(.active), next: relationship.is(.active),
        source: .removeRelationship)

    static let noSubscriptionsAfterwards = Rule(
        "no-subscriptions-without-relationship", where: relationship.isNot(.active), always: subscriptions.is(.none),
        source: .removeRelationship)

    static let endedCanBeRenewed = Rule(
        "ended-can-be-renewed", "After its end a relationship can be established again, by another invitation",
        from: relationship.is(.ended), canReach: relationship.is(.active), source: .removeRelationship)

    static let buyingNeedsNoRoles = Rule(
        "buying-needs-no-roles", "A partner without any admin roles can still sell to the customer",
        from: relationship.is(.active) && agreement.isNot(.none) && !partnerCanAdminister,
        canReach: subscriptions.is(.active), source: .dapQuestions)

    static let orderingTakesEffect = Rule(
        "ordered-subscriptions-are-active", whenever: ResellerRelationship.order, then: subscriptions.is(.active),
        source: .partnerCenterNote)

    static let suspensionTakesEffect = Rule(
        "suspended-subscriptions-are-stopped", whenever: ResellerRelationship.suspend,
        then: subscriptions.is(.stopped), source: .removeRelationship)

    static let orderingKeepsRoles = Rule(
        "ordering-keeps-roles", "Ordering and suspending subscriptions does not touch delegated administration",
        whenever: ResellerRelationship.order, ResellerRelationship.suspend, keeps: delegatedAdministration,
        source: .dapQuestions)

    static let suspensionKeepsRelationship = Rule(
        "suspending-keeps-relationship", "Suspending the subscriptions leaves the reseller relationship as it is",
        whenever: ResellerRelationship.suspend, AzureAccess.cancel, keeps: relationship,
        source: .removeRelationship.inferred)

    static let endingKeepsGranular = Rule(
        "ending-keeps-gdap", "Ending the reseller relationship leaves a GDAP relationship as it is",
        whenever: ResellerRelationship.end, keeps: granularRelationship, source: .gdapQuestions.inferred)

    static let chapter = Chapter("What is true of every reseller relationship") {
        onlyPartnerEnds
        endingRemovesAdministration
        subscriptionsComeFirst
        noSubscriptionsAfterwards
        endedCanBeRenewed
        buyingNeedsNoRoles
        orderingTakesEffect
        suspensionTakesEffect
        suspensionKeepsRelationship
        orderingKeepsRoles
        endingKeepsGranular
    }
}
