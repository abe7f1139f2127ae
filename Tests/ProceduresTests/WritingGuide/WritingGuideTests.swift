import Testing

@testable import Procedures

/// What the guide says about writing steps is what the reader of steps does.
@Suite("The guide to writing")
struct WritingGuideTests {
    @Test func everyExampleIsReadAsTheGuideSays() throws {
        let guide = try WritingGuide()
        #expect(guide.examples.count > 100)
        for example in guide.examples {
            let passage = Passage(example.steps, people: WritingGuide.people)
            let readings = passage.items.indices.map {
                WritingGuide.Row(words: passage.words($0), bucket: passage.items[$0].bucket.rawValue)
            }
            #expect(readings == example.readings, "\(example.place): \(example.steps)")
        }
    }

    @Test func everyFormHasAnExample() throws {
        let items = try WritingGuide().examples.flatMap { Passage($0.steps, people: WritingGuide.people).items }
        let shown = items.reduce(into: Set<SentenceForm>()) { $0.formUnion(SentenceForm.forms(of: $1)) }
        #expect(SentenceForm.allCases.filter { !shown.contains($0) } == [.tooLong])
        #expect(
            SentenceForm.forms(of: Passage("1. " + String(repeating: "a ", count: 5000)).items[0]).contains(.tooLong))
    }

    @Test func theGuideListsEveryVerb() throws {
        let listed = try rows(headed: ["Tally reads", "You write"])
        #expect(listed == EnglishWords.verbs.map { [$0.0.rawValue, $0.1] })
    }

    @Test func theGuideListsEveryKindOfThing() throws {
        let listed = try rows(headed: ["Kind", "You write"])
        #expect(listed == EnglishWords.kinds.map { [$0.0.rawValue, $0.1] })
    }

    @Test func theGuideListsEveryWayToTellAResult() throws {
        let listed = try rows(headed: ["Result", "You write"])
        #expect(listed == EnglishWords.results.map { [$0.0.rawValue, $0.1] })
    }

    private func rows(headed header: [String]) throws -> [[String]] {
        try #require(try WritingGuide().wordLists.first { $0.header == header }).rows
    }
}
