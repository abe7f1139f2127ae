import Testing

@testable import Workflow

/// Leaving out any part of a guard, or any effect, is noticed by a rule or a check, or makes no difference.
@Suite struct MutationTests {
    private struct Happening: Hashable {
        let command: String
        let before: World
        let after: World
    }

    /// Everything that can happen and changes something.
    private func behavior(_ domain: Domain) -> Set<Happening> {
        var happenings: Set<Happening> = []
        for world in NaiveExplorer(domain).distances.keys {
            for entry in domain.commands where domain.holds(entry.command.guardCondition, in: world) {
                let next = NaiveExplorer.perform(entry.command, in: world, domain.layout)
                if next != world { happenings.insert(.init(command: entry.command.id, before: world, after: next)) }
            }
        }
        return happenings
    }

    @Test(arguments: [Door.domain, TrafficLight.domain, Approval.domain])
    func everyMistakeIsNoticedOrMakesNoDifference(domain: Domain) {
        let behavior = behavior(domain)
        let mutations = domain.mutations()
        #expect(!mutations.isEmpty)
        for mutation in mutations {
            let mutant = domain.applying(mutation)
            if !Examination(of: mutant).findings.isEmpty { continue }
            if self.behavior(mutant) == behavior {
                print("survives: \(mutation.words) (equivalent: in every world the same changes are possible)")
            } else {
                Issue.record("not noticed: \(mutation.words)")
            }
        }
    }
}
