import Testing

@testable import PartnerRelationships
@testable import Workflow

/// The least roles that the model finds, held against the tables of the facts.
@Suite struct LeastRoleTests {
    static let customerTasks: [(task: String, workflow: Workflow)] = [
        ("Find a partner", PartnerDirectory.findPartner),
        ("Accept the agreement alone", CustomerAgreement.acceptAgreement),
        ("Accept a partner without roles", InvitationAcceptanceWorkflows.acceptWithoutRoles),
        ("Accept a partner with roles", InvitationAcceptanceWorkflows.acceptWithRoles),
        ("See which partners have roles", DelegatedAdministration.view),
        ("Remove admin roles", DelegatedAdministration.removeRoles),
        ("Manage domain subscriptions", DomainSubscriptions.manageThem),
    ]

    static let partnerTasks: [(task: String, command: Command)] = [
        ("Request a reseller relationship", ResellerInvitation.draft),
        ("Confirm the customer agreement", CustomerAgreement.attest),
        ("Remove a reseller relationship", ResellerRelationship.end),
        ("Give up delegated administration", DelegatedAdministration.giveUp),
        ("Accept the Microsoft Partner Agreement", Enrollment.acceptPartnerAgreement),
        ("Request a GDAP relationship", GranularRequest.finalize),
        ("Assign the roles of a GDAP relationship", AccessAssignments.assign),
        ("Terminate a GDAP relationship", GranularLife.terminate),
        ("Turn on auto extend", GranularLife.enableAutoExtend),
        ("Migrate to GDAP in bulk", GranularTransition.migrateInBulk),
        ("Add a customer", AddingCustomers.unattested), ("Create a user in Partner Center", PartnerUsers.add),
        ("Create an Autopilot profile", Autopilot.create), ("Add Autopilot devices", Autopilot.add),
        ("Open a service request for a customer", ServiceRequests.open),
        ("Cancel a compromised Azure subscription", AzureAccess.cancel),
    ]

    @Test func theTableNamesTheRolesThatMayPerformEachCommandOfThePartner() {
        let table = Dictionary(uniqueKeysWithValues: Tables.partnerRolesByTask.rows.map { ($0.cells[0], $0.cells[1]) })
        #expect(table.keys.sorted() == Self.partnerTasks.map { $0.task }.sorted())
        for (task, command) in Self.partnerTasks {
            #expect(table[task] == command.permission.description, "\(task)")
        }
    }

    @Test func theCustomersLeastRolesAreThoseOfTheTable() {
        for (task, workflow) in Self.customerTasks {
            let row = Tables.customerRolesByTask.rows.first { $0.cells[0] == task }
            let least = Ask.leastRoles(workflow).map { $0.sorted(by: >).joined(separator: " and ") }
            let wanted = row.map { $0.cells[1].split(separator: " and ").sorted(by: >).joined(separator: " and ") }
            #expect(least == [wanted ?? ""], "\(task)")
        }
    }

    @Test(arguments: [
        ResellerInvitationWorkflows.invite, CustomerAgreement.confirmAgreement, ResellerRelationship.removeRelationship,
    ])
    func sellersAreAdminAgentsOrSalesAgents(workflow: Workflow) {
        var explorer = Ask.explorer
        let roles = Ask.domain.leastRoles(for: workflow, from: explorer.starts(of: workflow))
        let single = roles.sufficient.filter { $0.count == 1 }
        #expect(single.map { $0.map { $0.name } } == [["Admin agent"], ["Sales agent"]])
    }

    @Test func onlyAnAdminAgentGivesUpDelegatedAdministration() {
        #expect(Ask.leastRoles(DelegatedAdministration.disable) == [["Admin agent"]])
    }
}
