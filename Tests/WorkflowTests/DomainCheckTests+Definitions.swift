import Testing

@testable import Workflow

/// What is defined fits together, whatever may come about.
extension DomainCheckTests {
    @Test func aDomainHasParts() {
        #expect(Domain("Nothing") {}.findings.map { $0.check } == [.emptyDefinition])
    }

    @Test func aPortalHasPlaces() {
        expect(.emptyDefinition) { Portal("P", for: person, line: wrong) {} }
    }

    @Test func aWorkflowHasAName() {
        expect(.nameMissing) { Workflow("w", " ", by: person, from: .always, to: .always, line: wrong) {} }
    }

    @Test func aCommandHasAName() {
        expect(.nameMissing, alone: false) { Command("c", "", by: person, line: wrong) }
    }

    @Test func aPlaceHasATitle() {
        expect(.nameMissing) { Portal("P", for: person) { Page("", id: "home", line: wrong) } }
    }

    @Test func aControlHasALabel() {
        expect(.nameMissing) { Portal("P", for: person) { Page("A") { Button(" ", line: wrong).opens("A") } } }
    }

    @Test func aValueHasAName() {
        let odd = Variable<Odd>("the odd one", line: wrong)
        expect(.nameMissing, alone: false) {
            odd
            Rule("r", always: odd.is(Odd(rawValue: "a")))
        }
    }

    @Test func aChoiceWithoutValuesIsFoundAndCanBeExported() {
        let nothing = Variable<Nothing>("the nothing", line: wrong)
        let domain = domain {
            nothing
            Command("clear", by: person, then: nothing.clears())
        }
        #expect(domain.findings.contains { $0.check == .tooLarge && $0.site.line == wrong })
        #expect(domain.json.contains("\"variable\": \"nothing\""))
    }

    @Test func noTwoValuesHaveOneId() {
        let twin = Variable<Twin>("the twin", line: wrong)
        expect(.duplicateID, alone: false) {
            twin
            Rule("r", always: twin.is(Twin(rawValue: "a")))
        }
    }

    @Test func nobodyElseIsTheSystem() {
        expect(.duplicateID) { Actor("the system", line: wrong) }
    }

    @Test func aRoleIncludesRolesOfItsActor() {
        let other = Actor("the other")
        let theirs = Role("Theirs", of: other)
        let mine = Role("Mine", of: person, includes: [theirs], line: wrong)
        expect(.foreignRole) {
            other
            theirs
            mine
            Portal("P", for: mine.or(theirs)) { Page("A") }
        }
    }

    @Test func workflowsWithinEachOtherHaveAnEnd() {
        let domain = domain {
            for number in 0..<200 {
                Workflow("w\(number)", "W", by: person, from: light.is(.off), to: light.is(.on)) {
                    if number == 0 { Do("Turn it on", performing: on) } else { Complete("w\(number - 1)") }
                }
            }
        }
        #expect(
            domain.findings.filter { $0.check == .tooLarge }.map { $0.message } == [
                "\u{201C}w64\u{201D} has more than 64 workflows within each other"
            ])
        // Whoever carries one out all the same gets an answer.
        for number in [63, 64, 199] {
            let run = domain.run(
                domain.workflows[number], from: domain.initialWorlds[0], as: domain.account(of: person))
            #expect((run.failure == nil) == (number == 63))
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

    @Test func everyWorkflowOfACycleIsPartOfItselfAndNoneThatOnlyUsesThem() {
        func workflow(_ id: String, _ parts: String...) -> Workflow {
            Workflow(id, id, by: person, from: .always, to: .always) { for part in parts { Complete(part) } }
        }
        let domain = domain {
            workflow("user", "a", "leaf")
            workflow("a", "leaf", "b")
            workflow("b", "c", "d")
            workflow("c", "a")
            workflow("d", "leaf", "other")
            workflow("other", "another")
            workflow("another", "leaf", "other")
            workflow("leaf")
        }
        let found = domain.findings.filter { $0.check == .workflowCycle }.map { $0.message }
        #expect(
            found == ["a", "b", "c", "other", "another"].map { "the workflow \u{201C}\($0)\u{201D} is part of itself" })
    }

    @Test func conditionsFarWithinEachOtherAreLeftOutAndNamed() {
        var deep = light.is(.off)
        for number in 0..<15_000 { deep = number % 2 == 0 ? deep && light.is(.on) : deep || light.is(.off) }
        var negated = Condition.not(light.is(.off))
        for _ in 0..<15_000 { negated = .not(negated) }
        let domain = domain(atRest: .not(negated)) {
            Command("c", by: person, when: deep, then: light.becomes(.on))
            Rule("r", "R", always: negated)
            Workflow("w", "W", by: person, from: deep, to: .always) { SignIn(to: "App") }
            Saying("it is deep", means: negated)
        }
        let limits = "of more than 10000 parts, or of more than 256 conditions within each other"
        let found = domain.findings.filter { $0.check == .tooLarge }.map { $0.message }
        #expect(
            found == [
                "the command \u{201C}c\u{201D} has a condition \(limits)",
                "the rule \u{201C}r\u{201D} has a condition \(limits)",
                "the workflow \u{201C}w\u{201D} has a condition \(limits)",
                "the saying \u{201C}it-is-deep\u{201D} has a condition \(limits)",
                "the domain's state of rest is a condition \(limits)",
            ])
        #expect(domain.command("c") == nil && domain.workflow("w") == nil && domain.rest == .always)
        #expect(Examination(of: domain).findings.count == domain.findings.count)
    }

    @Test func conditionsOfManyPartsAreLeftOutAndNamed() {
        // Each of them has the one before it twice, so that it is small in memory and endless to walk through.
        let doubled = (0..<200).reduce(Condition.always) { part, _ in .all([part, part]) }
        for many in [.any(Condition.Parts(Array(repeating: light.is(.off), count: 40_000))), doubled] {
            let domain = domain { Command("c", by: person, when: many, then: light.becomes(.on)) }
            #expect(domain.command("c") == nil)
            #expect(domain.findings.map { $0.check } == [.tooLarge])
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

    @Test func aDomainHas64RolesAtMost() {
        func findings(_ count: Int) -> [Finding] {
            let roles = (0..<count).map { number in
                Role("Role \(number)", of: person, line: number == 64 ? wrong : 1)
            }
            let domain = domain { for role in roles { role } }
            // Whoever carries something out all the same gets an answer.
            _ = domain.account(of: person)
            return domain.findings.filter { $0.check == .tooLarge }
        }
        #expect(findings(64).isEmpty)
        #expect(findings(65).map(\.message) == ["there are 65 roles; 64 are possible"])
        #expect(findings(65).first?.site.line == wrong)
    }

    @Test func aVariableHas64ValuesAtMost() {
        let many = Variable<Many>("the many", line: wrong)
        let found = domain { many }.findings.filter { $0.check == .tooLarge }
        #expect(found.map(\.message) == ["the many has 65 values; 1 to 64 are possible"])
        #expect(found.first?.site.line == wrong)
    }

    @Test func aPlaceHas64ControlsToFillInAtMost() {
        func findings(_ count: Int) -> [Finding] {
            domain {
                Portal("P", for: person) {
                    Page("A", line: wrong) { for number in 0..<count { Field("Field \(number)") } }
                }
            }.findings.filter { $0.check == .tooLarge }
        }
        #expect(findings(64).isEmpty)
        #expect(findings(65).map(\.message) == ["\u{201C}A\u{201D} has more than 64 controls to fill in"])
        #expect(findings(65).first?.site.line == wrong)
    }
}

/// What somebody may take for a choice without meaning to: a value without a name.
private struct Odd: Choice {
    let rawValue: String
    static var allCases: [Odd] { [Odd(rawValue: "a"), Odd(rawValue: "")] }
}

/// Two values that nobody can tell apart.
private struct Twin: Choice {
    let rawValue: String
    static var allCases: [Twin] { [Twin(rawValue: "a"), Twin(rawValue: "a")] }
}

/// A choice that leaves no choice.
private struct Nothing: Choice {
    let rawValue: String
    static var allCases: [Nothing] { [] }
}

/// One value more than there can be.
private struct Many: Choice {
    let rawValue: String
    static var allCases: [Many] { (0...64).map { Many(rawValue: "v\($0)") } }
}
