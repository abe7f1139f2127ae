import Testing

@testable import PartnerRelationships
@testable import Workflow

/// A small mistake in one of these commands does not go unnoticed.
@Suite struct MutationTests {
    private static let commands = [
        "accept-invitation", "accept-invitation-with-roles", "decline-invitation", "remove-admin-roles",
        "end-the-relationship", "order-subscriptions", "accept-the-customer-agreement",
    ]

    @Test func everyMistakeIsNoticed() {
        let domain = Domain.partnerRelationships
        let mutations = domain.mutations(of: Self.commands)
        #expect(mutations.count > 20)
        let before = Set(Examination(of: domain).findings.map { "\($0.check) \($0.message)" })
        for mutation in mutations {
            let after = Examination(of: domain.applying(mutation)).findings.map { "\($0.check) \($0.message)" }
            if Set(after) == before { Issue.record("not noticed: \(mutation.words)") }
        }
    }
}
