import Testing

@testable import Workflow

/// An explorer that does everything the slow and obvious way, to judge the other one.
struct NaiveExplorer {
    var distances: [World: Int] = [:]
    var transitions = 0

    init(_ domain: Domain) {
        var level = Set(domain.initialWorlds)
        var depth = 0
        while !level.isEmpty {
            for world in level { distances[world] = depth }
            var next: Set<World> = []
            for world in level {
                for entry in domain.commands where entry.command.guardCondition.holds(in: world, domain.layout) {
                    transitions += 1
                    let following = Self.perform(entry.command, in: world, domain.layout)
                    if distances[following] == nil { next.insert(following) }
                }
            }
            level = next
            depth += 1
        }
    }

    static func perform(_ command: Command, in world: World, _ layout: Layout) -> World {
        var next = world
        for effect in command.effects where effect.condition.holds(in: world, layout) {
            let now = layout.core(of: effect.variable, in: next)
            switch effect.change {
            case .becomes(let core): next = layout.setting(effect.variable, to: core, in: next)
            case .gains(let mask): next = layout.setting(effect.variable, to: now | mask, in: next)
            case .loses(let mask): next = layout.setting(effect.variable, to: now & ~mask, in: next)
            case .copies(let source):
                next = layout.setting(effect.variable, to: layout.core(of: source, in: world), in: next)
            }
        }
        return next
    }
}

@Suite struct ExplorerTests {
    @Test func aDoorHasThreeWorlds() {
        var explorer = Explorer(Door.domain)
        let exploration = explorer.exploreEverything()
        #expect(exploration.census.description == "3 worlds, 4 transitions, exhaustively")
    }

    @Test func aCrossingHasSevenWorlds() {
        var explorer = Explorer(TrafficLight.domain)
        // Both red, or one of the two in one of the three other colours.
        #expect(explorer.exploreEverything().census.worlds == 7)
    }

    @Test(arguments: 1...80) func agreesWithTheNaiveExplorer(seed: UInt64) {
        let domain = RandomDomain.make(seed)
        let naive = NaiveExplorer(domain)
        var explorer = Explorer(domain)
        let exploration = explorer.exploreEverything()
        #expect(exploration.census.worlds == naive.distances.count)
        #expect(exploration.census.transitions == naive.transitions)
        for number in 0..<exploration.count {
            let world = exploration.world(number)
            let trace = domain.trace(to: number, in: exploration)
            #expect(trace.end == world)
            #expect(trace.steps.count == naive.distances[world])
        }
    }

    @Test(arguments: 1...40) func aConeTellsTheSameAsTheWhole(seed: UInt64) {
        let domain = RandomDomain.make(seed)
        var explorer = Explorer(domain)
        let whole = explorer.exploreEverything()
        for variable in domain.variables {
            let cone = explorer.explore([variable])
            let inCone = Set((0..<cone.count).map { cone.layout.core(of: variable, in: cone.world($0)) })
            let inWhole = Set((0..<whole.count).map { whole.layout.core(of: variable, in: whole.world($0)) })
            #expect(inCone == inWhole)
        }
    }

    @Test(arguments: 1...40) func rulesAreDecidedAlikeOnTheConeAndOnTheWhole(seed: UInt64) {
        let domain = RandomDomain.make(seed)
        var random = SeededGenerator(seed &* 7919)
        let naive = NaiveExplorer(domain)
        var explorer = Explorer(domain)
        let premise = Condition.random(on: domain.variables, depth: 1, &random)
        let goal = Condition.random(on: domain.variables, depth: 1, &random)
        let command = domain.commands[0].command
        for rule in [
            Rule("a", where: premise, always: goal), Rule("b", never: goal), Rule("c", from: premise, canReach: goal),
            Rule("d", from: premise, next: goal), Rule("e", whenever: command, in: premise, then: goal),
        ] {
            let onCone = explorer.verdict(on: rule)
            let onWhole = explorer.verdict(on: rule, everything: true)
            #expect(onCone.isProven == onWhole.isProven, "\(rule)")
            #expect(onCone.counterexample?.steps.count == onWhole.counterexample?.steps.count, "\(rule)")
        }
        let worlds = naive.distances.keys
        let fails = worlds.contains { domain.holds(premise && !goal, in: $0) }
        #expect((explorer.verdict(on: Rule("a", where: premise, always: goal)).counterexample != nil) == fails)
    }

    @Test func groupsThatHaveNothingToDoWithEachOtherMultiply() {
        let domain = Domain("Two in one") {
            Door.leaf
            Door.lock
            TrafficLight.north
            TrafficLight.east
            Door.visitor
            Door.guest
            Door.keeper
            Door.open
            Door.close
            Door.lockUp
            Door.unlock
            for command in TrafficLight.cycle("north", TrafficLight.north, TrafficLight.east) { command }
            for command in TrafficLight.cycle("east", TrafficLight.east, TrafficLight.north) { command }
        }
        let examination = Examination(of: domain)
        var explorer = Explorer(domain)
        let whole = explorer.exploreEverything().census
        #expect(examination.groups.count == 2)
        #expect(examination.worlds == Double(whole.worlds))
        #expect(examination.transitions == Double(whole.transitions))
    }

    @Test func givesUpAtTheLimitAndSaysSo() {
        var explorer = Explorer(Approval.domain, limit: 5)
        #expect(!explorer.exploreEverything().census.isExhaustive)
        #expect(!explorer.verdict(on: Approval.grantedIsWanted).isProven)
    }

    @Test(arguments: 1...40) func theFirstStartsAreThoseThatALimitLeaves(seed: UInt64) {
        let domain = RandomDomain.make(seed)
        var all = Explorer(domain)
        for limit in [1, 3, 10, 40] {
            var some = Explorer(domain, limit: limit)
            let exploration = all.exploreEverything()
            #expect(exploration.count(upTo: limit) == some.exploreEverything().count)
        }
    }

    @Test func tooManyBeginningsAreNoProofEither() {
        enum Light: String, Choice { case off, on }
        let lights = (1...8).map { Variable<Light>("light \($0)", initially: .off, .on) }
        let domain = Domain("Lights") { lights.map { DomainPart.variable($0.definition) } }
        var all = Explorer(domain)
        #expect(all.exploreEverything().census.description == "256 worlds, 0 transitions, exhaustively")
        var some = Explorer(domain, limit: 100)
        #expect(!some.exploreEverything().census.isExhaustive)
    }

    @Test func moreThanOneWordIsExploredToo() {
        let lights = (1...9).map { SetVariable<WorldTests.Letter>("set \($0)") }
        let commands = lights.enumerated().map { index, light in
            Command("on-\(index)", by: Actor.system, when: !light.contains(.z), then: light.gains(.z))
        }
        let domain = Domain("Lights") {
            lights.map { DomainPart.variable($0.definition) }
            for command in commands { command }
        }
        var explorer = Explorer(domain)
        let census = explorer.exploreEverything().census
        #expect(domain.layout.wordCount == 5)
        #expect(census.worlds == 512)
        #expect(census.transitions == 9 * 256)
        #expect(census.depth == 9)
    }

    /// Five dials of eight positions, each of which turns forward, or backward if the next one stands elsewhere.
    private static let dials: Domain = {
        enum Position: String, Choice { case a, b, c, d, e, f, g, h }
        let dials = (1...5).map { Variable<Position>("dial \($0)", id: "dial-\($0)") }
        let positions = Position.allCases
        return Domain("Dials") {
            for dial in dials { dial }
            for (number, dial) in dials.enumerated() {
                for (index, position) in positions.enumerated() {
                    Command(
                        "turn-\(number)-\(index)", by: Actor.system, when: dial.is(position),
                        then: dial.becomes(positions[(index + 1) % 8]))
                    Command(
                        "back-\(number)-\(index)", by: Actor.system,
                        when: dial.is(position) && dials[(number + 1) % 5].isNot(position),
                        then: dial.becomes(positions[(index + 3) % 8]))
                }
            }
        }
    }()

    @Test(arguments: [1_000_000, 20_000, 9_999]) func anyNumberOfThreadsFindsTheSameInTheSameOrder(limit: Int) {
        let system = TransitionSystem(Self.dials, Self.dials.variables)
        let alone = Exploration(system, limit: limit)
        #expect(alone.census.isExhaustive == (limit > 1 << 15))
        for threads in [2, 3, 8] {
            let together = Exploration(system, limit: limit, threads: threads)
            #expect(together.census == alone.census)
            #expect(together.worlds.all == alone.worlds.all)
            #expect(together.parents == alone.parents)
        }
    }
}

extension Exploration {
    /// For each world the one that it was found from.
    var parents: [Int?] { (0..<count).map { lineage.parent(of: $0) } }
}
