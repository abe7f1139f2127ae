import Testing

@testable import Workflow

/// What is defined fits together, whatever may come about.
extension DomainCheckTests {
    @Test func anIdIsGivenOnce() {
        expect(.duplicateID) {
            Term("A")
            Term("a", line: wrong)
        }
    }

    @Test func anIdIsInKebabCase() {
        expect(.malformedID) { Rule("Not Kebab", always: light.isOneOf(.on, .off), line: wrong) }
    }

    @Test func aVariableThatARuleSpeaksOfIsThere() {
        let other = Variable<Light>("the other light")
        expect(.unknownReference) { Rule("r", always: other.is(.off), line: wrong) }
    }

    @Test func aPlaceThatAControlOpensIsThere() {
        expect(.unknownReference) {
            Portal("P", for: person) { Page("A") { Button("B", line: wrong).opens("Nowhere") } }
        }
    }

    @Test func aWorkflowThatIsAPartIsThere() {
        expect(.unknownReference) {
            Workflow("w", "W", by: person, from: .always, to: .always) { Complete("nothing", line: wrong) }
        }
    }

    @Test func aControlThatAnotherNeedsIsThere() {
        expect(.unknownReference) {
            Portal("P", for: person) { Page("A") { Button("B", line: wrong).needs("C").opens("A") } }
        }
    }

    @Test func anActorThatAPortalIsForIsThere() {
        expect(.unknownReference) { Portal("P", for: Actor("the stranger"), line: wrong) { Page("A") } }
    }

    @Test func aCommandThatAControlPerformsIsThere() {
        let other = Command("other", by: person)
        expect(.unknownReference) {
            Portal("P", for: person) { Page("A") { Button("B", line: wrong).performs(other) } }
        }
    }

    @Test func aSourceThatARuleNamesIsThere() {
        let source = Source("a-book", "A book")
        expect(.unknownReference) { Rule("r", always: light.isOneOf(.on, .off), source: source, line: wrong) }
    }

    @Test func aTitleThatSeveralPlacesHaveRefersToNone() {
        expect(.ambiguousReference) {
            Portal("P", for: person) {
                Page("A") { Button("Open", line: wrong).opens("Details") }
                Page("Details", id: "one", url: "https://one.example")
                Page("Details", id: "two", url: "https://two.example")
            }
        }
    }

    @Test func aDomainOfTooManyBitsIsFoundAndStillHasAWorld() {
        let sets = (1...20).map { SetVariable<WorldTests.Letter>("set \($0)") }
        let domain = Domain("Large") { sets.map { DomainPart.variable($0.definition) } }
        #expect(domain.findings.contains { $0.check == .tooLarge })
        #expect(domain.initialWorlds.count == 1)
    }

    @Test func aConditionCanHold() {
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

    @Test func theEffectsOfACommandDoNotContradictEachOther() {
        expect(.conflictingEffects) {
            Command("clash", by: Actor.system, then: light.becomes(.on), light.becomes(.off), line: wrong)
        }
        let apart = Command(
            "apart", by: Actor.system, then: light.becomes(.on).if(light.is(.off)),
            light.becomes(.off).if(light.is(.on)))
        #expect(domain { apart }.findings.isEmpty)
    }

    @Test func aRoleMaySomething() {
        expect(.idleRole) { Role("Nobody", of: person, line: wrong) }
    }

    @Test func noTwoRolesMayTheSame() {
        let first = Role("First", of: person)
        let second = Role("Second", of: person, line: wrong)
        expect(.equalRoles) {
            first
            second
            Portal("P", for: first.or(second)) { Page("A") }
        }
    }

    @Test func aCommandIsPerformedSomewhere() {
        expect(.commandWithoutControl) { Command("c", by: person, line: wrong) }
        let command = Command("c", by: person)
        let performed = domain {
            command
            Workflow("w", "W", by: person, from: .always, to: .always) { Do("It", performing: command) }
        }
        #expect(performed.findings.isEmpty)
    }

    @Test func aVariableIsUsed() {
        expect(.unusedVariable) { Variable<Light>("the unused", initially: .on, .off, line: wrong) }
    }

    @Test func aRowHasACellForEachColumn() {
        expect(.unevenTable) { Table("t", "T", columns: "A", "B") { Table.Row("1", line: wrong) } }
    }

    @Test func noWorkflowIsAPartOfItself() {
        expect(.workflowCycle, alone: false) {
            Workflow("w", "W", by: person, from: .always, to: .always, line: wrong) { Complete("w") }
        }
    }

    @Test func noTwoWorkflowsAreForTheSame() {
        expect(.workflowShadowed) {
            for (id, line) in [("one", 1), ("two", wrong)] {
                Workflow(id, id, by: person, from: light.is(.off), to: light.is(.on), line: line) {
                    SignIn(to: "App")
                    Select("On")
                }
            }
        }
    }
}
