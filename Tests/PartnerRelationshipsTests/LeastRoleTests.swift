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
        var explorer = Explorer(Ask.domain)
        let roles = Ask.domain.leastRoles(for: workflow, from: explorer.starts(of: workflow))
        let single = roles.sufficient.filter { $0.count == 1 }
        #expect(single.map { $0.map { $0.name } } == [["Admin agent"], ["Sales agent"]])
    }

    @Test func onlyAnAdminAgentGivesUpDelegatedAdministration() {
        #expect(Ask.leastRoles(DelegatedAdministration.disable) == [["Admin agent"]])
    }
}
