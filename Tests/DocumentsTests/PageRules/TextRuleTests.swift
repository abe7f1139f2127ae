import Diagnostics
import Testing

@testable import Documents

@Suite("Rules about the text of a file")
struct TextRuleTests {
    @Test func bytesThatAreNoUTF8AreReportedOnceWithTheirNumber() throws {
        let bytes: [UInt8] = Array("A ".utf8) + [0xE9, 0xE8] + Array(" b ".utf8) + [0xFF] + Array("\n".utf8)
        let found = findings(in: ["page.md": bytes]).filter { $0.rule == InvalidUTF8.rule.id }
        let only = try #require(found.first)
        #expect(found.count == 1)
        #expect(only.range == 2..<4)
        #expect(only.notes.map(\.message) == ["the file has such bytes in 2 places"])
    }

    @Test func findingsBehindBrokenBytesAreAtTheirPlaceInTheFile() throws {
        let bytes: [UInt8] = [0xE9, 0x0A, 0x0A] + Array("##\n".utf8)
        let found = findings(in: ["page.md": bytes]).filter { $0.rule == HeadingEmpty.rule.id }
        #expect(found.map(\.range) == [3..<5])
    }

    @Test func aFileInUTF16IsRecognizedByItsZeros() throws {
        let wide: [UInt8] = Array("# Find a partner\n".utf8.map { [$0, 0] }.joined())
        let found = findings(in: ["page.md": wide]).filter { $0.rule == NUL.rule.id }
        #expect(found.count == 1)
        #expect(found.first?.help?.contains("UTF-16") == true)
    }

    @Test func aSingleNULIsReportedWhereItIs() {
        expect(NUL.rule, finds: "# A\n\nSelect «\0»**Yes**.\n", saying: "there is a NUL character in the text")
    }

    @Test func theFixRemovesTheByteOrderMarkAndNothingElse() {
        expect(ByteOrderMark.rule, mends: "\u{FEFF}---\ntitle: A\n---\n# A\n", to: "---\ntitle: A\n---\n# A\n")
    }

    @Test func whatCannotBeParsedHasNoOtherFindings() {
        let text = "---\ntitle: A\n---\n" + String(repeating: "![", count: 2000) + "\n"
        let rules = findings(in: text).map(\.rule).filter { $0 != FrontMatterDescriptionMissing.rule.id }
        #expect(rules == [TooCostly.rule.id])
    }

    @Suite("Hidden characters")
    struct HiddenCharacterTests {
        @Test func whatHasNoWidthIsFoundAndRemoved() {
            expect(
                HiddenCharacter.rule, finds: "# A\n\nSelect **Con«\u{200B}»tact me**«\u{2060}\u{2060}»«\u{FEFF}».\n",
                saying: "there is a hidden character, a space without width (U+200B)",
                "there is a hidden character, a word joiner (U+2060, 2 times)",
                "there is a hidden character, a byte order mark (U+FEFF)")
            expect(
                HiddenCharacter.rule, mends: "# A\n\nSelect **Con\u{200B}tact me**\u{2060}.\n",
                to: "# A\n\nSelect **Contact me**.\n")
        }

        @Test func breaksThatEditorsDoNotShowBecomeBlanks() {
            expect(
                HiddenCharacter.rule, mends: "# A\n\none\u{B}two\u{2028}three\u{C}four\u{1B}\n",
                to: "# A\n\none two three four\n")
        }

        @Test func whatWasReadInTheWrongEncodingIsForTheWriterToAccept() {
            let text = "# A\n\nIt\u{92}s \u{85}\n"
            expect(HiddenCharacter.rule, mends: text, to: "# A\n\nIt’s …\n", [.certain, .likely])
            #expect(fixed(text, by: HiddenCharacter.rule) == text)
        }

        @Test func marksThatTurnTextAroundAreFoundInCodeToo() {
            expect(
                HiddenCharacter.rule, finds: "# A\n\n```sh\nrm «\u{202E}»txt.x\n```\n",
                saying: "there is a hidden character, a mark that changes the direction of text (U+202E)")
        }

        @Test func whatLanguagesNeedIsLeftAlone() {
            expect(
                HiddenCharacter.rule,
                finds: "# A\n\n👩\u{200D}💻 می\u{200C}خواهم Wort\u{AD}teil\u{A0}ß \u{200F}א “x” – é\ttab\r\n")
        }

        @Test(arguments: 60...70) func theyAreFoundWhereverTheyStand(_ count: Int) {
            let blanks = String(repeating: "x", count: count)
            expect(HiddenCharacter.rule, finds: "\(blanks)«\u{200B}»\(blanks)«\u{7F}»")
        }

        @Test func whatYAMLForbidsIsReportedAsYAML() {
            let text = "---\ntitle: \"A\u{200B}B\"\ndescription: a\u{8}b\n---\n# A\n"
            let found = findings(in: text).filter {
                $0.rule == HiddenCharacter.rule.id || $0.message.contains("U+0008")
            }
            #expect(found.map(\.rule) == [HiddenCharacter.rule.id, FrontMatterInvalid.rule.id])
        }

        @Test func aFileFullOfThemGetsOnlySoManyFindings() {
            let text = String(repeating: "a\u{8}", count: 5000)
            #expect(findings(of: HiddenCharacter.rule, in: text).count == 50)
        }
    }

    @Suite("Merge conflicts")
    struct MergeConflictTests {
        @Test func aConflictIsOneFindingThatPointsAtItsParts() throws {
            let found = expect(
                MergeConflict.rule,
                finds:
                    "# A\n\n«<<<<<<< HEAD»\none\n=======\ntwo\n>>>>>>> branch\n\nText\n\n«<<<<<<< HEAD»\n=======\n>>>>>>> b\n",
                saying: "a merge conflict was left in the file", "a merge conflict was left in the file")
            #expect(found.first?.notes.map(\.message) == ["the other version begins", "the conflict ends"])
        }

        @Test func aConflictInTheFrontMatterIsOneToo() {
            let text =
                "---\ntitle: A\n<<<<<<< HEAD\nms.date: 06/03/2024\n=======\nms.date: 06/04/2024\n>>>>>>> b\n---\n# A\n"
            let rules = findings(in: text).filter { $0.severity != .suggestion }.map(\.rule)
            #expect(rules.filter { $0 == MergeConflict.rule.id }.count == 1)
            #expect(!rules.contains(FrontMatterInvalid.rule.id))
        }

        @Test(arguments: [
            "A\n=======\n", "# A\n\n>>>>>>> quoted seven times\n", "# A\n\n<<<<<<<<<<\n", "# A\n\n    <<<<<<< b\n",
        ])
        func aLineThatOnlyLooksLikeAMarkerIsNone(text: String) {
            expect(MergeConflict.rule, finds: text)
        }

        @Test func aConflictMakesNoSecondHeading() {
            let text = "# A\n\n<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> branch\n"
            #expect(findings(of: HeadingSeveralH1.rule, in: text).isEmpty)
        }

        @Test func theRestOfAConflictInTheFrontMatterIsReportedOnce() {
            expect(
                MergeConflict.rule, finds: "---\ntitle: A\n«=======»\nauthor: me\n>>>>>>> b\n---\n# A\n",
                saying: "a part of a merge conflict was left in the file")
        }

        @Test func halfAConflictIsStillReported() {
            expect(MergeConflict.rule, finds: "# A\n\n«<<<<<<< HEAD»\none\n")
        }
    }
}
