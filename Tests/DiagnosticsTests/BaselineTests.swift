import Diagnostics
import Testing

@Suite struct BaselineTests {
    /// A finding for every line of a text that contains an exclamation mark.
    private func findings(_ text: String, in file: String = "a.md") -> [Diagnostic] {
        let bytes = Array(text.utf8)
        return bytes.indices.filter { bytes[$0] == UInt8(ascii: "!") }.map {
            Diagnostic("style/shouting", .warning, in: file, at: $0..<$0 + 1, "somebody shouts")
        }
    }

    private func record(_ text: String) -> Baseline {
        Baseline(recording: findings(text)) { _ in Array(text.utf8) }
    }

    private func compare(_ baseline: Baseline, _ text: String) -> Baseline.Comparison {
        baseline.compare(findings(text), sources: { _ in Array(text.utf8) })
    }

    @Test func whatIsKnownIsNotNew() {
        let text = "one\ntwo!\nthree!\n"
        let comparison = compare(record(text), text)
        #expect(comparison.new.isEmpty)
        #expect(comparison.known.count == 2)
        #expect(comparison.mended.isEmpty)
    }

    @Test func linesAboveMayComeAndGo() {
        let comparison = compare(record("one\ntwo!\n"), "zero\n\none\ntwo!\n")
        #expect(comparison.new.isEmpty)
    }

    @Test func spacesDoNotMatter() {
        #expect(compare(record("a  b!\n"), "\ta b!  \r\n").new.isEmpty)
    }

    @Test func aLineThatChangesIsANewFindingAndTheOldOneIsMended() {
        let comparison = compare(record("two!\n"), "three!\n")
        #expect(comparison.new.count == 1)
        #expect(comparison.mended.count == 1)
        #expect(comparison.ratcheted.entries.isEmpty)
    }

    @Test func equalLinesAreCounted() {
        let baseline = record("go!\ngo!\n")
        #expect(baseline.entries.map(\.count) == [2])
        let more = compare(baseline, "go!\ngo!\ngo!\n")
        #expect(more.new.map(\.range) == [10..<11])
        #expect(more.ratcheted == baseline)
        let fewer = compare(baseline, "go!\n")
        #expect(fewer.mended.map(\.count) == [1])
        #expect(fewer.ratcheted.entries.map(\.count) == [1])
    }

    @Test func theRatchetNeverGoesBack() {
        let ratcheted = compare(record("a!\nb!\n"), "a!\n").ratcheted
        #expect(compare(ratcheted, "a!\nb!\n").new.count == 1)
    }

    @Test func filesThatWereNotCheckedStayAsTheyAre() {
        let baseline = record("a!\n")
        let comparison = baseline.compare([], sources: { _ in nil }, wasChecked: { $0 != "a.md" })
        #expect(comparison.mended.isEmpty)
        #expect(comparison.ratcheted == baseline)
    }

    @Test func aFindingOnAnEmptyLineIsKnownByTheTextAboveIt() {
        let finding = Diagnostic("a/b", .error, in: "a.md", at: 6..<6, "missing")
        let moved = Diagnostic("a/b", .error, in: "a.md", at: 8..<8, "missing")
        let baseline = Baseline(recording: [finding]) { _ in Array("text\n\n\nmore".utf8) }
        #expect(baseline.compare([moved], sources: { _ in Array("0\ntext\n\n\nmore".utf8) }).new.isEmpty)
        #expect(baseline.compare([moved], sources: { _ in Array("0\nsext\n\n\nmore".utf8) }).new.count == 1)
    }

    @Test func theFileIsReadBack() throws {
        let baseline = record("a!\na!\nb \"quoted\"!\n")
        #expect(try Baseline(file: baseline.file) == baseline)
        #expect(try Baseline(file: Baseline([]).file).entries.isEmpty)
    }

    @Test func everyFindingStandsOnALineOfItsOwn() {
        let lines = record("a!\nb!\n").file.text.split(separator: "\n")
        #expect(lines.count { $0.contains("\"rule\":\"style/shouting\"") } == 2)
    }

    @Test func theFileDoesNotDependOnTheOrderOfTheFindings() {
        let text = "a!\nb!\nc!\n"
        let reversed = Baseline(recording: findings(text).reversed()) { _ in Array(text.utf8) }
        #expect(reversed.file == record(text).file)
    }

    @Test(arguments: [
        ("[]", 0, "a baseline is an object"),
        ("{}", 0, "\"version\" is missing"),
        (#"{"version":2,"findings":[]}"#, 11, "this program reads version 1 of a baseline, and no other"),
        (#"{"version":1,"findings":{}}"#, 24, "\"findings\" is an array"),
        (#"{"version":1,"findings":[{"rule":"a/b"}]}"#, 25, "\"fingerprint\" is missing"),
        (#"{"version":1,"findings":[{"rul":"a/b"}]}"#, 32, "a baseline has no \"rul\""),
        (#"{"version":1,"findings":[{"fingerprint":"zz"}]}"#, 40, "a fingerprint is sixteen digits from 0 to f"),
        (
            #"{"version":1,"findings":[{"fingerprint":"0123456789abcdef","count":0}]}"#, 67,
            "\"count\" is a whole number above zero"
        ),
        (
            #"{"version":1,"findings":[{"fingerprint":"0123456789abcdef","count":1000000000}]}"#, 67,
            "\"count\" is a whole number above zero"
        ),
        ("<<<<<<< HEAD\n", 0, "a value is expected here"),
    ])
    func aDamagedFileIsRefusedWithThePlace(text: String, offset: Int, message: String) {
        #expect(throws: JSONError(message, at: offset)) { try Baseline(file: Array(text.utf8)) }
    }

    @Test func fingerprintsAreTheSameOnEveryMachine() {
        let finding = Diagnostic("a/b", .error, in: "a.md", at: 0..<1, "message")
        // FNV-1a in 64 bits of: a/b NUL a.md NUL x SPACE LF
        let fingerprint = Fingerprint(of: finding, in: SourceMap(Array("x\n".utf8)))
        #expect(fingerprint.description == "be8f04abce8019ab")
    }

    @Test func findingsOfOneFileAreOrderedByRuleAndOneRuleKnowsNothingOfAnother() {
        let bytes = Array("one!\ntwo!\n".utf8)
        let rules: [RuleID] = ["z/last", "a/first"]
        let findings = [4, 9].flatMap { end in
            rules.map { Diagnostic($0, .error, in: "a.md", at: end - 1..<end, "wrong") }
        }
        let baseline = Baseline(recording: findings) { _ in bytes }
        #expect(baseline.entries.map(\.rule) == ["a/first", "a/first", "z/last", "z/last"])
        let known = Baseline(baseline.entries.filter { $0.rule == "a/first" })
        #expect(known.compare(findings, sources: { _ in bytes }).new.map(\.rule) == ["z/last", "z/last"])
    }

    @Test(arguments: ["00000000000000g0", "000000000000000A", "0000000000000", "00000000000000000", "/000000000000000"])
    func whatIsNotSixteenDigitsIsNoFingerprint(text: String) {
        #expect(Fingerprint(text) == nil)
        #expect(Fingerprint("0123456789abcdef")?.description == "0123456789abcdef")
    }

    @Test func aBaselineIsOrderedByFileBeforeAnythingElse() {
        let files = ["b.md", "a.md"].flatMap { file in
            ["a/a", "z/z"].map { Diagnostic(RuleID($0), .error, in: file, at: 0..<1, "wrong") }
        }
        let entries = Baseline(recording: files) { _ in [0x78] }.entries
        #expect(entries.map { "\($0.file) \($0.rule)" } == ["a.md a/a", "a.md z/z", "b.md a/a", "b.md z/z"])
    }

    @Test func eachOfTheFirstLinesOfAFindingCounts() {
        func fingerprint(_ text: String) -> Fingerprint {
            let finding = Diagnostic("a/b", .error, in: "a.md", at: 0..<text.utf8.count, "wrong")
            return Fingerprint(of: finding, in: SourceMap(Array(text.utf8)))
        }
        #expect(fingerprint("one\ntwo") != fingerprint("one\n2"))
        #expect(fingerprint("1\n2\n3\n4") != fingerprint("1\n2\n3\nfour"))
        #expect(fingerprint("1\n2\n3\n4\n5") == fingerprint("1\n2\n3\n4\nfive"))
    }
}
