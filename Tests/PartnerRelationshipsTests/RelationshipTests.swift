import Testing

@testable import PartnerRelationships
@testable import Workflow

/// The relationship, the agreement, and the roles that come and go.
@Suite struct RelationshipTests {
    // manage-relationships: removing the admin roles doesn't remove the partner relationship
    @Test func removingRolesKeepsTheRelationship() throws {
        let after = try Ask.after(DelegatedAdministration.remove, in: Worlds.administrator)
        #expect(Ask.holds(relationship.is(.active) && delegatedAdministration.is(.absent), in: after))
    }

    @Test func removingRolesRemovesThoseOfBothGroups() throws {
        #expect(
            Ask.holds(
                groupRoles.contains(allOf: .globalAdministratorForAdminAgents, .helpdeskAdministratorForHelpdeskAgents),
                in: Worlds.administrator))
        let after = try Ask.after(DelegatedAdministration.remove, in: Worlds.administrator)
        #expect(Ask.holds(groupRoles.isEmpty, in: after))
    }

    @Test func onlyAGlobalAdministratorRemovesRolesForTheCustomer() {
        #expect(Ask.may(globalAdministrator, do: DelegatedAdministration.remove))
        #expect(!Ask.may(billingAdministrator, do: DelegatedAdministration.remove))
        #expect(!Ask.may(adminAgent, do: DelegatedAdministration.remove))
    }

    @Test func removeRolesIsHiddenWhereThePartnerHoldsNone() throws {
        let page = try Ask.person(globalAdministrator, in: Worlds.reseller).performing([
            .go(["Settings", "Partner relationships"], portal: nil), .select("partner", kind: .row, place: nil),
        ])
        guard case .hidden("Remove roles", _) = page.refusal(of: .select("Remove roles", kind: nil, place: nil)) else {
            Issue.record("Remove roles can be seen")
            return
        }
    }

    @Test func answeringNoLeavesTheRolesAsTheyAre() throws {
        let page = try Ask.person(globalAdministrator, in: Worlds.administrator).performing([
            .go(["Settings", "Partner relationships"], portal: nil), .select("partner", kind: .row, place: nil),
            .select("Remove roles", kind: nil, place: nil), .select("No", kind: nil, place: "Remove roles?"),
        ])
        #expect(page.world == Worlds.administrator)
        #expect(page.title == "Partner details")
    }

    // manage-relationships: contact your partner to end the relationship
    @Test func theCustomerCannotEndTheRelationship() {
        #expect(!Ask.may(globalAdministrator, do: ResellerRelationship.end))
        #expect(Ask.may(adminAgent, do: ResellerRelationship.end))
        #expect(Ask.may(salesAgent, do: ResellerRelationship.end))
    }

    // remove-a-relationship: all subscriptions must be suspended or canceled
    @Test func aRelationshipWithActiveSubscriptionsCannotBeEnded() throws {
        let selling = try Ask.after(ResellerRelationship.order, in: Worlds.reseller)
        #expect(!Ask.isPossible(ResellerRelationship.end, in: selling))
        let stopped = try Ask.after(ResellerRelationship.suspend, in: selling)
        #expect(Ask.isPossible(ResellerRelationship.end, in: stopped))
    }

    @Test func endingTheRelationshipRemovesDelegatedAdministration() throws {
        let after = try Ask.after(ResellerRelationship.end, in: Worlds.administrator)
        #expect(Ask.holds(delegatedAdministration.is(.absent) && groupRoles.isEmpty, in: after))
    }

    // manage-relationships: you must accept the agreement before they can make purchases
    @Test func nothingIsBoughtBeforeTheAgreement() throws {
        #expect(!Ask.isPossible(ResellerRelationship.order, in: Worlds.partnerWithoutAgreement))
        let after = try Ask.after(CustomerAgreement.accept, in: Worlds.partnerWithoutAgreement)
        #expect(Ask.isPossible(ResellerRelationship.order, in: after))
    }

    @Test func anAttestedAgreementIsAsGoodAsAnAcceptedOne() throws {
        let after = try Ask.after(CustomerAgreement.attest, in: Worlds.partnerWithoutAgreement)
        #expect(Ask.isPossible(ResellerRelationship.order, in: after))
        #expect(!Ask.isPossible(CustomerAgreement.accept, in: after))
    }

    @Test func sellingNeedsNoRolesAtTheCustomer() {
        #expect(Ask.isPossible(ResellerRelationship.order, in: Worlds.reseller))
        #expect(!Ask.holds(partnerCanAdminister, in: Worlds.reseller))
    }

    @Test func aNewCustomerComesWithGranularRolesAndWithoutDelegatedAdministration() throws {
        let nobody = Ask.domain.world(tenant.is(.missing), enrollment.is(.active))
        let after = try Ask.after(AddingCustomers.attested, in: nobody)
        #expect(
            Ask.holds(granularRelationship.is(.active) && delegatedAdministration.is(.absent), in: after))
        #expect(Ask.holds(relationship.is(.active) && agreement.is(.attested), in: after))
    }

    @Test func removingGranularRolesKeepsRelationshipAndDelegatedAdministration() throws {
        let both = Ask.domain.world(granularRelationship.is(.active), like: Worlds.administrator)
        let after = try Ask.after(GranularAdministration.terminate, in: both)
        #expect(Ask.holds(relationship.is(.active) && delegatedAdministration.is(.granted), in: after))
        #expect(Ask.holds(granularRelationship.is(.terminationRequested), in: after))
    }
}
