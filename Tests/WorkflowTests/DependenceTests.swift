import Testing

@testable import Workflow

@Suite struct DependenceTests {
    @Test(arguments: 1...60) func whatDecidesAConditionIsEnoughToKnowIt(seed: UInt64) {
        var random = SeededGenerator(seed)
        let domain = RandomDomain.make(seed)
        let condition = Condition.random(on: domain.variables, depth: 3, &random)
        let dependence = domain.dependence(of: condition)
        let worlds = (0..<60).map { _ in World.random(in: domain.layout, &random) }
        for world in worlds {
            let decision = dependence.decide(in: world)
            #expect(decision.holds == domain.holds(condition, in: world))
            #expect(dependence.holds(in: world) == decision.holds)
            #expect(decision.deciding & ~decision.seen == .zero)
            for other in worlds {
                let differing = world.words ^ other.words
                let second = dependence.decide(in: other)
                if differing & decision.deciding == .zero { #expect(second.holds == decision.holds) }
                if differing & decision.seen == .zero { #expect(second.deciding == decision.deciding) }
            }
        }
    }

    @Test func whatIsKnownDecidesNothing() {
        let domain = RandomDomain.make(1)
        let condition = Condition.test(.value(domain.variables[0], in: 1))
        let bits = domain.layout.bits(of: [domain.variables[0]])
        let dependence = domain.dependence(of: condition)
        #expect(dependence.decide(in: domain.initialWorld).deciding == bits)
        #expect(dependence.decide(in: domain.initialWorld, known: bits).deciding == .zero)
    }
}
