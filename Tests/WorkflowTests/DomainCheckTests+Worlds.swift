import Testing

@testable import Workflow

/// What is defined comes about in some world that can be reached, and nobody is left stuck in one.
extension DomainCheckTests {
    @Test func everyValueCanBeReached() {
        let signal = Variable<Signal>("the signal", initially: .dark, .bright, line: wrong)
        expect(.unreachableValue) {
            signal
            Rule("r", never: signal.is(.blinking))
        }
    }

    @Test func everyCommandBecomesPossible() {
        let signal = Variable<Signal>("the signal", initially: .dark, .bright)
        expect(.commandNeverPossible, alone: false) {
            signal
            Command("fade", by: Actor.system, when: signal.is(.blinking), then: signal.becomes(.dark), line: wrong)
        }
    }

    @Test func everyControlCanBeSeenSomeTime() {
        let signal = Variable<Signal>("the signal", initially: .dark, .bright)
        expect(.unreachableControl, alone: false) {
            signal
            Portal("P", for: person) {
                Page("Home") { Button("Hidden", line: wrong).shown(when: signal.is(.blinking)).opens("Home") }
            }
        }
    }

    @Test func everyPlaceCanBeOpenedSomeTime() {
        let signal = Variable<Signal>("the signal", initially: .dark, .bright)
        expect(.unreachablePlace, alone: false) {
            signal
            Portal("P", for: person) {
                Page("Home")
                Page("Bright", url: "https://bright.example", line: wrong).shown(when: signal.is(.blinking))
            }
        }
    }

    @Test func aControlThatShowsCanBeUsed() throws {
        let portal = Portal("P", for: person) { Page("A") { Button("On", line: wrong).performs(on) } }
        expect(.guardGap) { portal }
        let domain = domain { portal }
        let finding = try #require(Examination(of: domain).findings.first)
        #expect(finding.trace?.steps.map { domain[$0.command].command.id } == ["turn-on"])
    }

    @Test func aSwitchChangesWhatItShows() {
        let flicker = Command("flicker", by: person)
        expect(.stuckSwitch) {
            flicker
            Portal("P", for: person) {
                Page("A") {
                    Toggle("Light").isOn(when: light.is(.on), turningOn: on, turningOff: off)
                    Toggle("Wrong", line: wrong).isOn(when: light.is(.on), turningOn: flicker)
                }
            }
        }
    }

    @Test func somethingCanHappenInEveryWorld() {
        let signal = Variable<Signal>("the signal", initially: .dark, .blinking)
        expect(.deadEnd, atRest: signal.isNot(.bright)) {
            signal
            Command("blow", by: Actor.system, when: signal.is(.dark), then: signal.becomes(.bright))
            Command("hum", by: Actor.system, when: signal.is(.bright))
        }
    }

    @Test func aWorldAtRestCanAlwaysBeReached() {
        let signal = Variable<Signal>("the signal")
        expect(.noWayToRest, atRest: signal.is(.dark)) {
            signal
            Command("start", by: Actor.system, when: signal.isOneOf(.dark, .blinking), then: signal.becomes(.bright))
            Command("blink", by: Actor.system, when: signal.is(.bright), then: signal.becomes(.blinking))
        }
    }

    @Test func aWorkflowCanStart() {
        let signal = Variable<Signal>("the signal", initially: .dark, .bright)
        expect(.workflowCannotStart, alone: false) {
            signal
            Workflow("w", "W", by: person, from: signal.is(.blinking), to: .always, line: wrong) { Do("Nothing") }
        }
    }

    @Test func theOutcomeOfAWorkflowCanBeReached() {
        let signal = Variable<Signal>("the signal", initially: .dark, .bright, .blinking)
        expect(.workflowCannotFinish) {
            signal
            Workflow("w", "W", by: person, from: signal.is(.dark), to: signal.is(.bright), line: wrong) {}
        }
    }

    @Test func aStepThatFailsFromSomeStartsSaysFromWhich() throws {
        let workflow = Workflow("w", "W", by: person, from: .always, to: light.is(.on)) {
            SignIn(to: "App")
            Select("On", line: wrong)
        }
        expect(.stepFails) { workflow }
        let finding = try #require(Examination(of: domain { workflow }).findings.first)
        #expect(finding.message == "\u{201C}On\u{201D} can't be seen, because the light is on")
        #expect(finding.notes.first?.message == "in 1 of 2 starts, where the light is on")
    }

    @Test func aStepOfAColleagueSaysHowToHandOver() throws {
        let guest = Role("Guest", of: person)
        let owner = Role("Owner", of: person, includes: [guest])
        let domain = domain {
            guest
            owner
            Portal("Panel", for: person) {
                Page("Start") { Button("Switch on").shown(when: light.is(.off)).shown(to: owner).performs(on) }
            }
            Workflow("w", "W", by: guest, from: light.is(.off), to: light.is(.on)) {
                SignIn(to: "Panel")
                Select("Switch on")
            }
        }
        let finding = try #require(Examination(of: domain).findings.first { $0.check == .stepFails })
        #expect(
            finding.help
                == "if somebody else does this, hand over to Owner before it; or give them the whole workflow")
    }

    @Test func theStepsOfAWorkflowLeadToItsOutcome() {
        expect(.outcomeMissed) {
            Workflow("w", "W", by: person, from: light.is(.off), to: light.is(.on)) { SignIn(to: "App", line: wrong) }
        }
    }

    @Test func aRuleThatFailsShowsTheWayThere() throws {
        let rule = Rule("dark", never: light.is(.on), line: wrong)
        expect(.ruleFails) { rule }
        let domain = domain { rule }
        let trace = try #require(Examination(of: domain).findings.first?.trace)
        #expect(domain.describe(trace) == ["0: the light is off", "1: Turn on: the light is on"])
    }

    @Test func aRuleThatFailsFromTheBeginningSaysSo() throws {
        let finding = try #require(
            Examination(of: domain { Rule("bright", never: light.is(.off)) }).findings.first)
        #expect(finding.notes.map { $0.message } == ["it fails before anything happens"])
    }

    @Test func aRuleIsAboutSomething() {
        let signal = Variable<Signal>("the signal", initially: .dark, .bright)
        expect(.ruleIsVacuous, alone: false) {
            signal
            Rule("v", where: signal.is(.blinking), always: light.is(.on), line: wrong)
        }
    }

    @Test func anExaminationThatEndsEarlySaysSo() {
        #expect(Examination(of: Approval.domain, limit: 3).findings.contains { $0.check == .notExhaustive })
    }
}
