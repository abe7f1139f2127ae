import Testing

@testable import PartnerRelationships
@testable import Workflow

/// What customers, and partners on their behalf, find in the admin center.
@Suite struct AdminCenterTests {
    private func pages(_ portal: String) -> [String] {
        Ask.domain.places.filter { Ask.domain[$0.portal].id == portal }.map { $0.place.title }
    }

    // The table of the facts, held against the portal.
    @Test func aPartnerOnBehalfSeesTheBillingPagesThatTheTableNames() {
        let onBehalf = pages("admin-center-on-behalf")
        for row in Tables.pagesOnBehalf.rows {
            #expect(onBehalf.contains(row.cells[0]) == (row.cells[1] == "Yes"), "\(row.cells[0])")
            #expect(pages("admin-center").contains(row.cells[0]), "customers have \(row.cells[0])")
        }
    }

    @Test func aPartnerGetsIntoTheAdminCenterOnlyWithAdminRoles() throws {
        func record(_ world: World) throws -> Situation {
            try Ask.person(adminAgent, in: world).performing([
                .signIn("Partner Center"), .go(["Customers"], portal: nil),
                .select("down arrow", kind: nil, place: nil),
            ])
        }
        let link = Action.select("Microsoft 365 admin center", kind: .link, place: nil)
        let inside = try record(Worlds.administrator).performing(link)
        #expect(try inside.performing(.go(["Billing", "Licenses"], portal: nil)).title == "Licenses")
        guard case .hidden = try record(Worlds.reseller).refusal(of: link) else {
            Issue.record("a reseller without roles gets in")
            return
        }
    }

    @Test func aPartnerOnBehalfCannotGoToYourProducts() throws {
        let home = try Ask.person(adminAgent, in: Worlds.administrator).performing([
            .signIn("Partner Center"), .go(["Customers"], portal: nil), .select("down arrow", kind: nil, place: nil),
            .select("Microsoft 365 admin center", kind: .link, place: nil),
        ])
        #expect(home.refusal(of: .go(["Billing", "Your products"], portal: nil)) != nil)
    }

    // manage-relationships: an account that has both roles
    @Test func domainSubscriptionsTakeOneAccountWithBothRoles() {
        #expect(Ask.may(domainNameAdministrator, billingAdministrator, do: DomainSubscriptions.manage))
        #expect(!Ask.may(domainNameAdministrator, do: DomainSubscriptions.manage))
        #expect(!Ask.may(billingAdministrator, do: DomainSubscriptions.manage))
        #expect(Ask.may(globalAdministrator, do: DomainSubscriptions.manage))
        #expect(!Ask.may(adminAgent, do: DomainSubscriptions.manage))
    }

    @Test func theFormerAddressOfTheDirectoryIsKnownAsSuch() {
        let url = "https://appsource.microsoft.com/marketplace/partner-dir"
        let refusal = Ask.person(billingAdministrator, in: Worlds.strangers).refusal(of: .goToURL(url))
        guard case .renamed(url, to: PartnerDirectory.url, let former) = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
        #expect(former.until == "2026-04")
    }

    @Test func theFormerMenuPathOfTheMarketplaceIsKnownAsSuch() throws {
        let home = try Ask.person(billingAdministrator, in: Worlds.strangers).performing(.signIn(AdminCenter.name))
        let refusal = home.refusal(of: .go(["Billing", "Purchase services"], portal: nil))
        guard case .renamed(_, to: "Marketplace", _) = refusal else {
            Issue.record("\(String(describing: refusal))")
            return
        }
    }

    @Test(arguments: ["Office 365 admin portal", "Microsoft Admin Center", "the admin center"])
    func theAdminCenterIsFoundUnderItsFormerNames(name: String) throws {
        #expect(try Ask.person(globalAdministrator, in: Worlds.strangers).performing(.signIn(name)).title == "Home")
    }
}
