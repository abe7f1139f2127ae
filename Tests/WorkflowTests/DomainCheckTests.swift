import Diagnostics
import Testing

@testable import Workflow

/// Each check is set off by the smallest domain that is wrong in that way, and only by what is wrong.
@Suite struct DomainCheckTests {
    enum Light: String, Choice { case off, on }

    let light = Variable<Light>("the light")
    let person = Actor("the person")
    let on: Command
    let off: Command

    init() {
        on = Command("turn-on", by: person, when: light.is(.off), then: light.becomes(.on))
        off = Command("turn-off", by: person, when: light.is(.on), then: light.becomes(.off))
    }

    /// A sound domain, to which something is added.
    private func domain(
        atRest rest: Condition = .always, @DomainBuilder _ parts: () -> [DomainPart] = { [] }
    ) -> Domain {
        let added = parts()
        return Domain("Light", atRest: rest) {
            light
            person
            on
            off
            Portal("App", for: person) {
                Page("Light") {
                    Button("On").shown(when: light.is(.off)).performs(on)
                    Button("Off").shown(when: light.is(.on)).performs(off)
                }
            }
            added
        }
    }

    /// The line that a wrong definition says that it is on.
    private let wrong = 4242

    /// Expects that a check finds the wrong definition in a domain, and that no other check finds anything.
    private func expect(
        _ check: ModelCheck, atRest rest: Condition = .always, alone: Bool = true,
        location: SourceLocation = #_sourceLocation, @DomainBuilder _ parts: () -> [DomainPart]
    ) {
        let findings = Examination(of: domain(atRest: rest, parts)).findings
        let messages = findings.map { $0.message }
        #expect(findings.contains { $0.check == check }, "\(messages)", sourceLocation: location)
        for finding in findings {
            if alone { #expect(finding.check == check, "\(finding.message)", sourceLocation: location) }
            if finding.check == check, rest == .always {
                #expect(finding.site == DefinitionSite(line: wrong), "\(finding.message)", sourceLocation: location)
            }
        }
    }

    @Test func aDefinitionKnowsItsLine() {
        #expect(Term("A").site == DefinitionSite(fileID: #fileID, line: #line))
        #expect(Button("A").control.site.line == #line)
        #expect(Select("A").step.site.line == #line)
    }

    @Test func aSoundDomainHasNoFindings() {
        #expect(Examination(of: domain()).findings.map { $0.message } == [])
    }

    @Test(arguments: [Door.domain, TrafficLight.domain, Approval.domain])
    func theFixturesAreSound(domain: Domain) {
        let examination = Examination(of: domain)
        #expect(examination.findings.map { $0.message } == [])
        #expect(examination.isExhaustive)
        #expect(examination.reports.allSatisfy { $0.successes == $0.starts.count })
    }

    @Test func duplicateID() {
        expect(.duplicateID) {
            Term("A")
            Term("a", line: wrong)
        }
    }

    @Test func malformedID() {
        expect(.malformedID) { Rule("Not Kebab", always: light.isOneOf(.on, .off), line: wrong) }
    }

    @Test func unknownVariable() {
        let other = Variable<Light>("the other light")
        expect(.unknownReference) { Rule("r", always: other.is(.off), line: wrong) }
    }

    @Test func unknownPlace() {
        expect(.unknownReference) {
            Portal("P", for: person) { Page("A") { Button("B", line: wrong).opens("Nowhere") } }
        }
    }

    @Test func unknownWorkflow() {
        expect(.unknownReference) {
            Workflow("w", "W", by: person, from: .always, to: .always) { Complete("nothing", line: wrong) }
        }
    }

    @Test func unknownControl() {
        expect(.unknownReference) {
            Portal("P", for: person) { Page("A") { Button("B", line: wrong).needs("C").opens("A") } }
        }
    }

    @Test func unknownActor() {
        expect(.unknownReference) { Portal("P", for: Actor("the stranger"), line: wrong) { Page("A") } }
    }

    @Test func unknownCommand() {
        let other = Command("other", by: person)
        expect(.unknownReference) {
            Portal("P", for: person) { Page("A") { Button("B", line: wrong).performs(other) } }
        }
    }

    @Test func unknownSource() {
        let source = Source("a-book", "A book")
        expect(.unknownReference) { Rule("r", always: light.isOneOf(.on, .off), source: source, line: wrong) }
    }

    @Test func ambiguousReference() {
        expect(.ambiguousReference) {
            Portal("P", for: person) {
                Page("A") { Button("Open", line: wrong).opens("Details") }
                Page("Details", id: "one", url: "https://one.example")
                Page("Details", id: "two", url: "https://two.example")
            }
        }
    }

    @Test func tooLarge() {
        let sets = (1...20).map { SetVariable<WorldTests.Letter>("set \($0)") }
        let domain = Domain("Large") { sets.map { DomainPart.variable($0.definition) } }
        #expect(domain.findings.contains { $0.check == .tooLarge })
        #expect(domain.initialWorlds.count == 1)
    }

    @Test func labelCollision() {
        expect(.labelCollision) {
            Portal("P", for: person) {
                Page("A") {
                    Button("On").shown(when: light.is(.off)).performs(on)
                    Button("On:", line: wrong).shown(when: light.is(.off)).performs(on)
                    Button("Off").shown(when: light.is(.on)).performs(off)
                    Tab("Off").opens("A")
                }
            }
        }
    }

    @Test func pathCollision() {
        expect(.pathCollision) {
            Portal("P", for: person) {
                Page("A", at: "Menu", "Entry")
                Page("B", at: "Menu", "entry", line: wrong)
            }
        }
    }

    @Test func urlCollision() {
        expect(.urlCollision) {
            Portal("P", for: person) {
                Page("A", url: "https://a.example")
                Page("B", url: "https://a.example", line: wrong)
            }
        }
    }

    @Test func placeWithoutWay() {
        expect(.placeWithoutWay) {
            Portal("P", for: person) {
                Page("Home")
                Page("Lost", line: wrong)
            }
        }
    }

    @Test func conditionNeverTrue() {
        expect(.conditionNeverTrue, alone: false) {
            Command("c", by: Actor.system, when: light.is(.on) && light.is(.off), line: wrong)
        }
        expect(.conditionNeverTrue, alone: false) {
            Portal("P", for: person) {
                Page("A") {
                    Button("Off", line: wrong).shown(when: light.is(.off)).performs(off)
                }.shown(when: light.is(.on))
            }
        }
    }

    @Test func overlappingGuards() {
        let dim = Command("dim", by: person, when: light.is(.on), then: light.becomes(.off))
        expect(.overlappingGuards) {
            dim
            Portal("P", for: person) {
                Page("A") {
                    Button("Change").performs(on).performs(off)
                    Button("Unclear", line: wrong).shown(when: light.is(.on)).performs(off).performs(dim)
                }
            }
        }
    }

    @Test func conflictingEffects() {
        expect(.conflictingEffects) {
            Command("clash", by: Actor.system, then: light.becomes(.on), light.becomes(.off), line: wrong)
        }
        let apart = Command(
            "apart", by: Actor.system, then: light.becomes(.on).if(light.is(.off)),
            light.becomes(.off).if(light.is(.on)))
        #expect(domain { apart }.findings.isEmpty)
    }

    @Test func idleControl() {
        expect(.idleControl) { Portal("P", for: person) { Page("A") { Button("B", line: wrong) } } }
    }

    @Test func idleRole() {
        expect(.idleRole) { Role("Nobody", of: person, line: wrong) }
    }

    @Test func equalRoles() {
        let first = Role("First", of: person)
        let second = Role("Second", of: person, line: wrong)
        expect(.equalRoles) {
            first
            second
            Portal("P", for: first.or(second)) { Page("A") }
        }
    }

    @Test func commandWithoutControl() {
        expect(.commandWithoutControl) { Command("c", by: person, line: wrong) }
        let command = Command("c", by: person)
        let performed = domain {
            command
            Workflow("w", "W", by: person, from: .always, to: .always) { Do("It", performing: command) }
        }
        #expect(performed.findings.isEmpty)
    }

    @Test func unusedVariable() {
        expect(.unusedVariable) { Variable<Light>("the unused", initially: .on, .off, line: wrong) }
    }

    @Test func unevenTable() {
        expect(.unevenTable) { Table("t", "T", columns: "A", "B") { Table.Row("1", line: wrong) } }
    }

    @Test func workflowCycle() {
        expect(.workflowCycle, alone: false) {
            Workflow("w", "W", by: person, from: .always, to: .always, line: wrong) { Complete("w") }
        }
    }

    @Test func workflowShadowed() {
        expect(.workflowShadowed) {
            for (id, line) in [("one", 1), ("two", wrong)] {
                Workflow(id, id, by: person, from: light.is(.off), to: light.is(.on), line: line) {
                    SignIn(to: "App")
                    Select("On")
                }
            }
        }
    }

    enum Signal: String, Choice { case dark, bright, blinking }

    @Test func unreachableValue() {
        let signal = Variable<Signal>("the signal", initially: .dark, .bright, line: wrong)
        expect(.unreachableValue) {
            signal
            Rule("r", never: signal.is(.blinking))
        }
    }

    @Test func commandNeverPossible() {
        let signal = Variable<Signal>("the signal", initially: .dark, .bright)
        expect(.commandNeverPossible, alone: false) {
            signal
            Command("fade", by: Actor.system, when: signal.is(.blinking), then: signal.becomes(.dark), line: wrong)
        }
    }

    @Test func unreachableControl() {
        let signal = Variable<Signal>("the signal", initially: .dark, .bright)
        expect(.unreachableControl, alone: false) {
            signal
            Portal("P", for: person) {
                Page("Home") { Button("Hidden", line: wrong).shown(when: signal.is(.blinking)).opens("Home") }
            }
        }
    }

    @Test func unreachablePlace() {
        let signal = Variable<Signal>("the signal", initially: .dark, .bright)
        expect(.unreachablePlace, alone: false) {
            signal
            Portal("P", for: person) {
                Page("Home")
                Page("Bright", url: "https://bright.example", line: wrong).shown(when: signal.is(.blinking))
            }
        }
    }

    @Test func guardGap() throws {
        let portal = Portal("P", for: person) { Page("A") { Button("On", line: wrong).performs(on) } }
        expect(.guardGap) { portal }
        let domain = domain { portal }
        let finding = try #require(Examination(of: domain).findings.first)
        #expect(finding.trace?.steps.map { domain[$0.command].command.id } == ["turn-on"])
    }

    @Test func stuckSwitch() {
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

    @Test func deadEnd() {
        let signal = Variable<Signal>("the signal", initially: .dark, .blinking)
        expect(.deadEnd, atRest: signal.isNot(.bright)) {
            signal
            Command("blow", by: Actor.system, when: signal.is(.dark), then: signal.becomes(.bright))
            Command("hum", by: Actor.system, when: signal.is(.bright))
        }
    }

    @Test func noWayToRest() {
        let signal = Variable<Signal>("the signal")
        expect(.noWayToRest, atRest: signal.is(.dark)) {
            signal
            Command("start", by: Actor.system, when: signal.isOneOf(.dark, .blinking), then: signal.becomes(.bright))
            Command("blink", by: Actor.system, when: signal.is(.bright), then: signal.becomes(.blinking))
        }
    }

    @Test func workflowCannotStart() {
        let signal = Variable<Signal>("the signal", initially: .dark, .bright)
        expect(.workflowCannotStart, alone: false) {
            signal
            Workflow("w", "W", by: person, from: signal.is(.blinking), to: .always, line: wrong) { Do("Nothing") }
        }
    }

    @Test func workflowCannotFinish() {
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

    @Test func outcomeMissed() {
        expect(.outcomeMissed) {
            Workflow("w", "W", by: person, from: light.is(.off), to: light.is(.on)) { SignIn(to: "App", line: wrong) }
        }
    }

    @Test func ruleFails() throws {
        let rule = Rule("dark", never: light.is(.on), line: wrong)
        expect(.ruleFails) { rule }
        let domain = domain { rule }
        let trace = try #require(Examination(of: domain).findings.first?.trace)
        #expect(domain.describe(trace) == ["0: the light is off", "1: Turn on: the light is on"])
    }

    @Test func ruleIsVacuous() {
        let signal = Variable<Signal>("the signal", initially: .dark, .bright)
        expect(.ruleIsVacuous, alone: false) {
            signal
            Rule("v", where: signal.is(.blinking), always: light.is(.on), line: wrong)
        }
    }

    @Test func notExhaustive() {
        #expect(Examination(of: Approval.domain, limit: 3).findings.contains { $0.check == .notExhaustive })
    }

    @Test func everyCheckHasAnIdAndASummary() {
        #expect(Set(ModelCheck.allCases.map { $0.id }).count == ModelCheck.allCases.count)
        for check in ModelCheck.allCases { #expect(check.summary.hasSuffix("."), "\(check)") }
    }
}
