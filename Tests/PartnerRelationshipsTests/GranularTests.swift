import Testing

@testable import PartnerRelationships
@testable import Workflow

/// GDAP: what is asked for, what is granted, and when it is over.
@Suite struct GranularTests {
    private let draft = Ask.domain.world(
        granularRelationship.is(.created), granularRoles.contains(.serviceSupportAdministrator), like: Worlds.reseller)
    private let pending = Ask.domain.world(
        granularRelationship.is(.approvalPending), granularRoles.contains(.serviceSupportAdministrator),
        like: Worlds.reseller)
    private let active = Ask.domain.world(
        granularRelationship.is(.active), granularRoles.contains(.serviceSupportAdministrator), like: Worlds.reseller)
    private let mighty = Ask.domain.world(
        granularRelationship.is(.active),
        granularRoles.contains(allOf: .globalAdministrator, .serviceSupportAdministrator), like: Worlds.reseller)

    private func after(_ commands: Command..., in world: World) throws -> World {
        try commands.reduce(world) { try Ask.after($1, in: $0) }
    }

    @Test func aPendingRequestExpiresAfterNinetyDays() throws {
        #expect(GranularRequest.lapse.isAutomatic)
        let lapsed = try after(GranularRequest.lapse, in: pending)
        #expect(Ask.holds(granularRelationship.is(.none) && granularRoles.isEmpty, in: lapsed))
        #expect(Ask.isPossible(GranularRequest.create, in: lapsed))
    }

    @Test func aFinalizedRequestCannotBeChangedOrDeleted() {
        for command in [
            GranularRequest.delete, GranularRequest.addGlobalAdministrator, GranularRequest.dropServiceSupport,
            GranularRequest.turnOnAutoExtend,
        ] {
            #expect(!Ask.isPossible(command, in: pending), "\(command.id)")
            #expect(!Ask.isPossible(command, in: active), "\(command.id)")
        }
        #expect(Ask.isPossible(GranularRequest.delete, in: draft))
    }

    @Test func aRequestWithoutRolesCannotBeFinalized() throws {
        let empty = try after(GranularRequest.dropServiceSupport, in: draft)
        #expect(!Ask.isPossible(GranularRequest.finalize, in: empty))
        let page = try Ask.person(adminAgent, in: empty).performing([
            .go(["Administer"], portal: nil), .select("admin relationship", kind: .row, place: nil),
        ])
        guard case .hidden = page.refusal(of: .select("Finalize request", kind: nil, place: nil)) else {
            Issue.record("a request without roles can be finalized")
            return
        }
    }

    @Test func aRequestNeedsANameAndADuration() throws {
        let page = try Ask.person(adminAgent, in: draft).performing([
            .go(["Administer"], portal: nil), .select("admin relationship", kind: .row, place: nil),
            .enter("Admin relationship name", place: nil),
        ])
        #expect(
            page.refusal(of: .select("Finalize request", kind: nil, place: nil))
                == .unfilled("Finalize request", needs: ["Duration in days"]))
    }

    @Test func onlyAdminAgentsRequestAndTerminate() {
        for command in [GranularRequest.create, GranularRequest.finalize, GranularLife.terminate] {
            #expect(Ask.may(adminAgent, do: command))
            for role in [salesAgent, helpdeskAgent, partnerGlobalAdmin] { #expect(!Ask.may(role, do: command)) }
        }
    }

    @Test func onlyTheCustomersGlobalAdministratorApproves() {
        #expect(Ask.may(globalAdministrator, do: GranularAdministration.approve))
        #expect(!Ask.may(billingAdministrator, do: GranularAdministration.approve))
        #expect(!Ask.may(adminAgent, do: GranularAdministration.approve))
    }

    @Test func anApprovedRelationshipGivesNoAccessByItself() throws {
        let approved = try after(
            GranularAdministration.approve, GranularLife.activate, GranularLife.finishActivation, in: pending)
        #expect(Ask.holds(granularRelationship.is(.active), in: approved))
        #expect(!Ask.holds(hasGranularAccess, in: approved))
    }

    @Test func membersOfAGroupHaveAccessOnceTheAssignmentIsActive() throws {
        let assigned = try after(AccessAssignments.assign, in: active)
        #expect(!Ask.holds(hasGranularAccess, in: assigned))
        #expect(Ask.holds(hasGranularAccess, in: try after(AccessAssignments.provision, in: assigned)))
        #expect(!Ask.holds(hasGranularAccess, in: try after(AccessAssignments.fail, in: assigned)))
    }

    @Test func aTerminatedRelationshipKeepsNoAccess() throws {
        let assigned = try after(AccessAssignments.assign, AccessAssignments.provision, in: active)
        for command in [GranularLife.terminate, GranularAdministration.terminate] {
            let ended = try after(
                command, GranularLife.processTermination, GranularLife.finishTermination, in: assigned)
            #expect(Ask.holds(granularRelationship.is(.terminated) && !hasGranularAccess, in: ended))
            #expect(Ask.holds(accessAssignment.is(.none) && assignedRoles.isEmpty, in: ended))
        }
    }

    @Test func anExpiredRelationshipIsForgottenAfterAYearAndNeverActiveAgain() throws {
        let expired = try after(
            GranularLife.approachEnd, GranularLife.expire, GranularLife.finishExpiry, in: active)
        let possible = Ask.domain.commands.map { $0.command }.filter {
            Ask.isPossible($0, in: expired) && $0.variables.contains(granularRelationship.definition)
                && $0.effects.contains { $0.variable == granularRelationship.definition }
        }
        #expect(possible.map { $0.id } == ["forget-gdap-relationship"])
    }

    @Test func aRelationshipWithAutoExtendIsExtendedInsteadOfExpiring() throws {
        let near = try after(GranularLife.enableAutoExtend, GranularLife.approachEnd, in: active)
        #expect(!Ask.isPossible(GranularLife.expire, in: near))
        let extended = try after(GranularLife.extend, in: near)
        #expect(Ask.holds(granularRelationship.is(.active) && granularEnd.is(.distant), in: extended))
    }

    @Test func aRelationshipWithGlobalAdministratorIsNotAutoExtended() throws {
        #expect(!Ask.isPossible(GranularLife.enableAutoExtend, in: mighty))
        let lesser = try after(GranularLife.removeGlobalAdministrator, in: mighty)
        #expect(Ask.isPossible(GranularLife.enableAutoExtend, in: lesser))
    }

    @Test func removingGlobalAdministratorTakesItFromTheGroupsToo() throws {
        let assigned = try after(AccessAssignments.assign, AccessAssignments.provision, in: mighty)
        let lesser = try after(GranularLife.removeGlobalAdministrator, in: assigned)
        #expect(Ask.holds(assignedRoles.is([.serviceSupportAdministrator]), in: lesser))
    }

    @Test func endingGranularAdministrationKeepsTheRelationshipAndTheSubscriptions() throws {
        let selling = try after(ResellerRelationship.order, in: active)
        let ended = try after(GranularLife.terminate, GranularLife.processTermination, in: selling)
        #expect(Ask.holds(relationship.is(.active) && subscriptions.is(.active), in: ended))
    }

    @Test func aNewCustomerComesWithDefaultRoles() throws {
        let nobody = Ask.domain.world(tenant.is(.missing), enrollment.is(.active))
        let added = try after(AddingCustomers.attested, in: nobody)
        #expect(Ask.holds(hasGranularAccess && hasSupportRole && delegatedAdministration.is(.absent), in: added))
    }

    @Test func theBulkToolNeedsDelegatedAdministration() throws {
        #expect(!Ask.isPossible(GranularTransition.migrateInBulk, in: Worlds.reseller))
        let migrated = try after(GranularTransition.migrateInBulk, in: Worlds.administrator)
        #expect(Ask.holds(granularRelationship.is(.approved), in: migrated))
    }

    @Test(arguments: [
        ("Request admin relationship", "Request for new relationship"),
        ("Select Azure AD roles", "Select Microsoft Entra roles"), ("Add/remove groups", "Add security groups"),
    ]) func controlsAreFoundUnderTheirFormerNames(former: String, current: String) throws {
        let found = Ask.domain.controls.filter { entry in
            entry.control.formerly.contains { $0.text == former } && entry.control.label == current
        }
        #expect(!found.isEmpty)
    }
}
