import Markdown
import Testing

@testable import Procedures

/// Whatever is written, reading comes to an end, every item is in one bucket, and every range lies where it should.
@Suite("Hostile steps")
struct FuzzTests {
    private static let words = [
        "select", "**Save**", "the", "to", "and", "then", ",", ".", "or", "If", "you", "you'll", "in", "On", "page",
        "dialog box", "`x`", "[A](b)", "<a href=\"c\">", "</a>", "<b>", "</b>", "**", "*", "\"", "“", "”", ">", "step",
        "4", "2-5", "by", "selecting", "that", "is displayed", "(", ")", "Optional:", ":", ";", "customer", "can", "it",
        "this option", "next", "one of the following", "&", "&amp;", "\\*", "ä", "…", "\u{A0}", "!", "turn", "on",
        "off", "as", "a", "Global", "admin", "For", "each", "when", "prompted", "—", "|", "![i](j)", "<br>", "\n   ",
        "\n\n   ", "\n   - ", "\n   1. ", "\n2. ", "<!-- step: human -->", "don't", "'", "e.g.", "http://x.y/z",
    ]

    @Test func anySentenceIsRead() {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<1500 {
            var text = "1. "
            for _ in 0..<Int.random(in: 1...40, using: &random) {
                text += FuzzTests.words[Int.random(in: 0..<FuzzTests.words.count, using: &random)]
                if Bool.random(using: &random) { text += " " }
            }
            check(text)
        }
    }

    @Test func anyBytesAreRead() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<500 {
            let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) }
            let document = Document(SourceText(Array("1. ".utf8) + bytes))
            let html = document.readHTML()
            var reader = ItemReader(.english, Lexicon(["Save"]), StepMarks(html))
            for list in Survey(document).lists {
                let items = reader.read(list, in: document, html)
                #expect(BucketCount(items).total == items.count)
            }
        }
    }

    @Test(arguments: [
        "and ", "that ", "the ", "to select ", ", that x", "if a, ", "**a** > ", "\"", "in the ", "(", "select, ",
        "you ",
        "by selecting ", "or then ", "a > ", "*", "<a href=\"b\">", "one of the following ", "customer can ", "&amp; ",
        "'A ", "go to **a** and then to ", "from there ", "there ", "**a** | **b** | ", "**a** > [b] > ", "start in ",
        "by selecting **a**, and selecting ", "followed by ", "press Tab until you hear **a**, press Enter, ",
        "To a, select **Yes**. ", "the a you would ", "Billing Administrators can ",
    ])
    func repetitionIsNoBurden(_ part: String) {
        let step = String(repeating: part, count: 4000 / part.utf8.count)
        check("1. " + step)
        check(String(repeating: "1. " + step + "\n", count: 4))
    }

    private func check(_ text: String) {
        let passage = Passage(text, lexicon: ["Save", "dialog box"])
        #expect(BucketCount(passage.items).total == passage.items.count)
        for item in passage.items {
            #expect(item.range.upperBound <= passage.bytes.count)
            for sentence in item.sentences {
                #expect(item.range.contains(sentence.range), "\(text)")
                for action in sentence.actions {
                    #expect(sentence.range.contains(action.range), "\(text)")
                    #expect(sentence.range.contains(action.verbRange), "\(text)")
                    for mention in action.objects + action.locations.map(\.mention) {
                        #expect(mention.reach.contains(mention.range), "\(text)")
                        for segment in mention.segments { #expect(segment.outer.contains(segment.range), "\(text)") }
                    }
                }
            }
        }
    }
}

extension Range<Int> {
    /// Whether another range lies in this one.
    func contains(_ other: Range<Int>) -> Bool { lowerBound <= other.lowerBound && other.upperBound <= upperBound }
}

/// A source of random numbers that gives the same ones in every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
