import Testing

@testable import Workflow

/// Every id is given once, and what a definition refers to is there.
extension DomainCheckTests {
    @Test func anIdIsGivenOnce() {
        expect(.duplicateID) {
            Term("A")
            Term("a", line: wrong)
        }
    }

    @Test func whatIsListedTwiceIsOneThing() throws {
        let term = Term("A", line: wrong)
        expect(.duplicateID) {
            term
            term
        }
        let finding = try #require(
            domain {
                term
                term
            }.findings.first)
        #expect(finding.message == "the term \u{201C}a\u{201D} is listed twice")
        #expect(finding.notes.isEmpty, "there is no other one to point at")
    }

    @Test func aFindingSaysWhatToDo() throws {
        func help(@DomainBuilder _ parts: () -> [DomainPart]) throws -> String {
            try #require(domain(parts).findings.first).help
        }
        #expect(
            try help { Rule("dark-inOldHouses", always: light.isOneOf(.on, .off)) }
                == "write \u{201C}dark-in-old-houses\u{201D}")
        #expect(
            try help {
                Workflow("switch-it", "Switch it", by: person, from: .always, to: .always) { Do("Switch it") }
                Workflow("w", "W", by: person, from: .always, to: .always) { Complete("swich-it") }
            } == "there is \u{201C}switch-it\u{201D}")
        #expect(
            try help { Portal("P", for: person) { Page("A", at: "A") { Button("B").opens("Ligth") } } }
                == "there is \u{201C}Light\u{201D}")
        #expect(try help { Portal("P", for: person) {} } == ModelCheck.emptyDefinition.remedy)
    }

    @Test func whatASharedPartGetsWrongIsSaidOnce() {
        let bar = Button("Help", line: wrong).opens("Nowhere")
        let found = domain {
            Portal("P", for: person) {
                for name in ["A", "B", "C"] { Page(name, at: name) { bar } }
            }
        }.findings
        #expect(found.map(\.message) == ["\u{201C}Help\u{201D} opens \u{201C}Nowhere\u{201D}, which does not exist"])
    }

    @Test func whatAControlOpensOrNeedsIsToBeAddedToThePortalAndNotToAChapter() throws {
        func help(@ControlBuilder _ controls: () -> [Control]) throws -> String {
            try #require(domain { Portal("P", for: person) { Page("A", at: "A", controls: controls) } }.findings.first)
                .help
        }
        #expect(
            try help { Button("B").opens("Somewhere else") }
                == "write the title of a page, panel, dialog or message, or add one to a portal")
        #expect(
            try help {
                Field("Email or user name")
                Button("B").needs("Email").performs(on)
            } == "there is \u{201C}Email or user name\u{201D}")
        #expect(
            try help { Button("B").needs("Email").performs(on) }
                == "write the label of a field, list, check box or toggle of the same place, or add one to it")
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

    @Test func aCommandThatARuleSpeaksOfIsThere() {
        let other = Command("other", by: person)
        expect(.unknownReference) { Rule("r", whenever: other, then: light.is(.on), line: wrong) }
    }

    @Test func aRoleThatAnotherIncludesIsThere() {
        let other = Role("Other", of: person)
        let mine = Role("Mine", of: person, includes: [other], line: wrong)
        expect(.unknownReference) {
            mine
            Portal("P", for: mine) { Page("A") }
        }
    }

    @Test func aRoleThatMayPerformACommandIsThere() {
        let other = Role("Other", of: person)
        expect(.unknownReference, alone: false) {
            Command("c", by: other, when: light.is(.on), then: light.becomes(.off), line: wrong)
        }
        expect(.unknownReference, alone: false) { Rule("r", only: other, makes: light.is(.on), line: wrong) }
    }

    @Test func anIdIsGivenToOnePlaceOfAPortal() {
        expect(.duplicateID, alone: false) {
            Portal("P", for: person) {
                Page("Details", id: "one", at: "A")
                Page("More", id: "one", at: "B", line: wrong)
            }
        }
        let domain = domain {
            Portal("P", for: person) { Page("Details", id: "one", at: "A") }
            Portal("Q", for: person) { Page("Details", id: "one", at: "A") }
        }
        #expect(!domain.findings.contains { $0.check == .duplicateID })
    }
}
