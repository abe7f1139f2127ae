import Testing

@testable import PartnerRelationships
@testable import Workflow

/// The partner itself: its enrollment, its users, its partnerships.
@Suite struct PartnerTests {
    private let verified = Ask.domain.world(tenant.is(.existing), enrollment.is(.qualified))

    // partner-center-note: a verified account, a tenant, the accepted agreement
    @Test func aPartnerWithoutTheAgreementHasNoCustomersWorkspace() throws {
        let home = try Ask.person(adminAgent, in: verified).performing(.signIn("Partner Center"))
        guard case .hidden("Customers", _) = home.refusal(of: .go(["Customers"], portal: nil)) else {
            Issue.record("Customers can be reached")
            return
        }
        #expect(!Ask.isPossible(ResellerInvitation.draft, in: verified))
        #expect(!Ask.isPossible(GranularRequest.create, in: verified))
    }

    @Test func onlyAGlobalAdminAcceptsThePartnerAgreement() {
        #expect(Ask.leastRoles(Enrollment.signAgreement) == [["Global admin"]])
    }

    @Test func usersAreCreatedByThoseWhoManageThem() throws {
        func page(_ role: Role) throws -> Situation {
            try Ask.person(role, in: Worlds.strangers).performing([
                .signIn("Partner Center"), .go(["Settings", "Account settings", "User management"], portal: nil),
            ])
        }
        for role in [partnerGlobalAdmin, accountAdmin, userManagementAdmin] {
            #expect(try page(role).labels.contains("Add user"))
        }
        #expect(throws: Refusal.self) { try page(adminAgent) }
    }

    // partner-roles: a user without a role sees the settings of the account
    @Test func aUserWithoutARoleSeesNoCustomers() throws {
        let user = Situation(in: Ask.domain, world: Worlds.reseller, as: Ask.domain.account(of: partner))
        let home = try user.performing(.signIn("Partner Center"))
        #expect(try home.performing(.go(["Settings", "Account settings"], portal: nil)).title == "Account settings")
        guard case .notPermitted("Customers", _) = home.refusal(of: .go(["Customers"], portal: nil)) else {
            Issue.record("Customers can be reached")
            return
        }
    }

    @Test func aPartnershipBeginsWhenTheResellerAgrees() throws {
        let asked = try Ask.after(IndirectPartnership.request, in: Worlds.strangers)
        #expect(Ask.holds(IndirectPartnership.partnership.is(.requested), in: asked))
        #expect(!Ask.may(adminAgent, do: IndirectPartnership.authorize))
        let agreed = try Ask.after(IndirectPartnership.authorize, in: asked)
        #expect(Ask.holds(IndirectPartnership.partnership.is(.active), in: agreed))
    }

    @Test func endingAPartnershipTouchesNoCustomer() throws {
        let partners = Ask.domain.world(IndirectPartnership.partnership.is(.active), like: Worlds.administrator)
        let after = try Ask.after(IndirectPartnership.remove, in: partners)
        #expect(Ask.holds(relationship.is(.active) && delegatedAdministration.is(.granted), in: after))
    }

    // confirm-customer-agreement: not indirect resellers
    @Test func anIndirectResellerNeitherAttestsNorEndsRelationships() {
        let account = Ask.domain.account(of: IndirectPartnership.reseller)
        for command in [CustomerAgreement.attest, ResellerRelationship.end, ServiceRequests.openForAzure] {
            #expect(!Ask.domain.allows(command.permission, account), "\(command.id)")
        }
    }
}
