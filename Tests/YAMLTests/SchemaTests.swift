import Testing
import YAML

@Suite struct SchemaTests {
    private static let schema = Schema([
        Schema.Key("name", .text, "A name."),
        Schema.Key("draft", .truth, "Whether it is a draft."),
        Schema.Key("count", .number, "How many there are."),
        Schema.Key("level", .choice(["low", "high"]), "How high it is."),
        Schema.Key("tags", .list(of: .text), "Some tags."),
        Schema.Key("rules", .pairs(of: .choice(["on", "off"])), "Rules."),
        Schema.Key("place", .either([.text, .mapping(Schema([Schema.Key("x", .number, "X.")]))]), "A place."),
    ])

    private func problems(_ text: String) throws -> [SchemaProblem] {
        Self.schema.problems(in: try #require(YAMLDocument.parse(text).root))
    }

    @Test(arguments: [
        "name: A", "draft: true", "count: 3", "level: low", "tags: a", "tags: [a, b]", "rules: {any: on}",
        "place: here",
        "place: {x: 1}", "name:", "rules:", "name: 12",
    ]) func whatFitsIsNoProblem(text: String) throws { #expect(try problems(text).isEmpty) }

    @Test func anUnknownKeyComesWithTheKnownOnesOfItsLevel() throws {
        let top = try problems("nme: A\n")
        #expect(top == [SchemaProblem(.unknownKey("nme", known: Self.schema.names), at: 0..<3)])
        let inner = try problems("place:\n  y: 1\n")
        #expect(inner == [SchemaProblem(.unknownKey("y", known: ["x"]), at: 9..<10)])
    }

    @Test func aWrongTypeSaysWhatWasExpected() throws {
        #expect(
            try problems("name: [a]\n")
                == [SchemaProblem(.wrongType(key: "name", expected: "a text", found: "a list"), at: 6..<9)])
        #expect(
            try problems("tags: {a: b}\n")
                == [SchemaProblem(.wrongType(key: "tags", expected: "a list", found: "a mapping"), at: 6..<12)])
        #expect(
            try problems("place: [a]\n").map(\.message)
                == ["\"place\" must be a text or keys with values, and this is a list"])
    }

    @Test func aWordOfOlderYAMLIsExplained() throws {
        #expect(
            try problems("draft: yes\n").map(\.message)
                == ["\"draft\" must be true or false, and this is the text \"yes\"; write true"])
    }

    @Test func aWordThatIsNoneOfThosePossibleComesWithThem() throws {
        let found = try problems("rules:\n  a: on\n  b: of\n")
        #expect(found == [SchemaProblem(.unknownWord("of", known: ["on", "off"]), at: 20..<22)])
    }

    @Test func problemsComeInTheOrderOfTheFile() throws {
        let found = try problems("zoo: 1\ntags: [[a], b, [c]]\nyak: 2\n")
        #expect(found.map(\.range.lowerBound) == found.map(\.range.lowerBound).sorted())
        #expect(found.count == 4)
    }

    @Test func aFileThatIsNoMappingIsReported() throws {
        #expect(try problems("- a\n").map(\.message) == ["this must be keys with values, and it is a list"])
    }

    @Test(arguments: ["count: three", "count: 1.5", "count: '3'", "count: [3]"])
    func aNumberIsAWholeOne(text: String) throws {
        let kinds = try problems(text).map(\.kind)
        #expect(kinds.count == 1)
        guard case .wrongType(key: "count", expected: _, found: _) = kinds.first else {
            Issue.record("\(kinds)")
            return
        }
    }
}
