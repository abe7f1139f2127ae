import Testing

@testable import PartnerRelationships
@testable import Workflow

/// What a partner does for a customer: Azure subscriptions, service requests, devices.
@Suite struct ServicesTests {
    // obtain-permissions: access to existing Azure subscriptions
    @Test func delegatedAdministrationGivesNoAccessToExistingAzureSubscriptions() throws {
        let after = try Ask.after(InvitationAcceptance.acceptWithRoles, in: Worlds.invitedWithRoles)
        #expect(Ask.holds(delegatedAdministration.is(.granted) && AzureAccess.access.is(.none), in: after))
    }

    @Test func aPartnerOwnsTheSubscriptionsThatItProvisions() throws {
        let after = try Ask.after(AzureAccess.provision, in: Worlds.reseller)
        #expect(Ask.holds(AzureAccess.access.is(.given), in: after))
    }

    @Test func removingRolesLeavesTheAccessToAzureSubscriptions() throws {
        let provisioned = try Ask.after(AzureAccess.provision, in: Worlds.administrator)
        let after = try Ask.after(DelegatedAdministration.remove, in: provisioned)
        #expect(Ask.holds(AzureAccess.access.is(.given), in: after))
        let removed = try Ask.after(AzureAccess.remove, in: after)
        #expect(Ask.holds(AzureAccess.access.is(.none), in: removed))
    }

    @Test func aSubscriptionIsCanceledByOneAccountWithBothRoles() {
        #expect(Ask.may(partnerGlobalAdmin, adminAgent, do: AzureAccess.cancel))
        #expect(!Ask.may(partnerGlobalAdmin, do: AzureAccess.cancel))
        #expect(!Ask.may(adminAgent, do: AzureAccess.cancel))
    }

    @Test func azureRolesAreTheCustomersToGive() {
        #expect(Ask.may(AzureAccess.owner, do: AzureAccess.assign))
        #expect(Ask.may(AzureAccess.userAccessAdministrator, do: AzureAccess.assign))
        #expect(!Ask.may(globalAdministrator, do: AzureAccess.assign))
        #expect(!Ask.may(adminAgent, do: AzureAccess.assign))
    }

    // obtain-permissions: you will no longer be able to open a service request
    @Test func aPartnerWithoutRolesCannotOpenAServiceRequest() throws {
        #expect(Ask.isPossible(ServiceRequests.open, in: Worlds.administrator))
        let after = try Ask.after(DelegatedAdministration.remove, in: Worlds.administrator)
        #expect(!Ask.isPossible(ServiceRequests.open, in: after))
    }

    @Test func anyGranularRoleWillDoForAzureTogetherWithARoleInTheSubscription() throws {
        let granular = Ask.domain.world(
            granularRelationship.is(.active), granularRoles.contains(.globalAdministrator),
            accessAssignment.is(.active), assignedRoles.contains(.globalAdministrator), like: Worlds.reseller)
        #expect(!Ask.isPossible(ServiceRequests.openForAzure, in: granular))
        let provisioned = try Ask.after(AzureAccess.provision, in: granular)
        #expect(Ask.isPossible(ServiceRequests.openForAzure, in: provisioned))
        let only = try Ask.after(AzureAccess.provision, in: Worlds.reseller)
        #expect(!Ask.isPossible(ServiceRequests.openForAzure, in: only))
    }

    // obtain-permissions: continue to manage Autopilot profiles
    @Test func profilesAreManagedWithoutAdminRoles() throws {
        let created = try Ask.after(Autopilot.create, in: Worlds.reseller)
        let added = try Ask.after(Autopilot.add, in: created)
        let applied = try Ask.after(Autopilot.apply, in: added)
        let removed = try Ask.after(Autopilot.remove, in: applied)
        #expect(Ask.holds(Autopilot.profile.is(.created), in: removed))
    }

    @Test func devicesOfTheCustomerAreBeyondThePartner() throws {
        let theirs = try Ask.after(Autopilot.addByCustomer, in: Worlds.reseller)
        for command in [Autopilot.add, Autopilot.apply, Autopilot.remove, Autopilot.deleteDevice] {
            #expect(!Ask.isPossible(command, in: theirs), "\(command.id)")
        }
    }

    @Test func salesAgentsAddDevicesButOnlyAdminAgentsApplyProfiles() {
        #expect(Ask.may(salesAgent, do: Autopilot.add))
        #expect(!Ask.may(salesAgent, do: Autopilot.apply))
        #expect(!Ask.may(partnerGlobalAdmin, do: Autopilot.create))
        #expect(Ask.may(adminAgent, do: Autopilot.create))
    }

    @Test func onlyAdminAgentsLetCustomersBuyByThemselves() throws {
        func page(_ role: Role) throws -> Situation {
            try Ask.person(role, in: Worlds.reseller).performing([
                .signIn("Partner Center"), .go(["Customers"], portal: nil),
                .select("customer", kind: .row, place: nil), .select("Account", kind: nil, place: nil),
                .select("Customer permissions", kind: nil, place: nil),
                .select("Azure reservations", kind: .tab, place: nil),
            ])
        }
        #expect(try page(adminAgent).labels.contains("Allow customer to purchase"))
        #expect(try !page(salesAgent).labels.contains("Allow customer to purchase"))
    }
}
