import Testing

@testable import PartnerRelationships
@testable import Workflow

/// The states of a GDAP relationship, transition by transition, held against what the sources document.
@Suite struct GranularTransitionTests {
    /// One way from state to state.
    struct Transition: Hashable, CustomStringConvertible {
        let from: String
        let to: String
        let actor: String
        let command: String

        init(_ from: GranularState, _ to: GranularState, by actor: String, _ command: String) {
            self.init(from.rawValue, to.rawValue, actor, command)
        }

        init(_ from: String, _ to: String, _ actor: String, _ command: String) {
            self.from = from
            self.to = to
            self.actor = actor
            self.command = command
        }

        var description: String { "\(from) → \(to) by \(actor): \(command)" }
    }

    /// The table of the sources: what changes the state, and whose deed it is.
    static let documented: Set<Transition> = [
        Transition(.none, .created, by: "partner", "create-gdap-request"),
        Transition(.none, .created, by: "partner", "create-gdap-request-from-template"),
        Transition(.created, .none, by: "partner", "delete-gdap-request"),
        Transition(.created, .approvalPending, by: "partner", "finalize-gdap-request"),
        Transition(.approvalPending, .approved, by: "customer", "approve-partner-roles"),
        Transition(.none, .approved, by: "partner", "migrate-to-gdap-in-bulk"),
        Transition(.none, .active, by: "partner", "add-customer"),
        Transition(.none, .active, by: "partner", "add-customer-who-accepts-the-agreement"),
        Transition(.approvalPending, .none, by: "system", "lapse-gdap-request"),
        Transition(.approved, .activating, by: "system", "activate-gdap-relationship"),
        Transition(.activating, .active, by: "system", "finish-gdap-activation"),
        Transition(.active, .expiring, by: "system", "expire-gdap-relationship"),
        Transition(.expiring, .expired, by: "system", "finish-gdap-expiry"),
        Transition(.active, .terminationRequested, by: "partner", "terminate-gdap-relationship"),
        Transition(.active, .terminationRequested, by: "customer", "remove-gdap-roles"),
        Transition(.terminationRequested, .terminating, by: "system", "process-gdap-termination"),
        Transition(.terminating, .terminated, by: "system", "finish-gdap-termination"),
        Transition(.expired, .none, by: "system", "forget-gdap-relationship"),
        Transition(.terminated, .none, by: "system", "forget-gdap-relationship"),
    ]

    /// What changes the relationship and leaves it in its state.
    static let withinAState: [GranularState: Set<String>] = [
        .created: [
            "request-global-administrator", "withdraw-global-administrator", "request-service-support",
            "withdraw-service-support", "request-auto-extend", "withdraw-auto-extend",
        ],
        .active: [
            "enable-auto-extend", "disable-auto-extend", "remove-global-administrator", "approach-gdap-end",
            "extend-gdap-relationship",
        ],
    ]

    static let own = [
        granularRelationship.definition, granularRoles.definition, autoExtend.definition, granularEnd.definition,
    ]

    /// Everything that can happen to a relationship: by exploring all worlds that matter to it.
    static let happening: (changes: Set<Transition>, within: [String: Set<String>]) = {
        var explorer = Ask.explorer
        let exploration = explorer.explore(own)
        let layout = exploration.layout
        func state(_ world: World) -> String { layout.value(of: granularRelationship, in: world)?.rawValue ?? "?" }
        var changes: Set<Transition> = []
        var within: [String: Set<String>] = [:]
        for number in 0..<exploration.count {
            let before = exploration.world(number)
            exploration.forEachNext(from: number) { command, next in
                let after = exploration.world(next)
                guard own.contains(where: { layout.core(of: $0, in: before) != layout.core(of: $0, in: after) }) else {
                    return
                }
                let command = Ask.domain[command].command
                if state(before) == state(after) {
                    within[state(before), default: []].insert(command.id)
                } else {
                    for actor in command.permission.actors {
                        changes.insert(Transition(state(before), state(after), actor.id, command.id))
                    }
                }
            }
        }
        return (changes, within)
    }()

    @Test func everyDocumentedTransitionHappens() {
        let missing = Self.documented.subtracting(Self.happening.changes).map { $0.description }.sorted()
        #expect(missing == [])
    }

    @Test func noOtherTransitionHappens() {
        let surplus = Self.happening.changes.subtracting(Self.documented).map { $0.description }.sorted()
        #expect(surplus == [])
    }

    @Test func onlyDraftsAndActiveRelationshipsChangeWithinTheirState() {
        let documented = Dictionary(uniqueKeysWithValues: Self.withinAState.map { ($0.key.rawValue, $0.value) })
        #expect(Self.happening.within == documented)
    }

    @Test func thereAreTenStatesAndOneBeforeThem() {
        #expect(GranularState.allCases.count == 11)
        #expect(
            GranularTables.states.rows.map { $0.cells[0] } == GranularState.allCases.dropFirst().map { $0.rawValue })
    }

    // delegatedAdminAccessAssignment: pending, active, error, deleting, deleted
    @Test func anAccessAssignmentTakesTheDocumentedWays() {
        var explorer = Ask.explorer
        let exploration = explorer.explore([accessAssignment.definition])
        var ways: Set<String> = []
        for number in 0..<exploration.count {
            exploration.forEachNext(from: number) { _, next in
                let states = [number, next].map {
                    exploration.layout.value(of: accessAssignment, in: exploration.world($0))?.rawValue ?? "?"
                }
                if states[0] != states[1] { ways.insert(states.joined(separator: " ")) }
            }
        }
        #expect(
            ways == [
                "none pending", "pending active", "pending error", "active deleting", "error deleting",
                "deleting deleted", "deleted pending",
                // A new customer comes with an assignment.
                "none active",
                // The relationship is no longer active.
                "pending none", "active none", "error none", "deleting none", "deleted none",
            ])
    }
}
