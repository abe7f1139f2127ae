import Diagnostics
import Testing

@testable import Workflow

/// Each check is set off by the smallest domain that is wrong in that way, and only by what is wrong.
@Suite struct DomainCheckTests {
    enum Light: String, Choice { case off, on }
    enum Signal: String, Choice { case dark, bright, blinking }

    let light = Variable<Light>("the light")
    let person = Actor("the person")
    let on: Command
    let off: Command

    init() {
        on = Command("turn-on", by: person, when: light.is(.off), then: light.becomes(.on))
        off = Command("turn-off", by: person, when: light.is(.on), then: light.becomes(.off))
    }

    /// A sound domain, to which something is added.
    func domain(
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
    let wrong = 4242

    /// Expects that a check finds the wrong definition in a domain, and that no other check finds anything.
    func expect(
        _ check: ModelCheck, atRest rest: Condition = .always, alone: Bool = true,
        fileID: String = #fileID, location: SourceLocation = #_sourceLocation,
        @DomainBuilder _ parts: () -> [DomainPart]
    ) {
        let findings = Examination(of: domain(atRest: rest, parts)).findings
        let messages = findings.map { $0.message }
        #expect(findings.contains { $0.check == check }, "\(messages)", sourceLocation: location)
        for finding in findings {
            if alone { #expect(finding.check == check, "\(finding.message)", sourceLocation: location) }
            if finding.check == check, rest == .always {
                #expect(
                    finding.site == DefinitionSite(fileID: fileID, line: wrong), "\(finding.message)",
                    sourceLocation: location)
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

    @Test func everyCheckHasAnIdAndASummary() {
        #expect(Set(ModelCheck.allCases.map { $0.id }).count == ModelCheck.allCases.count)
        for check in ModelCheck.allCases { #expect(check.summary.hasSuffix("."), "\(check)") }
    }
}
