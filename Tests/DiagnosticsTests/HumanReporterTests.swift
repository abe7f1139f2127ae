import Diagnostics
import Testing

@Suite struct HumanReporterTests {
    /// The report of one finding at the mark of a text, without the footer.
    private func report(_ text: String, width: Int = 100, change: (inout Diagnostic) -> Void = { _ in }) -> String {
        let marked = Marked(text)
        var finding = Diagnostic("a/b", .error, in: "a.md", at: marked.range, "this is wrong")
        change(&finding)
        let lines = Report([finding], in: marked.bytes).text(.human, width: width).split(
            separator: "\n", omittingEmptySubsequences: false)
        return lines.dropLast(3).joined(separator: "\n")
    }

    @Test func aFindingIsShownAsTheDesignHasIt() {
        let site = DefinitionSite(fileID: "PartnerRelationships/AdminCenter.swift", line: 48)
            .found(at: "Sources/PartnerRelationships/AdminCenter.swift")
        let text = report("1. Go.\n2. Select «**Remove role**».\n") { finding in
            finding.message = "the page \"Partner details\" has no \"Remove role\""
            finding.notes = [
                Note("here you can select: Remove roles"), Note("the model has it", at: .definition(site)),
            ]
            finding.help = "there is a control with a similar name: **Remove roles**"
            finding.fixes = [Fix("rename", .certain, [Edit(in: "a.md", replace: 17..<32, with: "**Remove roles**")])]
        }
        #expect(
            text == """
                a.md:2:11: error[a/b]: the page "Partner details" has no "Remove role"
                    2 | 2. Select **Remove role**.
                      |           ^^^^^^^^^^^^^^^
                  note: here you can select: Remove roles
                  note: the model has it at Sources/PartnerRelationships/AdminCenter.swift:48
                  help: there is a control with a similar name: **Remove roles**                             [--fix]
                """)
    }

    @Test func aPointIsMarkedByOneCaret() {
        #expect(report("ab‸cd\n") == "a.md:1:3: error[a/b]: this is wrong\n    1 | abcd\n      |   ^")
    }

    @Test func whatIsMissingAtTheEndIsMarkedBehindTheLastCharacter() {
        #expect(report("ab‸\ncd\n") == "a.md:1:3: error[a/b]: this is wrong\n    1 | ab\n      |   ^")
        #expect(report("ab\n‸") == "a.md:2:1: error[a/b]: this is wrong\n    2 |\n      | ^")
    }

    @Test func aRangeThatIncludesTheLineBreakDoesNotReachTheNextLine() {
        #expect(report("a«bc\r\n»def\n") == "a.md:1:2: error[a/b]: this is wrong\n    1 | abc\n      |  ^^")
    }

    @Test func tabsAreShownAsSpacesUpToTheNextStop() {
        #expect(report("a\tb«c\t»d\n") == "a.md:1:4: error[a/b]: this is wrong\n    1 | a   bc  d\n      |      ^^^")
    }

    @Test func wideCharactersAreMarkedInTheirWholeWidth() {
        #expect(report("漢«字»x\n") == "a.md:1:2: error[a/b]: this is wrong\n    1 | 漢字x\n      |   ^^")
        #expect(report("👨‍👩‍👧«é»x\n") == "a.md:1:2: error[a/b]: this is wrong\n    1 | 👨‍👩‍👧éx\n      |   ^")
    }

    @Test func combiningMarksTakeNoColumn() {
        #expect(report("e\u{301}e\u{301}«x»\n").hasSuffix("      |   ^"))
    }

    @Test func theByteOrderMarkIsNotShown() {
        #expect(report("\u{FEFF}«ab»\n") == "a.md:1:1: error[a/b]: this is wrong\n    1 | ab\n      | ^^")
    }

    @Test func controlCharactersAreShownAndNotObeyed() {
        let text = report("\u{1B}[2J«x»\u{202E}\n") { $0.message = "found \u{1B}[31m" }
        #expect(text == "a.md:1:5: error[a/b]: found ␛[31m\n    1 | ␛[2Jx\u{FFFD}\n      |     ^")
    }

    @Test func severalLinesAreMarkedEachWithoutItsIndent() {
        #expect(
            report("one «two\n\n  three\n» four\n") == """
                a.md:1:5: error[a/b]: this is wrong
                    1 | one two
                      |     ^^^
                    2 |
                    3 |   three
                      |   ^^^^^
                """)
    }

    @Test func ofManyLinesTheFirstTwoAndTheLastAreShown() {
        #expect(
            report("«1\n2\n3\n4\n5\n6»\n") == """
                a.md:1:1: error[a/b]: this is wrong
                    1 | 1
                      | ^
                    2 | 2
                      | ^
                      :
                    6 | 6
                      | ^
                """)
    }

    @Test func ofALongLineTheSurroundingsOfTheMarkAreShown() {
        let text = report(String(repeating: "x", count: 500) + "«mark»" + String(repeating: "y", count: 500), width: 60)
        let lines = text.split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= 60 })
        #expect(lines[1].hasPrefix("    1 | …x") && lines[1].hasSuffix("y…"))
        let column = lines[1].firstRange(of: "mark").map {
            lines[1].distance(from: lines[1].startIndex, to: $0.lowerBound)
        }
        #expect(
            column
                == lines[2].distance(from: lines[2].startIndex, to: lines[2].firstIndex(of: "^") ?? lines[2].endIndex))
        #expect(lines[2].hasSuffix("^^^^") && !lines[2].hasSuffix("^^^^^"))
    }

    @Test func thousandsOfFindingsOnOneLineAreShownWithTheirSurroundings() {
        let count = 5_000
        let bytes = Array(String(repeating: "some words, and then one; ", count: count).utf8)
        let findings = (0..<count).map {
            Diagnostic("a/b", .error, in: "a.md", at: 26 * $0 + 5..<26 * $0 + 10, "this is wrong")
        }
        let lines = Report(findings, in: bytes).text(.human, width: 100).split(separator: "\n")
        #expect(lines.filter { $0.hasSuffix("^^^^^") }.count == count)
        #expect(lines.allSatisfy { $0.count <= 100 })
    }

    @Test func theEndOfALongLineIsShownWithoutAnEllipsisBehindIt() {
        let text = report(String(repeating: "漢", count: 400) + "«end»", width: 60)
        let lines = text.split(separator: "\n")
        #expect(lines[1].hasPrefix("    1 | …漢") && lines[1].hasSuffix("漢end"))
        #expect(lines[2].hasSuffix(" ^^^"))
    }

    @Test func aNoteShowsThePlaceThatItIsAbout() {
        let text = report("# A\n\n# «A»\n") { finding in
            finding.notes = [Note("the first one is", at: .document(file: "a.md", range: 2..<3))]
        }
        #expect(
            text == """
                a.md:3:3: error[a/b]: this is wrong
                    3 | # A
                      |   ^
                  note: the first one is at a.md:1:3
                    1 | # A
                      |   ^
                """)
    }

    @Test func furtherLinesOfANoteAreIndented() {
        let text = report("«x»\n") { $0.notes = [Note("one\ntwo")] }
        #expect(text.hasSuffix("  note: one\n        two"))
    }

    @Test func aTraceIsNumbered() {
        let text = report("«x»\n") {
            $0.trace = [Note("go to Home"), Note("select Yes", at: .document(file: "a.md", range: 0..<1))]
        }
        #expect(text.hasSuffix("  trace:\n    1. go to Home\n    2. select Yes at a.md:1:1"))
    }

    @Test func withoutHelpTheTitleOfTheBestFixIsShown() {
        let text = report("«x»\n", width: 40) { $0.fixes = [Fix("remove it", .likely, [])] }
        #expect(text.hasSuffix("  help: remove it"))
    }

    @Test func aFileThatIsNotToBeHadIsNamedWithoutAPlace() {
        let text = report("x\n") { $0.file = "gone.md" }
        #expect(text == "gone.md: error[a/b]: this is wrong")
    }

    @Test func anEmptyFileHasNoExcerpt() {
        #expect(report("‸") == "a.md:1:1: error[a/b]: this is wrong")
    }

    @Test func aRangeBeyondTheFileIsItsEnd() {
        let text = report("ab") { $0.range = 70..<90 }
        #expect(text == "a.md:1:3: error[a/b]: this is wrong\n    1 | ab\n      |   ^")
    }

    @Test func coloursAreWrittenOnlyWhereTheyAreWanted() {
        let report = Report([Diagnostic("a/b", .error, in: "a.md", at: 0..<1, "wrong")], in: Array("x\n".utf8))
        let colored = report.bytes(as: .human, style: TerminalStyle(hasColor: true)).text
        #expect(colored.contains("\u{1B}[1;31m^\u{1B}[0m"))
        #expect(!report.text(.human).contains("\u{1B}"))
        #expect(colored.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == report.text(.human))
    }

    @Test(
        arguments: [(true, nil, true), (true, "", true), (true, "1", false), (false, nil, false)]
            as [(Bool, String?, Bool)])
    func coloursAreForTerminalsWithoutNoColor(isTerminal: Bool, noColor: String?, hasColor: Bool) {
        #expect(TerminalStyle(isTerminal: isTerminal, width: nil, noColor: noColor).hasColor == hasColor)
    }

    @Test func theFooterCountsAndSaysWhatWasNotChecked() {
        let fix = Fix("remove", .certain, [Edit(in: "a.md", replace: 0..<1, with: "")])
        let findings = [
            Diagnostic("a/b", .error, in: "a.md", at: 0..<1, "1", fixes: [fix]),
            Diagnostic("a/b", .error, in: "a.md", at: 0..<1, "2", fixes: [fix]),
            Diagnostic("a/b", .warning, in: "a.md", at: 0..<1, "3"),
        ]
        let summary = Summary(
            read: [.init(12, "document"), .init(1, "image")], notChecked: ["links to other sites"], suppressed: 1,
            known: 2)
        let text = Report(findings, in: Array("x\n".utf8), summary: summary).text(.human)
        #expect(
            text.hasSuffix(
                """

                2 errors, 1 warning; 2 can be mended with --fix
                not shown: 1 suppressed, 2 in the baseline
                read: 12 documents, 1 image
                not checked: links to other sites

                """))
        #expect(Report([], in: []).text(.human) == "no findings\n")
    }

    @Test func aTextCharacterThatIsShownAsAnEmojiIsAsWideAsOne() {
        #expect(report("☁️«x»\n").hasSuffix("      |   ^"))
        #expect(report("☁«x»\n").hasSuffix("      |  ^"))
    }

    @Test func aCheckThatWasInterruptedSaysSo() {
        let whole = Report([], in: [], summary: Summary()).text(.human)
        let cut = Report([], in: [], summary: Summary(isComplete: false)).text(.human)
        #expect(cut == whole + "the check did not come to its end\n")
    }
}
