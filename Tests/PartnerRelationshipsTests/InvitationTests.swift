import Testing

@testable import PartnerRelationships
@testable import Workflow

/// The reseller invitation, from the draft to the answer.
@Suite struct InvitationTests {
    private let label = "Include delegated administration privileges for Azure Active Directory and Office 365"

    private func drafting(as role: Role) throws -> Situation {
        try Ask.person(role, in: Worlds.strangers).performing([
            .signIn("Partner Center"), .go(["Customers"], portal: nil),
            .select("Request a reseller relationship", kind: nil, place: nil),
        ])
    }

    // obtain-permissions: Appropriate roles: Admin agent | Sales agent
    @Test func adminAgentsAndSalesAgentsInviteCustomers() throws {
        for role in [adminAgent, salesAgent] {
            #expect(try drafting(as: role).title == "Request a reseller relationship")
        }
        #expect(throws: Refusal.self) { try drafting(as: helpdeskAgent) }
        #expect(throws: Refusal.self) { try drafting(as: partnerGlobalAdmin) }
    }

    @Test func aDraftAsksForDelegatedAdministrationUntilThatIsCleared() throws {
        let draft = try drafting(as: adminAgent)
        #expect(Ask.holds(requestedAdministration.is(.included), in: draft.world))
        let cleared = try draft.performing(.clear(label, place: nil))
        #expect(Ask.holds(requestedAdministration.is(.leftOut), in: cleared.world))
        let chosen = try cleared.performing(.select(label, kind: .checkBox, place: nil))
        #expect(Ask.holds(requestedAdministration.is(.included), in: chosen.world))
    }

    @Test func theEmailTextCanBeEditedWithoutChangingTheInvitation() throws {
        let draft = try drafting(as: adminAgent)
        let edited = try draft.performing(.enter("Email text", place: nil))
        #expect(edited.world == draft.world)
    }

    @Test func anEmailWithoutTheLinkLeadsNowhere() throws {
        let world = try Ask.after(
            ResellerInvitation.sendWithoutLink, in: Ask.domain.world(invitation.is(.drafted), like: Worlds.strangers))
        let reading = try Ask.person(globalAdministrator, in: world).performing(.open("Partner invitation"))
        #expect(reading.labels == [])
        guard case .hidden("link", _) = reading.refusal(of: .select("link", kind: nil, place: nil)) else {
            Issue.record("the link is still there")
            return
        }
        #expect(!Ask.isPossible(InvitationAcceptance.accept, in: world))
        #expect(!Ask.isPossible(InvitationAcceptance.acceptWithRoles, in: world))
    }

    // manage-relationships: at least a Billing Administrator; obtain-permissions: the global admin
    @Test func aBillingAdministratorMayAcceptAPartnerButNotAuthorizeRoles() throws {
        #expect(Ask.may(billingAdministrator, do: InvitationAcceptance.accept))
        #expect(!Ask.may(billingAdministrator, do: InvitationAcceptance.acceptWithRoles))
        #expect(Ask.may(globalAdministrator, do: InvitationAcceptance.acceptWithRoles))
        #expect(!Ask.may(helpdeskAdministrator, do: InvitationAcceptance.accept))
    }

    private func accepting(as role: Role, in world: World) throws -> Situation {
        try Ask.person(role, in: world).performing([
            .open("Partner invitation"), .select("link", kind: .link, place: nil),
            .select("Microsoft Customer Agreement", kind: .link, place: nil),
            .select(InvitationAcceptance.acknowledgement, kind: .checkBox, place: nil),
            .select("Accept & Authorize", kind: .button, place: "Accept agreement & authorize partner"),
        ])
    }

    @Test func whoMayNotAuthorizeRolesIsToldWhoMay() throws {
        #expect(throws: Refusal.notPermitted("Accept & Authorize", needs: globalAdministrator.permission)) {
            try accepting(as: billingAdministrator, in: Worlds.invitedWithRoles)
        }
    }

    @Test func acceptingLeadsToTheListOfPartners() throws {
        let after = try accepting(as: billingAdministrator, in: Worlds.invitedWithoutRoles)
        #expect(after.title == "Partner relationships")
        #expect(after.labels.contains("partner"))
    }

    @Test func acceptingGrantsRolesOnlyIfTheyWereAskedFor() throws {
        let with = try accepting(as: globalAdministrator, in: Worlds.invitedWithRoles)
        #expect(Ask.holds(relationship.is(.active) && delegatedAdministration.is(.granted), in: with.world))
        let without = try accepting(as: globalAdministrator, in: Worlds.invitedWithoutRoles)
        #expect(Ask.holds(relationship.is(.active) && delegatedAdministration.is(.absent), in: without.world))
    }

    @Test func acceptingAPartnerAcceptsTheAgreementToo() throws {
        let after = try accepting(as: billingAdministrator, in: Worlds.invitedWithoutRoles)
        #expect(Ask.holds(agreement.is(.accepted), in: after.world))
    }

    @Test func acceptingNeedsTheAcknowledgement() throws {
        let page = try Ask.person(globalAdministrator, in: Worlds.invitedWithRoles).performing([
            .open("Partner invitation"), .select("link", kind: nil, place: nil),
        ])
        let refusal = page.refusal(of: .select("Accept & Authorize", kind: nil, place: nil))
        #expect(refusal == .unfilled("Accept & Authorize", needs: [InvitationAcceptance.acknowledgement]))
    }

    @Test func cancelingGrantsNothing() throws {
        let after = try Ask.after(InvitationAcceptance.decline, in: Worlds.invitedWithRoles)
        #expect(Ask.holds(relationship.is(.none) && delegatedAdministration.is(.absent), in: after))
        #expect(Ask.holds(invitation.is(.declined), in: after))
    }
}
