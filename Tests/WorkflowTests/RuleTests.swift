import Testing

@testable import Workflow

@Suite struct RuleTests {
    private func verdict(_ rule: Rule, in domain: Domain = Door.domain) -> Verdict {
        var explorer = Explorer(domain)
        return explorer.verdict(on: rule)
    }

    @Test(arguments: [Door.domain, TrafficLight.domain, Approval.domain])
    func theRulesOfTheFixturesHold(domain: Domain) {
        for rule in domain.rules { #expect(verdict(rule, in: domain).isProven, "\(rule.id)") }
    }

    @Test func aFalseRuleIsRefutedByTheShortestTrace() throws {
        let trace = try #require(verdict(Rule("false", never: Door.lock.is(.locked))).counterexample)
        #expect(Door.domain.describe(trace) == ["0: the lock is unlocked", "1: Lock door: the lock is locked"])
    }

    @Test func aRuleAboutNothingIsNoSuccess() {
        let premise = Door.leaf.is(.open) && Door.lock.is(.locked)
        for rule in [
            Rule("a", where: premise, always: Door.leaf.is(.open)),
            Rule("b", from: premise, canReach: Door.leaf.is(.closed)),
            Rule("c", from: premise, next: .always),
            Rule("d", whenever: Door.open, in: Door.lock.is(.locked), then: .always),
        ] {
            guard case .vacuous = verdict(rule).finding else {
                Issue.record("\(rule.id) is not vacuous")
                continue
            }
        }
    }

    @Test func whatACommandChangesItDoesNotKeep() {
        #expect(verdict(Rule("keeps", whenever: Door.open, keeps: Door.lock)).isProven)
        #expect(verdict(Rule("changes", whenever: Door.open, keeps: Door.leaf)).counterexample?.steps.count == 1)
    }

    @Test func aRoleThatIncludesTheOtherIsTheOther() {
        #expect(verdict(Rule("guests-open", only: Door.guest, makes: Door.leaf.is(.open))).isProven)
        #expect(verdict(Rule("keepers-open", only: Door.keeper, makes: Door.leaf.is(.open))).counterexample != nil)
        #expect(verdict(Rule("keepers-lock", only: Door.guest, makes: Door.lock.is(.locked))).isProven)
    }

    @Test func whatCanNotBeReachedAnyMoreIsTold() {
        let gone = Command("break-door", by: Actor.system, when: Door.leaf.is(.open), then: Door.lock.becomes(.locked))
        let stuck = Domain("Broken") {
            Door.leaf
            Door.lock
            Door.visitor
            Door.guest
            Door.open
            gone
        }
        let verdict = verdict(Rule("closes", from: .always, canReach: Door.leaf.is(.closed)), in: stuck)
        #expect(verdict.counterexample?.steps.map { $0.command.index } == [0])
    }

    @Test func rulesReadAsSentences() {
        #expect("\(Door.closingKeepsLock)" == "\u{201C}Close door\u{201D} leaves the lock as it is")
        #expect("\(Door.onlyKeeperLocks)" == "only Keeper can bring it about that the lock is locked")
        #expect(
            "\(TrafficLight.eastGoes)"
                == "where the northern light is green, it can still come about that the eastern light is green")
    }
}
