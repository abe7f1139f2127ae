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
    let flicker = Command("flicker", by: Actor("the person"))

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

    private func expect(
        _ check: ModelCheck, at line: Int?, in domain: Domain, alone: Bool = true,
        location: SourceLocation = #_sourceLocation
    ) {
        let findings = Examination(of: domain).findings
        #expect(findings.contains { $0.check == check }, "\(findings.map { $0.message })", sourceLocation: location)
        for finding in findings {
            if alone { #expect(finding.check == check, "\(finding.message)", sourceLocation: location) }
            if finding.check == check, let line {
                #expect(finding.site == DefinitionSite(line: line), "\(finding.message)", sourceLocation: location)
            }
        }
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
        expect(.duplicateID, at: #line, in: domain { Term("A"); Term("a") })
    }

    @Test func malformedID() {
        expect(.malformedID, at: #line, in: domain { Rule("Not Kebab", always: light.isOneOf(.on, .off)) })
    }

    @Test func unknownReference() {
        let other = Variable<Light>("the other light")
        expect(.unknownReference, at: #line, in: domain { Rule("r", always: other.is(.off)) })
        expect(.unknownReference, at: #line, in: domain { Portal("P", for: person) { Page("A") { Button("B").opens("Nowhere") } } })
        expect(.unknownReference, at: #line, in: domain { Workflow("w", "W", by: person, from: .always, to: .always) { Complete("nothing") } })
        expect(.unknownReference, at: #line, in: domain { Portal("P", for: person) { Page("A") { Button("B").needs("C").performs(on) } } }, alone: false)
        expect(.unknownReference, at: #line, in: domain { Portal("P", for: Actor("the stranger")) { Page("A") } })
    }

    @Test func ambiguousReference() {
        let portal = Portal("P", for: person) {
            Page("A") {
                Button("Open").opens("Details")
            }
            Page("Details", id: "one", url: "https://one.example")
            Page("Details", id: "two", url: "https://two.example")
        }
        expect(.ambiguousReference, at: #line - 5, in: domain { portal })
    }

    @Test func tooLarge() {
        let sets = (1...20).map { SetVariable<WorldTests.Letter>("set \($0)") }
        let domain = Domain("Large") { sets.map { DomainPart.variable($0.definition) } }
        #expect(domain.findings.contains { $0.check == .tooLarge })
        #expect(domain.initialWorlds.count == 1)
    }

    @Test func labelCollision() {
        let portal = Portal("P", for: person) {
            Page("A") {
                Button("On").shown(when: light.is(.off)).performs(on)
                Button("On:").shown(when: light.is(.off)).performs(on)
                Button("Off").shown(when: light.is(.on)).performs(off)
                Tab("Off").opens("A")
            }
        }
        expect(.labelCollision, at: #line - 5, in: domain { portal })
    }

    @Test func pathCollision() {
        let portal = Portal("P", for: person) {
            Page("A", at: "Menu", "Entry")
            Page("B", at: "Menu", "entry")
        }
        expect(.pathCollision, at: #line - 2, in: domain { portal })
    }

    @Test func urlCollision() {
        let portal = Portal("P", for: person) {
            Page("A", url: "https://a.example")
            Page("B", url: "https://a.example").also(at: "B")
        }
        expect(.urlCollision, at: #line - 2, in: domain { portal })
    }

    @Test func placeWithoutWay() {
        let portal = Portal("P", for: person) {
            Page("Home")
            Page("Lost")
        }
        expect(.placeWithoutWay, at: #line - 2, in: domain { portal })
    }

    @Test func conditionNeverTrue() {
        expect(.conditionNeverTrue, at: #line, in: domain { Rule("r", always: .always); Command("c", by: Actor.system, when: light.is(.on) && light.is(.off)) }, alone: false)
        let portal = Portal("P", for: person) {
            Page("A") {
                Button("Off").shown(when: light.is(.off)).performs(off)
            }.shown(when: light.is(.on))
        }
        expect(.conditionNeverTrue, at: #line - 3, in: domain { portal }, alone: false)
    }

    @Test func overlappingGuards() {
        let portal = Portal("P", for: person) {
            Page("A") {
                Button("Change").performs(on).performs(off)
                Button("Unclear").performs(on).performs(on)
            }
        }
        expect(.overlappingGuards, at: #line - 3, in: domain { portal }, alone: false)
    }

    @Test func conflictingEffects() {
        let clash = Command("clash", by: Actor.system, then: light.becomes(.on), light.becomes(.off))
        expect(.conflictingEffects, at: #line - 1, in: domain { clash })
        let apart = Command(
            "apart", by: Actor.system, then: light.becomes(.on).if(light.is(.off)), light.becomes(.off).if(light.is(.on)))
        #expect(domain { apart }.findings.isEmpty)
    }

    @Test func idleControl() {
        expect(.idleControl, at: #line, in: domain { Portal("P", for: person) { Page("A") { Button("B") } } })
    }

    @Test func idleAndEqualRoles() {
        expect(.idleRole, at: #line, in: domain { Role("Nobody", of: person) })
        let first = Role("First", of: person)
        let second = Role("Second", of: person)
        let guarded = Portal("P", for: first.or(second)) { Page("A") }
        expect(.equalRoles, at: #line - 2, in: domain { first; second; guarded })
    }

    @Test func commandWithoutControl() {
        expect(.commandWithoutControl, at: #line, in: domain { Command("c", by: person) })
        let command = Command("c", by: person)
        #expect(domain {
            command
            Workflow("w", "W", by: person, from: .always, to: .always) { Do("It", performing: command) }
        }.findings.isEmpty)
    }

    @Test func unusedVariable() {
        expect(.unusedVariable, at: #line, in: domain { Variable<Light>("the unused", initially: .on, .off) })
    }

    @Test func unevenTable() {
        expect(.unevenTable, at: #line, in: domain { Table("t", "T", columns: "A", "B") { Table.Row("1") } })
    }

    @Test func workflowCycleAndShadow() {
        expect(.workflowCycle, at: #line, in: domain { Workflow("w", "W", by: person, from: .always, to: .always) { Complete("w") } }, alone: false)
        let one = Workflow("one", "One", by: person, from: light.is(.off), to: light.is(.on)) { Select("On") }
        let two = Workflow("two", "Two", by: person, from: light.is(.off), to: light.is(.on)) { Select("On") }
        expect(.workflowShadowed, at: #line - 1, in: domain { one; two }, alone: false)
    }

    @Test func unreachableValueAndCommand() {
        enum Signal: String, Choice { case dark, bright, blinking }
        let signal = Variable<Signal>("the signal")
        let shine = Command("shine", by: Actor.system, when: signal.is(.dark), then: signal.becomes(.bright))
        let fade = Command("fade", by: Actor.system, when: signal.is(.blinking), then: signal.becomes(.dark))
        let domain = domain { signal; shine; fade }
        expect(.unreachableValue, at: #line - 4, in: domain, alone: false)
        expect(.commandNeverPossible, at: #line - 3, in: domain, alone: false)
        #expect(Examination(of: domain).findings.count == 2)
    }

    @Test func unreachablePlaceAndControl() {
        enum Signal: String, Choice { case dark, bright }
        let signal = Variable<Signal>("the signal")
        let portal = Portal("P", for: person) {
            Page("Home") {
                Button("Hidden").shown(when: signal.is(.bright)).opens("Home")
            }
            Page("Bright", url: "https://bright.example").shown(when: signal.is(.bright))
        }
        let domain = domain { signal; portal }
        expect(.unreachableControl, at: #line - 5, in: domain, alone: false)
        expect(.unreachablePlace, at: #line - 4, in: domain, alone: false)
    }

    @Test func guardGap() throws {
        let portal = Portal("P", for: person) {
            Page("A") {
                Button("On").performs(on)
            }
        }
        let domain = domain { portal }
        expect(.guardGap, at: #line - 4, in: domain)
        let finding = try #require(Examination(of: domain).findings.first)
        #expect(finding.trace?.steps.map { domain[$0.command].command.id } == ["turn-on"])
    }

    @Test func stuckSwitch() {
        let portal = Portal("P", for: person) {
            Page("A") {
                Toggle("Light").isOn(when: light.is(.on), turningOn: on, turningOff: off)
                Toggle("Dark").isOn(when: light.is(.off), turningOn: on).shown(when: light.is(.off))
                Toggle("Wrong").isOn(when: light.is(.on), turningOn: flicker)
            }
        }
        expect(.stuckSwitch, at: #line - 3, in: domain { flicker; portal }, alone: false)
    }

    @Test func deadEndAndNoWayToRest() {
        enum Fuse: String, Choice { case whole, blown }
        let fuse = Variable<Fuse>("the fuse")
        let blow = Command("blow", by: Actor.system, when: fuse.is(.whole), then: fuse.becomes(.blown))
        let hum = Command("hum", by: Actor.system, when: fuse.is(.blown))
        let spark = Variable<Light>("the spark")
        let flash = Command("flash", by: Actor.system, when: fuse.is(.blown) && spark.is(.off), then: spark.becomes(.on))
        let fade = Command("fade", by: Actor.system, when: fuse.is(.blown) && spark.is(.on), then: spark.becomes(.off))
        expect(.deadEnd, at: nil, in: domain(atRest: fuse.is(.whole)) { fuse; blow; hum })
        expect(.noWayToRest, at: nil, in: domain(atRest: fuse.is(.whole) && spark.is(.off)) { fuse; spark; blow; flash; fade })
    }

    @Test func workflowCannotStartOrFinish() {
        enum Signal: String, Choice { case dark, bright }
        let signal = Variable<Signal>("the signal", initially: .dark, .bright)
        let never = Workflow("n", "N", by: person, from: light.is(.off) && light.is(.on), to: .always) { Do("Nothing") }
        expect(.workflowCannotStart, at: #line - 1, in: domain { never }, alone: false)
        let stuck = Workflow("s", "S", by: person, from: signal.is(.dark), to: signal.is(.bright)) {}
        expect(.workflowCannotFinish, at: #line - 1, in: domain { signal; stuck })
    }

    @Test func aStepThatFailsFromSomeStartsSaysFromWhich() throws {
        let workflow = Workflow("w", "W", by: person, from: .always, to: light.is(.on)) {
            SignIn(to: "App")
            Select("On")
        }
        let domain = domain { workflow }
        expect(.stepFails, at: #line - 3, in: domain)
        let finding = try #require(Examination(of: domain).findings.first)
        #expect(finding.message == "\u{201C}On\u{201D} can't be seen, because the light is on")
        #expect(finding.notes.first?.message == "in 1 of 2 starts, where the light is on")
    }

    @Test func outcomeMissed() {
        let workflow = Workflow("w", "W", by: person, from: light.is(.off), to: light.is(.on)) {
            SignIn(to: "App")
        }
        expect(.outcomeMissed, at: #line - 2, in: domain { workflow })
    }

    @Test func ruleFailsAndRuleIsVacuous() throws {
        let domain = domain { Rule("dark", never: light.is(.on)) }
        expect(.ruleFails, at: #line - 1, in: domain)
        let trace = try #require(Examination(of: domain).findings.first?.trace)
        #expect(domain.describe(trace) == ["0: the light is off", "1: Turn on: the light is on"])
        enum Signal: String, Choice { case dark, bright }
        let signal = Variable<Signal>("the signal")
        let rule = Rule("v", where: signal.is(.bright), always: light.is(.on))
        expect(.ruleIsVacuous, at: #line - 1, in: self.domain { signal; rule }, alone: false)
    }

    @Test func notExhaustive() {
        #expect(Examination(of: Approval.domain, limit: 3).findings.contains { $0.check == .notExhaustive })
    }

    @Test func everyCheckHasAnIdAndASummary() {
        #expect(Set(ModelCheck.allCases.map { $0.id }).count == ModelCheck.allCases.count)
        for check in ModelCheck.allCases { #expect(check.summary.hasSuffix("."), "\(check)") }
    }
}
