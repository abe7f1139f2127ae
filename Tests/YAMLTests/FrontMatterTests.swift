import Testing
import YAML

@Suite struct FrontMatterTests {
    /// Front matter read from a text, which can say what stands at its ranges.
    private struct Reading {
        let bytes: [UInt8]
        let frontMatter: FrontMatter

        init(_ text: String) throws {
            bytes = Array(text.utf8)
            frontMatter = try #require(FrontMatter.read(bytes))
        }

        var body: String { String(decoding: bytes[frontMatter.bodyStart...], as: UTF8.self) }
        var content: String { spelling(frontMatter.content) }
        var kinds: [YAMLProblem.Kind] { frontMatter.problems.map(\.kind) }
        var keys: [String] { frontMatter.mapping.pairs.map(\.key) }
        func spelling(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    }

    @Test(arguments: [
        "---\na: 1\n---\nBody", "---\na: 1\n...\nBody", "---  \na: 1\n--- \t\nBody", "\u{FEFF}---\na: 1\n---\nBody",
    ]) func frontMatterEndsBeforeTheBody(text: String) throws {
        let reading = try Reading(text)
        #expect(reading.content == "a: 1\n")
        #expect(reading.body == "Body")
        #expect(reading.frontMatter.isEnded)
        #expect(reading.frontMatter.problems.isEmpty)
    }

    @Test func windowsLineBreaksAreLineBreaks() throws {
        let reading = try Reading("---\r\na: x\r\nb: y\r\n---\r\nBody")
        #expect(reading.frontMatter.mapping["a"]?.value.string == "x")
        #expect(reading.body == "Body")
    }

    @Test func aDocumentMayEndWithItsFrontMatter() throws {
        let reading = try Reading("---\na: 1\n---")
        #expect(reading.body.isEmpty)
        #expect(reading.frontMatter.isEnded)
    }

    @Test(arguments: ["---\n---\nBody", "---\n\n---\nBody", "---\n# remark\n---\nBody"])
    func emptyFrontMatterIsFrontMatter(text: String) throws {
        let reading = try Reading(text)
        #expect(reading.body == "Body")
        #expect(reading.frontMatter.problems.isEmpty)
        #expect(reading.keys.isEmpty)
    }

    @Test(arguments: [
        "", "Body", "---", "----\na: 1\n---\n", " ---\na: 1\n---\n", "---\n\nText after a rule\n\n---\n\nMore\n",
        "---\n\n# Heading\n\nText: with a colon\n", "---\nText right after a rule\n\nMore\n\n---\n",
        "--- x\na: 1\n---\n",
        "---\n\nNote: text\n", "---\n# Heading\n\nNote: text\n\nMore text\n\n---\n",
    ]) func aRuleIsNotTakenForFrontMatter(text: String) { #expect(FrontMatter.read(Array(text.utf8)) == nil) }

    @Test func aMissingEndLineIsReportedAndTheBodyIsKept() throws {
        let reading = try Reading("---\ntitle: A\nms.collection:\n- one\n\n# Heading\n\nText\n")
        #expect(reading.kinds == [.frontMatterNotEnded])
        #expect(reading.spelling(reading.frontMatter.problems[0].range) == "---")
        #expect(reading.keys == ["title", "ms.collection"])
        #expect(reading.body == "\n# Heading\n\nText\n")
        #expect(!reading.frontMatter.isEnded)
    }

    @Test func aHeadingRightAfterTheLastKeyBelongsToTheBody() throws {
        let reading = try Reading("---\n# remark\ntitle: A\n# Heading\nText\n")
        #expect(reading.keys == ["title"])
        #expect(reading.body == "# Heading\nText\n")
    }

    @Test func aRuleInTheBodyIsNotTakenForTheMissingEndLine() throws {
        let reading = try Reading("---\ntitle: A\n\n1. Select **Yes**.\n\nText\n\n---\nMore\n")
        #expect(reading.kinds == [.frontMatterNotEnded])
        #expect(reading.body == "\n1. Select **Yes**.\n\nText\n\n---\nMore\n")
    }

    @Test func aFaultDoesNotHideTheEndLine() throws {
        let reading = try Reading("---\ntitle: A: B\n\n# remark\nauthor: me\n---\nBody")
        #expect(reading.kinds == [.syntax(.colonInValue)])
        #expect(reading.keys == ["title", "author"])
        #expect(reading.body == "Body")
    }

    @Test func anUnclosedQuoteStopsAtTheEndLine() throws {
        let reading = try Reading("---\ntitle: \"A\nauthor: me\n---\nBody \"quoted\"\n")
        #expect(reading.kinds == [.syntax(.unclosedQuote("\""))])
        #expect(reading.keys == ["title", "author"])
    }

    @Test func conflictMarkersAreReported() throws {
        let reading = try Reading("---\n<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\nb: 3\n---\nBody")
        #expect(reading.kinds == [.conflictMarker, .conflictMarker, .conflictMarker])
        #expect(reading.keys == ["a", "b"])
        #expect(reading.body == "Body")
    }

    @Test(arguments: [("---\n- a\n---\n", "a list"), ("---\nwords\n---\n", "a text")])
    func frontMatterMustBeAMapping(text: String, kind: String) throws {
        let reading = try Reading(text)
        #expect(reading.kinds == [.frontMatterNotMapping(kind)])
        #expect(reading.keys.isEmpty)
    }

    @Test func rangesAreThoseOfTheFile() throws {
        let reading = try Reading("\u{FEFF}---\ntitle: é\nms.custom: \n- x \n---\nBody")
        let pairs = reading.frontMatter.mapping.pairs
        #expect(pairs.map { reading.spelling($0.keyRange) } == ["title", "ms.custom"])
        #expect(pairs.map { reading.spelling($0.value.range) } == ["é", "- x"])
    }
}
