import Testing

@testable import PartnerRelationships
@testable import Workflow

/// A small mistake in one of these commands does not go unnoticed, unless it makes no difference.
@Suite struct MutationTests {
    private static let commands = [
        "accept-invitation", "accept-invitation-with-roles", "decline-invitation", "remove-admin-roles",
        "end-the-relationship", "order-subscriptions", "accept-the-customer-agreement", "attest-the-customer-agreement",
        "contact-a-partner", "draft-invitation",
        "ask-for-delegated-administration", "leave-out-delegated-administration", "send-invitation",
        "send-invitation-without-link", "add-customer", "suspend-subscriptions", "give-up-delegated-administration",
        "approve-partner-roles",
        "finalize-gdap-request", "terminate-gdap-relationship", "expire-gdap-relationship", "assign-gdap-roles",
        "remove-global-administrator", "enable-auto-extend",
    ]

    @Test(arguments: commands) func everyMistakeIsNoticedOrMakesNoDifference(id: String) {
        let domain = Ask.domain
        let mutations = domain.mutations(of: [id])
        #expect(!mutations.isEmpty)
        for mutation in mutations {
            if makesNoDifference(mutation, in: domain) {
                print("survives: \(mutation.words) (equivalent: in every world it changes the same)")
            } else if !isNoticed(mutation, in: domain) {
                Issue.record("not noticed: \(mutation.words)")
            }
        }
    }

    /// Whether the definitions, or a rule on what the command has to do with, tell that something is wrong.
    private func isNoticed(_ mutation: Mutation, in domain: Domain) -> Bool {
        let mutant = domain.applying(mutation)
        if !mutant.findings.isEmpty { return true }
        let concerned = Set(mutation.original.variables)
        let rules = mutant.rules.filter { rule in
            rule.commands.contains { $0.id == mutation.original.id } || !concerned.isDisjoint(with: rule.variables)
        }
        var explorer = Explorer(mutant)
        // One that fails is enough, so those that take the least exploring come first.
        let sizes = rules.map { mutant.cone(of: $0.variables).count }
        return zip(rules, sizes).sorted { $0.1 < $1.1 }.contains { rule, _ in
            if case .proven = explorer.verdict(on: rule).finding { false } else { true }
        }
    }

    /// Whether, in every world that the domain gets into, the command with the mistake changes what it should.
    private func makesNoDifference(_ mutation: Mutation, in domain: Domain) -> Bool {
        var explorer = Ask.explorer
        let exploration = explorer.explore(mutation.original.variables)
        let layout = exploration.layout
        func outcome(of command: Command, in world: World) -> World {
            guard command.guardCondition.holds(in: world, layout) else { return world }
            var next = world
            for effect in command.effects { CompiledEffect(effect, in: layout)?.apply(to: &next, before: world) }
            return next
        }
        return (0..<exploration.count).allSatisfy { number in
            let world = exploration.world(number)
            return outcome(of: mutation.original, in: world) == outcome(of: mutation.mutant, in: world)
        }
    }
}
