import PartnerRelationships
import Testing

@testable import Workflow

/// What is explored module by module is what looking at whole worlds finds, in the same order and on the same ways.
@Suite struct TowerTests {
    private func expectSame(_ domain: Domain, _ cone: [VariableDefinition], limit: Int, _ stages: StageStore) {
        let tower = Tower(domain)
        guard let built = tower.exploration(of: cone, limit: limit, stages) else {
            // A module of many states is no easier than the whole.
            #expect(domain.influence.modules.contains { Layout($0).bitCount > 12 })
            return
        }
        let plain = Exploration(TransitionSystem(domain, cone), limit: limit)
        #expect(built.census == plain.census)
        #expect(built.worlds.all == plain.worlds.all)
        #expect(built.parents == plain.parents)
        expectSameFirsts(built, plain, domain, cone)
    }

    private func expectSameFirsts(
        _ built: Exploration, _ plain: Exploration, _ domain: Domain, _ cone: [VariableDefinition]
    ) {
        let guards = domain.commands.prefix(6).map(\.command.guardCondition).filter { condition in
            condition.variables.allSatisfy(cone.contains)
        }
        for condition in [.always] + guards {
            let variables = condition.variables
            let tellings = [variables, Array(cone.suffix(2)), variables.merging(Array(cone.prefix(1)))]
            for told in tellings {
                let firsts = built.firsts(where: condition, tellingApart: told)
                #expect(firsts == plain.firsts(where: condition, tellingApart: told))
            }
        }
    }

    @Test(arguments: 1...120) func randomDomainsAreExploredAlike(seed: UInt64) {
        let domain = RandomDomain.make(seed)
        let influence = domain.influence
        let stages = StageStore()
        for limit in [1_000_000, 40, 7, 1] {
            expectSame(domain, domain.variables, limit: limit, stages)
            for variable in domain.variables {
                expectSame(domain, influence.cone(of: [variable]), limit: limit, stages)
            }
        }
    }

    @Test(arguments: 1...80) func domainsOfManyModulesAreExploredAlike(seed: UInt64) {
        let domain = LayeredDomain.make(seed)
        let stages = StageStore()
        for limit in [1_000_000, 100] {
            expectSame(domain, domain.variables, limit: limit, stages)
            for variable in domain.variables { expectSame(domain, domain.cone(of: [variable]), limit: limit, stages) }
        }
    }

    @Test(arguments: [Door.domain, TrafficLight.domain, Approval.domain])
    func smallDomainsAreExploredAlike(domain: Domain) {
        expectSame(domain, domain.variables, limit: 1_000_000, StageStore())
    }

    @Test func theConesOfTheDomainAreExploredAlike() {
        let domain = Domain.partnerRelationships
        let influence = domain.influence
        let stages = StageStore()
        let cones = domain.variables.map { influence.cone(of: [$0]) }.filter { $0.count < 16 }
        for cone in cones { expectSame(domain, cone, limit: 5_000_000, stages) }
        expectSame(domain, influence.cone(of: Array(cones.joined())), limit: 20_000, stages)
    }

    @Test(arguments: 1...40) func aSmallerConeIsWhatTheWholeShowsOfIt(seed: UInt64) {
        let domain = RandomDomain.make(seed)
        var explorer = Explorer(domain)
        let whole = explorer.exploreEverything()
        for variable in domain.variables {
            let cone = explorer.explore([variable])
            var seen: Set<World> = []
            let firsts = (0..<whole.count).map { number in
                let world = whole.world(number)
                return cone.layout.variables.reduce(World()) { part, variable in
                    cone.layout.setting(variable, to: whole.layout.core(of: variable, in: world), in: part)
                }
            }.filter { seen.insert($0).inserted }
            #expect(firsts == (0..<cone.count).map { cone.world($0) })
        }
    }

    @Test(arguments: 1...40) func worldsOfACommonWayAreThoseOfEachWayAlone(seed: UInt64) {
        let domain = RandomDomain.make(seed)
        var explorer = Explorer(domain)
        let exploration = explorer.explore([domain.variables[0]])
        let numbers = Array((0..<exploration.count).reversed())
        #expect(domain.worlds(numbers, in: exploration) == numbers.map { domain.trace(to: $0, in: exploration).end })
    }

    @Test(arguments: 1...40) func theModulesOfAConeDependOnThoseBeforeThem(seed: UInt64) {
        let influence = RandomDomain.make(seed).influence
        var known: Set<VariableDefinition> = []
        for module in influence.modules {
            known.formUnion(module)
            #expect(known.isSuperset(of: influence.cone(of: module)))
        }
    }

    @Test(arguments: 1...40) func commandsOfInterestAreCountedWhateverWasExploredBefore(seed: UInt64) {
        let domain = RandomDomain.make(seed)
        let commands = Set(domain.commands.indices.map { Handle<Command>($0) })
        for variable in domain.variables {
            var explorer = Explorer(domain)
            let cone = domain.cone(of: [variable], and: commands)
            let plain = Exploration(TransitionSystem(domain, cone, also: commands), limit: 1_000_000)
            _ = explorer.explore(cone)
            #expect(explorer.explore([variable], and: commands).census == plain.census)
        }
    }
}

/// Domains in which variables look at those before them more often than at those behind them.
private enum LayeredDomain {
    enum Position: String, Choice { case a, b, c }

    static func make(_ seed: UInt64) -> Domain {
        var random = SeededGenerator(seed)
        let dials = (1...7).map { Variable<Position>("dial \($0)", initially: .a, $0 % 3 == 0 ? .c : .a) }
        let variables = dials.map(\.definition)
        let commands = (1...16).map { number -> Command in
            let own = Int.random(in: 0..<7, using: &random)
            let reach = Int.random(in: 0..<8, using: &random) == 0 ? min(own + 3, 7) : own + 1
            let condition = Condition.random(on: Array(variables.prefix(reach)), depth: 1, &random)
            let value = UInt64.random(in: 0..<3, using: &random)
            var effects = [Effect(variables[own], .becomes(value))]
            if Bool.random(using: &random) {
                let other = variables[Int.random(in: own..<7, using: &random)]
                let source = variables[Int.random(in: 0...own, using: &random)]
                let when = Condition.random(on: Array(variables.prefix(own + 1)), depth: 1, &random)
                effects.append(
                    Effect(other, Bool.random(using: &random) ? .copies(source) : .becomes(value), condition: when))
            }
            return Command("command-\(number)", by: Actor.system, when: condition, then: effects)
        }
        return Domain("Layers \(seed)") {
            dials.flatMap { [DomainPart.variable($0.definition)] }
            for command in commands { command }
        }
    }
}
