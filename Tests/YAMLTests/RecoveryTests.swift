import Testing

@testable import YAML

@Suite struct RecoveryTests {
    @Test func theKeysAroundAFaultAreKept() {
        let sample = Sample("a: 1\nb: one: two\nc:\n- x\n- y\nd: 4\n")
        #expect(sample.document.mapping.pairs.map(\.key) == ["a", "b", "c", "d"])
        #expect(sample["b"]?.string == "one: two")
        #expect(sample["c"]?.strings == ["x", "y"])
        #expect(sample["d"]?.int == 4)
    }

    @Test func anUnclosedQuoteDoesNotSwallowTheKeysBelow() {
        let sample = Sample("title: \"How to\nauthor: me\ndescription: \"about\"\nms.date: 1/1/2024\n")
        #expect(sample.document.mapping.pairs.map(\.key) == ["title", "author", "description", "ms.date"])
        #expect(sample["title"]?.string == "How to")
        #expect(sample["description"]?.string == "about")
    }

    @Test func eachFaultIsReported() {
        let sample = Sample("a: x: y\nb: 2\nc: @d\ne: \"f\ng: 7\n")
        #expect(sample.faults.map(\.fault) == [.colonInValue, .reservedCharacter("@"), .unclosedQuote("\"")])
        #expect(sample["g"]?.int == 7)
    }

    @Test func tabsAreReadAsTheBlanksThatWereMeant() {
        let sample = Sample("a:\n\t- one\n\t- two\nb: 2\n")
        #expect(sample["a"]?.strings == ["one", "two"])
        #expect(sample["a"]?.sequence?.map { sample.spelling($0.range) } == ["one", "two"])
        #expect(sample["b"]?.int == 2)
    }

    @Test func keysBehindTabsAreKeysOfTheRootWhereTheyCanBeNothingElse() {
        let below = Sample("a: 1\n\tb: 2\n\tc: 3\nd: 4\n")
        #expect(below.document.mapping.pairs.map(\.key) == ["a", "b", "c", "d"])
        #expect(below.document.mapping.pairs.map(\.value.int) == [1, 2, 3, 4])
        #expect(below.faults == [Fault(.tabIndentation, "\t"), Fault(.tabIndentation, "\t")])
        let first = Sample("\ta: 1\nb: 2\n")
        #expect(first.document.mapping.pairs.map(\.key) == ["a", "b"])
    }

    @Test func aListInBracketsSurvivesTextBehindIt() {
        let sample = Sample("[a, b]\nc\n")
        #expect(sample.document.root?.strings == ["a", "b"])
    }

    @Test func readingStopsAtTooManyFaults() {
        let sample = Sample("a: 1\n" + String(repeating: "b: c: d\n", count: 10_000))
        #expect(sample.findings.last?.kind == .tooManyFaults)
        #expect(sample.findings.count < 1000)
        #expect(sample["a"]?.int == 1)
    }

    @Test func aFaultWithinAMappingKeepsWhatStandsBeforeIt() {
        let sample = Sample("a:\n  b: 1\n  c: x: y\n  d: 2\ne: 3\n")
        #expect(sample["a"]?.mapping?["b"]?.value.int == 1)
        #expect(sample["e"]?.int == 3)
    }

    @Test func aListGoesOnAfterABrokenItem() {
        let sample = Sample("- name: one\n  href: a.md\n- name: two: b\n- name: three\n")
        let names = sample.document.root?.sequence?.map { $0.mapping?["name"]?.value.string }
        #expect(names == ["one", "two", "three"])
        #expect(sample.faults == [Fault(.colonInValue, ":")])
    }

    @Test func bothSidesOfAMergeConflictAreRead() {
        let sample = Sample("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\nc: 4\n>>>>>>> theirs\nd: 5\n")
        #expect(sample.findings.map(\.kind) == [.conflictMarker, .conflictMarker, .conflictMarker])
        #expect(sample.findings.map(\.bytes) == ["<<<<<<< HEAD", "=======", ">>>>>>> theirs"])
        #expect(sample.document.mapping.pairs.map(\.key) == ["a", "b", "c", "d"])
        #expect(sample["b"]?.int == 2)
    }

    @Test func keysRepeatedBehindAFaultAreStillFound() {
        let sample = Sample("a: 1\nb: x: y\na: 2\n")
        #expect(sample.findings.contains(Finding(.duplicateKey("a", first: 0..<1), "a")))
    }

    @Test func nestingBeyondTheLimitIsAProblemAndNothingWorse() {
        for text in [
            String(repeating: "[", count: 100_000), String(repeating: "- ", count: 100_000),
            String(repeating: "{a: ", count: 50_000), String(repeating: "? ", count: 50_000),
        ] {
            let sample = Sample("a: 1\nb:\n  \(text)\nc: 3\n")
            #expect(sample.findings.contains { $0.kind == .nestingTooDeep(limit: 128) })
            #expect(sample["a"]?.int == 1)
            #expect(sample["c"]?.int == 3)
        }
    }

    @Test func nestingUpToTheLimitIsFine() {
        let sample = Sample(String(repeating: "[", count: 128) + String(repeating: "]", count: 128))
        #expect(sample.document.problems.isEmpty)
    }

    @Test func workGrowsWithTheBytesHoweverManyFaultsThereAre() {
        for entry in ["a: \"b\n", "a: b: c\n", "a:\n\tb: c: d\n", "<<<<<<< a\n", "- a: b: c\n", "x\n", "a: [\n"] {
            let bytes = Array(String(repeating: entry, count: 2000).utf8)
            #expect(YAMLDocument.parse(bytes).bytesRead <= 3 * bytes.count)
        }
    }
}
