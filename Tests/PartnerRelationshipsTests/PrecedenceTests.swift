import Testing

@testable import PartnerRelationships
@testable import Workflow

/// GDAP goes before DAP: nine cases, each decided by the model and held against the table of the sources.
@Suite struct PrecedenceTests {
    enum Access: String { case none = "None", delegated = "DAP", granular = "GDAP" }

    static let users: [(name: String, groups: Set<PartnerGroup>)] = [
        ("Admin Agents", [.adminAgents]), ("Admin Agents and a GDAP group", [.adminAgents, .granular]),
        ("A GDAP group", [.granular]),
    ]

    static let customers: [(name: String, world: World)] = {
        let granular: [Condition] = [
            granularRelationship.is(.active), granularRoles.contains(.serviceSupportAdministrator),
            accessAssignment.is(.active), assignedRoles.contains(.serviceSupportAdministrator),
        ]
        func adding(to world: World) -> World {
            granular.reduce(world) { Ask.domain.world($1, like: $0) }
        }
        return [
            ("DAP", Worlds.administrator), ("DAP and GDAP", adding(to: Worlds.administrator)),
            ("GDAP", adding(to: Worlds.reseller)),
        ]
    }()

    static func access(of groups: Set<PartnerGroup>, in world: World) -> Access {
        if Ask.holds(groups.worksThroughGranular, in: world) { return .granular }
        return Ask.holds(groups.worksThroughDelegated, in: world) ? .delegated : .none
    }

    @Test func theNineCasesAreThoseOfTheSources() {
        let expected: [[Access]] = [
            [.delegated, .delegated, .none], [.delegated, .granular, .granular], [.none, .granular, .granular],
        ]
        for (user, row) in zip(Self.users, expected) {
            for (customer, access) in zip(Self.customers, row) {
                #expect(
                    Self.access(of: user.groups, in: customer.world) == access, "\(user.name), \(customer.name)")
            }
        }
    }

    @Test func theTableSaysWhatTheModelDecides() {
        var rows: [[String]] = []
        for user in Self.users {
            for customer in Self.customers {
                rows.append([user.name, customer.name, Self.access(of: user.groups, in: customer.world).rawValue])
            }
        }
        #expect(precedenceTable.rows.map { $0.cells } == rows)
    }

    @Test func nobodyWorksThroughBothAtOnce() {
        for user in Self.users {
            let both = user.groups.worksThroughGranular && user.groups.worksThroughDelegated
            #expect(!both.isSatisfiable, "\(user.name)")
        }
    }

    // GDAP first, then the end of DAP: there is access all the time. The other way round there is none in between.
    @Test func replacingDelegatedAdministrationInTheSafeOrderNeverInterruptsAccess() throws {
        let domain = Ask.domain
        let groups: Set<PartnerGroup> = [.adminAgents, .granular]
        let run = domain.run(
            PartnerJourneys.replaceDelegated, from: Worlds.administrator, as: domain.account(adminAgent))
        #expect(run.failure == nil)
        for situation in run.situations {
            #expect(Self.access(of: groups, in: situation.world) != .none)
        }
        let early = try Ask.after(DelegatedAdministration.giveUp, in: Worlds.administrator)
        #expect(Self.access(of: groups, in: early) == .none)
    }
}
