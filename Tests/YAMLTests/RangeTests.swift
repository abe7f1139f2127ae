import Testing
import YAML

@Suite struct RangeTests {
    @Test func keysAndValuesHaveTheBytesThatSpellThem() throws {
        let sample = Sample("ms.date: 06/03/2024   # when\n\"a key\" : 'it''s'\nempty:\n")
        let pairs = sample.document.mapping.pairs
        #expect(pairs.map(\.key) == ["ms.date", "a key", "empty"])
        #expect(pairs.map { sample.spelling($0.keyRange) } == ["ms.date", "\"a key\"", "empty"])
        #expect(pairs.map { sample.spelling($0.value.range) } == ["06/03/2024", "'it''s'", ""])
        #expect(pairs[1].value.scalar == YAMLScalar("it's", .quoted))
        #expect(pairs[2].value.range.lowerBound == sample.bytes.count - 1)
    }

    @Test func charactersOfSeveralBytesDoNotShiftWhatFollows() {
        let filler = String(repeating: "é漢😀 ", count: 100)
        let sample = Sample("a: \(filler)x\nb: [é, \"😀\"]\nç: end\n")
        #expect(sample["b"]?.sequence?.map { sample.spelling($0.range) } == ["é", "\"😀\""])
        #expect(sample.document.mapping.pairs.map { sample.spelling($0.keyRange) } == ["a", "b", "ç"])
        #expect(sample["ç"].map { sample.spelling($0.range) } == "end")
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func everyLineBreakCounts(lineBreak: String) {
        let sample = Sample(["a: é", "b:", "- one", "- two", "c: 3", ""].joined(separator: lineBreak))
        #expect(sample["b"]?.strings == ["one", "two"])
        #expect(sample["b"]?.sequence?.map { sample.spelling($0.range) } == ["one", "two"])
        #expect(sample["c"].map { sample.spelling($0.range) } == "3")
    }

    @Test func aByteOrderMarkIsPassedOver() {
        let sample = Sample("\u{FEFF}a: b\n")
        #expect(sample.document.mapping.pairs.map { sample.spelling($0.keyRange) } == ["a"])
        #expect(sample.document.problems.isEmpty)
    }

    @Test func listsAndMappingsEndWithTheirLastValue() {
        let sample = Sample("a:\n  b: 1\n  c:\n  - x\n  - y\n\n# remark\nd: { e: f }\ng: [ h ] # so\n")
        #expect(sample["a"].map { sample.spelling($0.range) } == "b: 1\n  c:\n  - x\n  - y")
        #expect(sample["a"]?.mapping?["c"].map { sample.spelling($0.value.range) } == "- x\n  - y")
        #expect(sample["d"].map { sample.spelling($0.range) } == "{ e: f }")
        #expect(sample["g"].map { sample.spelling($0.range) } == "[ h ]")
    }

    @Test func aBlockOfTextEndsBeforeTheBlankLinesAfterIt() {
        let sample = Sample("a: |\n  one\n  two\n\nb: >-\n  three\n  four\n")
        #expect(sample["a"].map { sample.spelling($0.range) } == "|\n  one\n  two")
        #expect(sample["a"]?.scalar == YAMLScalar("one\ntwo\n", .block))
        #expect(sample["b"]?.scalar == YAMLScalar("three four", .block))
    }

    @Test func aValueThatIsMissingStandsRightBehindItsColon() {
        let sample = Sample("a: {b:  }\nc:  # remark\nd:\n")
        #expect(sample["a"]?.mapping?["b"]?.value.range == 6..<6)
        #expect(sample["c"]?.range == 12..<12)
        #expect(sample["d"]?.range == 25..<25)
    }

    @Test func anchorsAndTagsAreNoPartOfTheValue() {
        let sample = Sample("a: &x !!str one\nb: !thing {c: d}\ne: &y\n  f: g\nh: *x\n")
        #expect(sample["a"].map { sample.spelling($0.range) } == "one")
        #expect(sample["b"].map { sample.spelling($0.range) } == "{c: d}")
        #expect(sample["e"].map { sample.spelling($0.range) } == "f: g")
        #expect(sample["h"].map { sample.spelling($0.range) } == "one")
        #expect(sample.findings == [Finding(.unknownTag("!thing"), "!thing")])
    }

    @Test func aPartOfAFileIsReadWithThePlacesOfTheFile() {
        let bytes = Array("before: é\n---\nkey: value\n---\nafter: x\n".utf8)
        let document = bytes.withUnsafeBufferPointer { YAMLDocument.parse($0, in: 15..<26) }
        #expect(document.mapping.pairs.map(\.key) == ["key"])
        #expect(document.mapping["key"].map { String(decoding: bytes[$0.value.range], as: UTF8.self) } == "value")
    }
}
