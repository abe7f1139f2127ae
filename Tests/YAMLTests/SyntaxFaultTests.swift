import Testing
import YAML

@Suite struct SyntaxFaultTests {
    /// A document with one fault: what it is, and the bytes it is about.
    struct Case: CustomTestStringConvertible, Sendable {
        let text: String
        let fault: SyntaxFault
        let bytes: String
        var testDescription: String { text }

        init(_ text: String, _ fault: SyntaxFault, _ bytes: String) {
            self.text = text
            self.fault = fault
            self.bytes = bytes
        }
    }

    static let cases: [Case] = [
        Case("a: 1\n\tb: 2\n", .tabIndentation, "\t"),
        Case("a:\n\t- b\n", .tabIndentation, "\t"),
        Case("a: \"one\nb: 2\n", .unclosedQuote("\""), "\"one"),
        Case("a: 'it's one'\nb: 2\n", .textAfterQuote, "s one'"),
        Case("a: \"one\nb: \"two\"\nc: 3\n", .unclosedQuote("\""), "\"one"),
        Case("a: \"one\" two\nb: 2\n", .textAfterQuote, "two"),
        Case("a: one: two\nb: 2\n", .colonInValue, ":"),
        Case("a: é: two\nb: 2\n", .colonInValue, ":"),
        Case("a: 1\n  b: 2\nc: 3\n", .badIndentation, "b: 2"),
        Case("a:\n    b: 1\n  c: 2\n", .badIndentation, "c: 2"),
        Case("a: 1\njust words\nb: 2\n", .missingColon, "just words"),
        Case("a: - b\n", .listOnKeyLine, "-"),
        Case("a: 1\n- b\n", .strayListItem, "-"),
        Case("a: @mention\n", .reservedCharacter("@"), "@"),
        Case("a: `code`\n", .reservedCharacter("`"), "`"),
        Case("a: , b\n", .reservedCharacter(","), ","),
        Case("a: {b:[c]}\n", .colonWithoutBlank, ":"),
        Case("a: \"C:\\path\"\n", .unknownEscape("p"), "\\p"),
        Case("a: \"\\u12\"\n", .badEscapeNumber, "\\u12"),
        Case("a: [b, c\nd: e\n", .unclosedList, "["),
        Case("a: {b: c\nd: e\n", .unclosedBraces, "{"),
        Case("a: *bold* text\n", .brokenAnchor("*"), "*bold*"),
        Case("a: | text\n", .brokenBlockHeader, "| text"),
        Case("a: !e!x text\n", .brokenTag, "!e!x"),
        Case("[a]\nb\n", .textAfterValue, "b"),
    ]

    @Test(arguments: cases) func aFaultIsNamedForWhatTheWriterDid(wanted: Case) {
        let sample = Sample(wanted.text)
        #expect(sample.faults.first == Fault(wanted.fault, wanted.bytes))
        #expect(sample.faults.count == 1)
    }

    @Test(arguments: cases) func everyFaultIsToldInWords(wanted: Case) {
        for problem in Sample(wanted.text).document.problems {
            #expect(!problem.message.isEmpty)
            #expect(!problem.message.hasSuffix("."))
            #expect(!problem.message.contains("libyaml"))
        }
    }

    @Test func bytesThatAreNoUTF8AreReadAsReplacementCharacters() {
        let sample = Sample(Array("a: x".utf8) + [0xC3, 0xFF] + Array("y\nb: é\n".utf8))
        #expect(sample.document.problems == [YAMLProblem(.invalidUTF8, at: 4..<6)])
        #expect(sample["a"]?.string == "x\u{FFFD}\u{FFFD}y")
        #expect(sample["b"].map { sample.spelling($0.range) } == "é")
    }

    @Test(arguments: [UInt32(0), 7, 0x1B, 0x7F, 0x85, 0x2028, 0x2029, 0xFFFE, 0xFFFF])
    func charactersThatNoEditorShowsAreReported(value: UInt32) throws {
        let character = try #require(Unicode.Scalar(value))
        let sample = Sample("a: x\(Character(character))y\nb: é\n")
        let width = String(character).utf8.count
        #expect(sample.document.problems == [YAMLProblem(.forbiddenCharacter(value), at: 4..<4 + width)])
        #expect(sample["a"]?.string == "x\u{FFFD}y")
        #expect(sample["b"].map { sample.spelling($0.range) } == "é")
    }

    @Test func anEscapeForWhatNobodyReadsIsFoundWhereItStands() {
        let sample = Sample(#"a: "x\x08\n\u2028\\b\tß\e""# + "\n")
        let escapes = [
            Finding(.controlEscape(8), #"\x08"#), Finding(.controlEscape(0x2028), #"\u2028"#),
            Finding(.controlEscape(0x1B), #"\e"#),
        ]
        #expect(sample.findings == escapes)
        #expect(sample["a"]?.string == "x\u{FFFD}\n\u{FFFD}\\b\tß\u{FFFD}")
    }

    @Test func aRepeatedKeyPointsAtTheFirst() {
        let sample = Sample("a: 1\nb: 2\n'a': 3\n")
        #expect(sample.findings == [Finding(.duplicateKey("a", first: 0..<1), "'a'")])
        #expect(sample["a"]?.int == 1)
        #expect(sample.document.problems[0].note?.range == 0..<1)
    }

    @Test func aRepeatedKeyIsFoundAmongManyAndWithinOthers() {
        let many = (0..<50).map { "k\($0): 1\n" }.joined()
        #expect(Sample(many + "k3: 2\n").findings == [Finding(.duplicateKey("k3", first: 18..<20), "k3")])
        #expect(Sample("a:\n  b: 1\n  b: 2\nb: 3\n").findings.map(\.bytes) == ["b"])
    }

    @Test func aPlaceholderInBracesIsNoKey() {
        let sample = Sample("a: {{ name }}\nb: 2\n")
        #expect(sample.findings == [Finding(.unusableKey, "{ name }")])
        #expect(sample["b"]?.int == 2)
    }

    @Test func aSecondDocumentIsReportedAndNotRead() {
        let sample = Sample("a: 1\n---\nb: 2\n")
        #expect(sample.findings == [Finding(.severalDocuments, "---")])
        #expect(sample.document.mapping.pairs.map(\.key) == ["a"])
    }

    @Test func directivesArePassedOver() {
        let sample = Sample("%YAML 1.2\n%TAG ! !x\n---\na: 1\n")
        #expect(sample.findings == [Finding(.directive, "%TAG ! !x")])
        #expect(sample["a"]?.int == 1)
    }

    @Test(arguments: ["", "\n\n", "# only a remark\n", "---\n", "\u{FEFF}"])
    func aFileThatSaysNothingIsNoProblem(text: String) {
        let sample = Sample(text)
        #expect(sample.document.root == nil)
        #expect(sample.document.problems.isEmpty)
    }
}
