import Diagnostics
import Testing

@testable import Documents

@Suite("Rules about front matter")
struct FrontMatterRuleTests {
    @Test func aPageWithoutFrontMatterGetsItsHeadingForATitle() {
        expect(FrontMatterMissing.rule, finds: "‸# Say \"yes\"\n", saying: "the page has no front matter")
        expect(
            FrontMatterMissing.rule, mends: "# Say \"yes\"\n\nText\n",
            to: "---\ntitle: \"Say \\\"yes\\\"\"\n---\n\n# Say \"yes\"\n\nText\n", [.likely])
    }

    @Test(arguments: ["includes/note.md", "a/includes/b/note.md", "TOC.md", "a/toc.md"])
    func aFileThatIsNoPageOfItsOwnNeedsNoFrontMatterAndNoHeading(path: String) {
        let rules = findings(in: "Just text.\n", at: path).map(\.rule)
        #expect(!rules.contains(FrontMatterMissing.rule.id) && !rules.contains(HeadingH1Missing.rule.id))
    }

    @Test func aFileThatIsOnlyNamedIncludesIsAPage() {
        expect(FrontMatterMissing.rule, finds: "‸# A\n", at: "includes.md")
    }

    @Test func theMissingEndIsInsertedBehindTheLastKey() {
        expect(FrontMatterNotEnded.rule, finds: "«---»\ntitle: A\n\n# A\n")
        expect(
            FrontMatterNotEnded.rule, mends: "---\ntitle: A\n\n# A\n", to: "---\ntitle: A\n---\n\n# A\n", [.likely])
        expect(FrontMatterNotEnded.rule, mends: "---\ntitle: A", to: "---\ntitle: A\n---\n", [.likely])
    }

    @Test func aFaultInYAMLIsReportedInTheWordsOfItsReader() {
        expect(
            FrontMatterInvalid.rule, finds: "---\ntitle: Partners«:» find one\n---\n# A\n",
            saying: "a value without quotation marks contains a colon followed by a blank")
    }

    @Test func aKeyThatAFaultMayHideIsNotMissing() {
        let rules = findings(in: "---\n\ttitle: A\nauthor me\n---\n# A\n").map(\.rule)
        #expect(rules.contains(FrontMatterInvalid.rule.id))
        #expect(!rules.contains(FrontMatterTitleMissing.rule.id))
        #expect(!rules.contains(FrontMatterDescriptionMissing.rule.id))
    }

    @Test func aSecondKeyIsRemovedWithAllOfItsValue() {
        let found = expect(
            FrontMatterDuplicateKey.rule, finds: "---\ntitle: A\n«title»:\n  B\n  C\nauthor: me\n---\n# A\n",
            saying: "the key \"title\" stands here a second time")
        #expect(found.first?.notes.first?.place == .document(file: "page.md", range: 4..<9))
        expect(
            FrontMatterDuplicateKey.rule, mends: "---\na: x\na:\n- y\n- z\nb: x\n---\n# A\n",
            to: "---\na: x\nb: x\n---\n# A\n", [.likely])
        expect(
            FrontMatterDuplicateKey.rule, mends: "---\na: x\na: y\n---\n# A\n", to: "---\na: x\n---\n# A\n", [.likely])
    }

    @Test func aSecondKeyWithinBracesIsLeftToTheWriter() {
        let found = findings(of: FrontMatterDuplicateKey.rule, in: "---\na: {b: 1, b: 2}\n---\n# A\n")
        #expect(found.count == 1)
        #expect(found.first?.fixes.isEmpty == true)
    }

    @Test func aMissingTitleIsTakenFromTheHeading() {
        expect(FrontMatterTitleMissing.rule, finds: "«---»\nauthor: me\n---\n# A\n")
        expect(
            FrontMatterTitleMissing.rule, mends: "---\r\nauthor: me\r\n---\r\n# A *b*\r\n",
            to: "---\r\ntitle: \"A b\"\r\nauthor: me\r\n---\r\n# A *b*\r\n", [.likely])
    }

    @Test func aMisspeltKeyIsShownInPlaceOfTheOneThatIsMissing() {
        expect(
            FrontMatterTitleMissing.rule, finds: "---\n«titel»: A\n---\n# A\n",
            saying: "the front matter has no title, but a key with a similar name")
        expect(
            FrontMatterDescriptionMissing.rule, mends: "---\ntitle: A\ndesciption: B\n---\n# A\n",
            to: "---\ntitle: A\ndescription: B\n---\n# A\n", [.likely])
        expect(FrontMatterTitleMissing.rule, finds: "«---»\nshort-title: A\ntile.size: 3\n---\n# A\n")
    }

    @Test func aKeyWithoutAValueIsNotMissingToo() {
        let text = "---\ntitle:\ndescription: \"\"\n---\n# A\n"
        #expect(findings(in: text).map(\.rule) == [FrontMatterValueMissing.rule.id, FrontMatterValueMissing.rule.id])
    }

    @Test func aListIsNoTitle() {
        expect(
            FrontMatterValueMissing.rule, finds: "---\ntitle: «[A]»\nms.custom:\n---\n# A\n",
            saying: "\"title\" should be a text, and is a list")
    }

    @Test(arguments: [(74, true), (75, false), (300, false), (301, true)])
    func aDescriptionHasBetween75And300Characters(count: Int, isReported: Bool) {
        let text = "---\ntitle: A\ndescription: \(String(repeating: "é", count: count))\n---\n# A\n"
        #expect(findings(of: FrontMatterDescriptionLength.rule, in: text).isEmpty == !isReported)
    }

    @Test(arguments: ["06/03/2024", "02/29/2024", "12/31/1999", "\"06/03/2024\""])
    func aRealDateOfTheReviewIsRight(date: String) {
        expect(FrontMatterDateInvalid.rule, finds: "---\ntitle: A\nms.date: \(date)\n---\n# A\n")
    }

    @Test(arguments: ["02/29/2023", "13/01/2024", "06/31/2024", "00/10/2024", "02/29/1900"])
    func aDayThatIsInNoCalendarIsReported(date: String) {
        expect(
            FrontMatterDateInvalid.rule, finds: "---\ntitle: A\nms.date: «\(date)»\n---\n# A\n",
            saying: "there is no such day as \(date)")
    }

    @Test(arguments: ["2024-06-03", "2024-06-03T10:00:00Z", "2024-06-03 10:00", "06/03/2024"])
    func aDateMayBeWrittenAsISODoes(date: String) {
        expect(FrontMatterDateInvalid.rule, finds: "---\ntitle: A\ndate: \(date)\n---\n# A\n")
    }

    @Test(arguments: ["yesterday", "2024-06", "06-03-2024", "03.06.2024"])
    func aDateInAnotherFormIsReported(date: String) {
        expect(
            FrontMatterDateInvalid.rule, finds: "---\ntitle: A\nms.date: «\(date)»\n---\n# A\n",
            saying: "\"\(date)\" is not a date of the form MM/DD/YYYY")
    }

    @Test func onlyAnUnambiguousDateIsRewrittenForSure() {
        expect(
            FrontMatterDateInvalid.rule, mends: "---\ntitle: A\nms.date: 2024-06-03\n---\n# A\n",
            to: "---\ntitle: A\nms.date: 06/03/2024\n---\n# A\n")
        let ambiguous = "---\ntitle: A\nms.date: 6/3/2024\n---\n# A\n"
        #expect(fixed(ambiguous, by: FrontMatterDateInvalid.rule) == ambiguous)
        expect(
            FrontMatterDateInvalid.rule, mends: ambiguous, to: "---\ntitle: A\nms.date: 06/03/2024\n---\n# A\n",
            [.likely])
    }

    @Test func theLengthOfADescriptionIsWhatReadersWouldCount() {
        let text = { (count: Int) in
            "---\ntitle: A\ndescription: \(String(repeating: "e\u{301}", count: count))\n---\n# A\n"
        }
        #expect(findings(of: FrontMatterDescriptionLength.rule, in: text(300)).isEmpty)
        #expect(
            findings(of: FrontMatterDescriptionLength.rule, in: text(30)).map(\.message) == [
                "the description has 30 characters"
            ])
    }

    @Test(arguments: [
        ("2024-02-30", "there is no such day as 2024-02-30"), ("0000-01-01", "there is no such day as 0000-01-01"),
        ("2024-06-03 early", "\"2024-06-03 early\" is not a date of the form YYYY-MM-DD"),
        ("2024-06-03Z10:00", "\"2024-06-03Z10:00\" is not a date of the form YYYY-MM-DD"),
        ("2024-6-3", "\"2024-6-3\" is not a date of the form YYYY-MM-DD"),
        ("6/3/24", "\"6/3/24\" is not a date of the form YYYY-MM-DD"),
        ("12345-06-03", "\"12345-06-03\" is not a date of the form YYYY-MM-DD"),
        ("999999999999999999999999-06-03", "\"999999999999999999999999-06-03\" is not a date of the form YYYY-MM-DD"),
    ])
    func aDateThatISOWouldNotWriteIsReported(date: String, message: String) {
        expect(FrontMatterDateInvalid.rule, finds: "---\ntitle: A\ndate: «\(date)»\n---\n# A\n", saying: message)
    }

    @Test(arguments: ["2024-02-30", "2024-13-01", "2/30/2024", "13/1/2024"])
    func aDayThatIsInNoCalendarIsNotWrittenInAnotherForm(date: String) {
        let found = findings(of: FrontMatterDateInvalid.rule, in: "---\ntitle: A\nms.date: \(date)\n---\n# A\n")
        #expect(found.count == 1)
        #expect(found.flatMap(\.fixes).isEmpty)
    }

    @Test(arguments: ["\" \"", "\"\"", ""]) func aDateThatIsNotWrittenIsNoWrongOne(value: String) {
        expect(FrontMatterDateInvalid.rule, finds: "---\ntitle: A\nms.date: \(value)\n---\n# A\n")
    }
}
