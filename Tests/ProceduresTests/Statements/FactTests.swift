import Testing

@testable import Procedures

@Suite("Facts that rules prove")
struct FactTests {
    @Test func aProvenRuleBacksItsSentence() {
        #expect(Statements("It stays. <!-- fact: removal-keeps-relationship -->").rules == [])
        #expect(Statements("<!-- fact: removal-keeps-relationship -->\nIt stays.").rules == [])
        #expect(Statements("<!-- fact: removal-keeps-relationship -->\n\nIt stays.").rules == [])
    }

    @Test func aRefutedRuleComesWithItsStatement() throws {
        let finding = try #require(Statements("Never. <!-- fact: roles-stay-away -->").findings.first)
        #expect(finding.message == "the rule \"roles-stay-away\" is refuted")
        #expect(finding.notes.map(\.message) == ["it says: Roles never come back"])
    }

    @Test func anUnknownRuleIsMendedToTheNearest() {
        let text = Statements("It stays. <!-- fact: removal-keeps-relation -->")
        #expect(text.words == ["removal-keeps-relation"])
        #expect(text.mended == "It stays. <!-- fact: removal-keeps-relationship -->")
    }

    @Test func manyMarksInABlockWithoutSentencesAreFoundEach() {
        // Each of them once looked at each byte, and at each of the comments for it.
        let text = "1 " + String(repeating: "<!-- fact: removal-keeps-relationship -->", count: 5_000)
        #expect(Statements(text).rules == Array(repeating: "fact/without-sentence", count: 5_000))
        #expect(Statements(text + " stays").rules == [])
        #expect(Statements("It " + text).rules == [])
    }

    @Test func otherCommentsAreNoMarks() {
        #expect(Statements("It stays. <!-- a fact: nobody knows -->").rules == [])
    }
}
