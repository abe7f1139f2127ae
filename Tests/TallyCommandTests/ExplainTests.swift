import TallyCommand
import Testing
import Workflow

struct ExplainTests {
    @Test func aRuleIsExplainedWithBothExamples() throws {
        let outcome = try Workplace([:]).run("explain", "config/unknown-rule", terminal: Terminal(width: 70))
        #expect(outcome.code == 0)
        #expect(
            outcome.output == """
                config/unknown-rule (error)

                The configuration of a site names rules that exist.

                Under `rules:`, a key is the id of a rule, the name of a group of
                rules, or `all`. A severity for anything else changes nothing.

                The command `explain` lists the rules.

                Wrong:

                  tally.yml:
                    rules:
                      image/alt-txt-missing: off

                  example.md:
                    ---
                    title: Find a partner
                    ---
                    # Find a partner

                Right:

                  tally.yml:
                    rules:
                      image/alt-text-missing: off

                  example.md:
                    ---
                    title: Find a partner
                    ---
                    # Find a partner

                """)
    }

    @Test func allRulesAreListedByGroup() throws {
        let lines = try Workplace([:]).run("explain").output.split(separator: "\n")
        let ids = lines.compactMap { $0.split(separator: " ").first }
        #expect(ids.count == Program().rules.rules.count)
        #expect(ids == ids.sorted())
        #expect(Program().rules.duplicates == [])
    }

    @Test func aGroupIsListedByItsName() throws {
        let output = try Workplace([:]).run("explain", "config").output
        #expect(output.split(separator: "\n").count == 3)
        #expect(output.split(separator: "\n").allSatisfy { $0.hasPrefix("config/") })
    }

    @Test func theChecksOnTheModelAreExplainedToo() throws {
        let place = try Workplace([:])
        #expect(
            place.run(["explain", "model/guard-gap"], on: Lending.domain, width: 80).output == """
                model/guard-gap (warning)

                Where a control can be seen, using it does something.

                Somebody who sees a button expects it to work. Show it only where its command is
                possible, or give it a command for the other case.

                """)
        let list = place.run(["explain", "model"], on: Lending.domain).output
        #expect(list.split(separator: "\n").count == ModelCheck.allCases.count)
        #expect(place.run("explain", "model/guard-gap").code == 2, "a program without a model has no such checks")
    }

    @Test(arguments: ModelCheck.allCases) func aCheckOnTheModelSaysMoreThanWhatItAsks(check: ModelCheck) {
        #expect(check.explanation.hasSuffix(".") && check.explanation.count > 60)
        #expect(!check.explanation.contains(check.summary))
    }
}
