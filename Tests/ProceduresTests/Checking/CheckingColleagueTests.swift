import Testing
import Workflow

@testable import Procedures

/// What a colleague does, who is called by the name of a role.
@Suite("What colleagues are told to do")
struct CheckingColleagueTests {
    enum Dough: String, Choice { case none, mixed, tasted, baked }

    static let dough = Variable<Dough>("the dough")
    static let baker = Actor("the baker")
    static let taster = Actor("the taster")
    static let apprentice = Role("Apprentice", of: baker)
    static let master = Role("Oven Master", of: baker, includes: [apprentice])
    static let mix = Command("mix", by: apprentice, when: dough.is(.none), then: dough.becomes(.mixed))
    static let taste = Command("taste", by: taster, when: dough.is(.mixed), then: dough.becomes(.tasted))
    static let bake = Command("bake", by: master, when: dough.is(.tasted), then: dough.becomes(.baked))

    static let domain = Domain("Bakery") {
        dough
        baker
        taster
        apprentice
        master
        mix
        taste
        bake
        Portal("Bakery", for: baker.or(taster)) {
            Page("Start") {
                Button("Mix").shown(when: dough.is(.none)).performs(mix)
                Button("Fine").shown(when: dough.is(.mixed)).shown(to: taster).performs(taste)
                Button("Bake").shown(when: dough.is(.tasted)).shown(to: master).performs(bake)
            }
        }
        Workflow("bake-bread", "Bake bread", by: apprentice, from: dough.is(.none), to: dough.is(.baked)) {
            SignIn(to: "Bakery")
            Select("Mix")
            HandOver(to: taster)
            SignIn(to: "Bakery")
            Select("Fine")
            HandOver(to: baker)
            HandOver(to: master)
            SignIn(to: "Bakery")
            Select("Bake")
        }
    }

    private func checking(
        _ last: String, role: String = "Apprentice", second: String = "Select **Mix**."
    ) -> Checking {
        let steps = [
            "Sign in to the Bakery.", second, "The taster signs in to the Bakery.",
            "The taster selects **Fine**.", "The Oven Master signs in to the Bakery.", last,
        ]
        let list = steps.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
        let head = "---\nworkflows:\n  steps: bake-bread\n---\nYou must be at least an \(role).\n\n## Steps\n\n"
        return Checking(head + list + "\n", ProcedureChecker(Self.domain), ProcedureReader(Self.domain))
    }

    private func rules(_ last: String) -> [String] {
        checking(last).findings.map(\.rule.description).filter { $0 != "flow/actor-change" }
    }

    @Test(arguments: ["Select **Mix**.", "The apprentice selects **Mix**."])
    func aReplayLetsTheColleagueActAndNobodyElse(second: String) {
        let verdict = checking("The Oven Master selects **Bake**.", second: second).verdict
        let reader = Self.domain.account(Self.apprentice)
        let replay = Replay(verdict, in: Self.domain, from: Self.domain.initialWorld) { actor in
            actor == Self.baker ? reader : Self.domain.mightiestAccount(of: actor)
        }
        #expect(replay.failure == nil)
        #expect(Self.domain.holds(Self.dough.is(.baked), in: replay.end.world))
        #expect(replay.start.account == reader)
    }

    @Test func theReaderInTheThirdPersonIsTheReader() {
        let verdict = checking("The Oven Master selects **Bake**.", second: "The baker selects **Mix**.").verdict
        #expect(verdict.agreement == .agrees)
        #expect(
            verdict.items.map(\.bucket) == [
                .performed, .performed, .otherActor, .otherActor, .otherActor, .otherActor,
            ])
        let reader = Self.domain.account(Self.apprentice)
        let replay = Replay(verdict, in: Self.domain, from: Self.domain.initialWorld) { actor in
            actor == Self.baker ? reader : Self.domain.mightiestAccount(of: actor)
        }
        #expect(replay.failure == nil)
        #expect(Self.domain.holds(Self.dough.is(.baked), in: replay.end.world))
    }

    @Test func theNameOfARoleIsAPersonWhoActs() {
        #expect(Self.domain.findings.map(\.message) == [])
        #expect(rules("The Oven Master selects **Bake**.") == [])
    }

    @Test func whatAColleagueCannotDoIsFound() {
        #expect(rules("The Oven Master selects **Roast**.").contains("step/control-not-found"))
        #expect(rules("The apprentice selects **Bake**.") != [])
    }
}

extension CheckingColleagueTests {
    @Test func aDraftAsksForTheLeastRoleThatDoesItsOwnPart() throws {
        var planner = DraftPlanner(Self.domain)
        let workflow = try #require(Self.domain.workflows.first)
        let draft = Draft(of: try planner.plan(workflow), in: Self.domain)
        #expect(draft.markdown.contains("You must be at least an Apprentice."))
        let checking = Checking(draft.markdown, ProcedureChecker(Self.domain), ProcedureReader(Self.domain))
        #expect(checking.errors == [])
        #expect(checking.rules.filter { $0.hasPrefix("role/") } == [])
    }
}

/// Roles whose names begin with those of actors.
@Suite("What roles are called that have an actor in their names")
struct CheckingRoleNameTests {
    enum Order: String, Choice { case none, drafted, approved, packed }

    static let order = Variable<Order>("the order")
    static let ward = Actor("the ward")
    static let store = Actor("the store")
    static let nurse = Role("Nurse", of: ward)
    static let sister = Role("Ward Sister", of: ward, includes: [nurse])
    static let keeper = Role("Ward Storekeeper", of: store)
    static let write = Command("write", by: nurse, when: order.is(.none), then: order.becomes(.drafted))
    static let approve = Command("approve", by: sister, when: order.is(.drafted), then: order.becomes(.approved))
    static let pack = Command("pack", by: keeper, when: order.is(.approved), then: order.becomes(.packed))

    static let domain = Domain("Ward") {
        order
        ward
        store
        nurse
        sister
        keeper
        write
        approve
        pack
        Portal("Tablet", for: ward.or(store)) {
            Page("Start") {
                Button("Write").shown(when: order.is(.none)).performs(write)
                Button("Approve").shown(when: order.is(.drafted)).shown(to: sister).performs(approve)
                Button("Pack").shown(when: order.is(.approved)).shown(to: keeper).performs(pack)
            }
        }
        Workflow("get-supplies", "Get supplies", by: nurse, from: order.is(.none), to: order.is(.packed)) {
            SignIn(to: "Tablet")
            Select("Write")
            HandOver(to: sister)
            SignIn(to: "Tablet")
            Select("Approve")
            HandOver(to: keeper)
            SignIn(to: "Tablet")
            Select("Pack")
        }
    }

    private func checking(_ steps: String...) -> Checking {
        let list = steps.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
        let head = "---\nworkflows:\n  steps: get-supplies\n---\nYou must be at least a Nurse.\n\n## Steps\n\n"
        return Checking(head + list + "\n", ProcedureChecker(Self.domain), ProcedureReader(Self.domain))
    }

    @Test func aColleagueIsNotTakenForTheReader() {
        let found = checking(
            "Sign in to the Tablet.", "Select **Write**.", "The Ward Sister signs in to the Tablet.",
            "The Ward Sister selects **Approve**.", "The Ward Storekeeper signs in to the Tablet.",
            "The Ward Storekeeper selects **Pack**.")
        #expect(found.errors == [])
        #expect(found.verdict.agreement == .agrees)
        #expect(found.verdict.items.map(\.bucket).suffix(4).allSatisfy { $0 == .otherActor })
    }

    @Test func anActorInTheThirdPersonIsStillTheReader() {
        let found = checking(
            "Sign in to the Tablet.", "The ward selects **Write**.", "The ward selects **Approve**.",
            "The Ward Storekeeper signs in to the Tablet.", "The Ward Storekeeper selects **Pack**.")
        #expect(found.errors == ["role/insufficient"])
    }

    private func statements(_ before: String) -> [String] {
        let text = "---\nworkflows:\n  steps: get-supplies\n---\n\(before)\n\n## Steps\n\n1. Select **Write**.\n"
        return Statements(text, in: Self.domain).rules
    }

    @Test(arguments: [
        "You must be a Nurze.", "You need to be a Nurze or a Ward Sister.", "You must be at least a Nurrse.",
        "You must be at least a Porter.", "You must be at least a Head Porter in the ward.",
    ])
    func aRoleThatTheModelDoesNotHaveIsFound(before: String) {
        #expect(statements(before) == ["role/unknown"])
    }

    @Test(arguments: [
        "You must be a Parent.", "The order must be Active.", "You must be at least a Premium customer.",
        "You need at least a Business plan.", "You must be in the Ward.", "You must be at least 18.",
    ])
    func whatIsNoRoleIsNoneThatIsMissing(before: String) {
        #expect(statements(before) == [])
    }

    @Test func aDraftIsRight() throws {
        var planner = DraftPlanner(Self.domain)
        let workflow = try #require(Self.domain.workflows.first)
        let draft = Draft(of: try planner.plan(workflow), in: Self.domain)
        let found = Checking(draft.markdown, ProcedureChecker(Self.domain), ProcedureReader(Self.domain))
        #expect(found.errors == [])
        #expect(found.verdict.agreement == .agrees)
    }
}
