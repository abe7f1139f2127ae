import Diagnostics
import Testing

@testable import Documents

@Suite("Rules about headings")
struct HeadingRuleTests {
    @Test func aPageWithoutAHeadingGetsItsTitle() {
        expect(HeadingH1Missing.rule, finds: "---\ntitle: A\n---\n\n‸## B\n")
        expect(
            HeadingH1Missing.rule, mends: "---\ntitle: A\n---\n\n## B\n", to: "---\ntitle: A\n---\n\n# A\n\n## B\n",
            [.likely])
    }

    @Test func aBoldParagraphThatStandsForAHeadingCanBecomeOne() {
        expect(
            HeadingInBold.rule, mends: "# A\n\n## B\n\n**C**\n\nText\n\n__D__\n\nText\n",
            to: "# A\n\n## B\n\n### C\n\nText\n\n### D\n\nText\n", [.likely])
        expect(HeadingInBold.rule, mends: "**A**\n\n**B**\n\nText\n", to: "# A\n\n## B\n\nText\n", [.likely])
        expect(HeadingInBold.rule, finds: "# A\n\n«**B**»\n\nText\n", saying: "this bold paragraph is no heading")
    }

    @Test(arguments: [
        "**Save it.**\n\nText\n", "**Note:**\n\nText\n", "**A** b\n\nText\n", "- **A**\n\n  Text\n",
        "> **A**\n>\n> Text\n",
        "**Step 1**\n\nText\n", "**A `b`**\n\nText\n", "Text\n\n**A**\n", "**A &amp; B**\n\nText\n",
    ])
    func otherBoldTextsAreNoHeadings(text: String) { expect(HeadingInBold.rule, finds: text) }

    @Test(arguments: ["A\n=\n", "<h1>A</h1>\n", "Text\n\n# A\n", ":::zone pivot=\"a\":::\n\n# A\n\n:::zone-end:::\n"])
    func aHeadingOfTheFirstLevelIsFoundHoweverItIsWritten(text: String) {
        expect(HeadingH1Missing.rule, finds: text)
    }

    @Test func aHeadingInCodeIsNone() { expect(HeadingH1Missing.rule, finds: "‸```\n# A\n```\n") }

    @Test func eachFurtherHeadingOfTheFirstLevelPointsAtTheFirst() {
        let found = expect(HeadingSeveralH1.rule, finds: "# A\n\n«# B»\n\nText\n\n«C\n=»\n")
        for diagnostic in found {
            #expect(diagnostic.notes.map(\.place) == [.document(file: "page.md", range: 0..<3)])
        }
        expect(HeadingSeveralH1.rule, mends: "# A\n\n# B\n", to: "# A\n\n## B\n", [.likely])
    }

    @Test func zonesOfWhichOneIsShownMayHaveAHeadingEach() {
        let zone = ":::zone pivot=\"a\":::\n\n# A\n\n:::zone-end:::\n\n"
        expect(HeadingSeveralH1.rule, finds: zone + zone.replacing("\"a\"", with: "\"b\""))
        expect(HeadingSeveralH1.rule, finds: "# T\n\n:::zone pivot=\"a\":::\n\n«# A»\n\n:::zone-end:::\n")
        let moniker = ":::moniker range=\"a\":::\n\n# A\n\n:::moniker-end:::\n\n"
        expect(HeadingSeveralH1.rule, finds: moniker + moniker.replacing("\"a\"", with: "\"b\""))
    }

    @Test func tabsAreNoHeadings() {
        expect(HeadingSeveralH1.rule, finds: "# A\n\n# [One](#tab/one)\n\nText\n\n# [Two](#tab/two)\n\nText\n\n---\n")
    }

    private static let attempts: [(String, String?)] = [
        ("[Two](#tab/two", "[Two](#tab/two)"), ("[Two] (#tab/two)", "[Two](#tab/two)"),
        ("[Two(#tab/two)", "[Two](#tab/two)"), ("[**Two**](#tab/two", "[**Two**](#tab/two)"),
        ("[Two](#tab/two) and more", nil), ("[Two](#tab/", nil), ("[A] [Two](#tab/two)", nil),
    ]

    @Test(arguments: attempts)
    func whatWasMeantToBeginATabIsNoHeadingOfThePage(_ heading: String, _ form: String?) {
        let text = { (heading: String) in "# A\n\n# [One](#tab/one)\n\nText\n\n# \(heading)\n\nText\n\n***\n" }
        let found = expect(TabMalformed.rule, finds: text("«\(heading)»"))
        #expect(found.flatMap(\.fixes).flatMap(\.edits).map(\.replacement) == (form.map { [$0] } ?? []))
        #expect(findings(in: text(heading)).filter { $0.rule.group == "heading" } == [])
        if let form { expect(TabMalformed.rule, mends: text(heading), to: text(form), [.certain]) }
    }

    @Test(arguments: ["`[Two](#tab/two`", "[Two](#tabs)", "[Two]", "The form (#tab/two)"])
    func whatIsNoTabIsAHeading(_ heading: String) {
        expect(TabMalformed.rule, finds: "# A\n\n## \(heading)\n\nText\n")
    }

    @Test func whatStandsBeforeTheTitleIsNamed() {
        let found = expect(HeadingH1NotFirst.rule, finds: "Text\n\n«# A»\n")
        #expect(found.first?.notes.map(\.place) == [.document(file: "page.md", range: 0..<4)])
        expect(HeadingH1NotFirst.rule, finds: "<!-- a remark --> and more\n\n«# A»\n")
        expect(HeadingH1NotFirst.rule, finds: "<!-- a remark -->\n\nText\n\n«# A»\n")
        expect(HeadingH1NotFirst.rule, finds: "Text\n\n# A\n", at: "includes/a.md")
        expect(HeadingH1NotFirst.rule, finds: "#A\n\n# B\n")
    }

    @Test(arguments: [
        "<!-- a remark -->\n\n# A\n", "[!INCLUDE [banner](includes/banner.md)]\n\n# A\n",
        ":::zone pivot=\"a\":::\n\n# A\n\n:::zone-end:::\n", "\n\n# A\n",
    ]) func whatReadersDoNotSeeMayStandBeforeTheTitle(text: String) { expect(HeadingH1NotFirst.rule, finds: text) }

    @Test func aSkippedLevelIsTakenBack() {
        let found = expect(
            HeadingLevelSkipped.rule, finds: "# A\n\n## B\n\n«#### C»\n\n#### D\n\n## E\n",
            saying: "a heading of level 4 follows one of level 2")
        #expect(found.first?.notes.map(\.place) == [.document(file: "page.md", range: 5..<9)])
        expect(HeadingLevelSkipped.rule, mends: "# A\n\n#### B\n", to: "# A\n\n## B\n", [.likely])
    }

    @Test func goingUpSeveralLevelsIsNoSkip() {
        expect(HeadingLevelSkipped.rule, finds: "# A\n\n## B\n\n### C\n\n# D\n")
    }

    @Test func aHeadingWithoutAnythingToShowIsEmpty() {
        expect(HeadingEmpty.rule, finds: "# A\n\n«##»\n\n«## ##»\n\n«## <a id=\"x\"></a>»\n")
    }

    @Test(arguments: ["## `x`\n", "## ![An icon](a.png)\n", "## [!INCLUDE [name](includes/name.md)]\n", "## &nbsp;x\n"])
    func aHeadingThatShowsSomethingIsNotEmpty(text: String) { expect(HeadingEmpty.rule, finds: "# A\n\n" + text) }

    @Test func theBlankIsInsertedWhereAHeadingIsMeantForSure() {
        expect(
            HeadingSpaceMissing.rule, mends: "# A\n\n##Before you begin\nText\n",
            to: "# A\n\n## Before you begin\nText\n")
        expect(HeadingSpaceMissing.rule, mends: "#Remove roles\n\nText\n", to: "# Remove roles\n\nText\n")
        expect(HeadingSpaceMissing.rule, mends: "# A\n\nText\n##Übersicht\n", to: "# A\n\nText\n## Übersicht\n")
    }

    @Test func aHashtagIsOnlySuspected() {
        let found = expect(HeadingSpaceMissing.rule, finds: "# A\n\n«#»partners is the channel.\n")
        #expect(found.first?.fixes.map(\.confidence) == [.likely])
    }

    @Test(arguments: [
        "\\##Before\n", "#1 is the best.\n", "Text\n#tag\n", "`##Before`\n", "    ##Before\n", "#######Seven\n", "#\n",
        "See [#Before](#before).\n",
    ]) func aNumberSignMayMeanSomethingElse(text: String) {
        expect(HeadingSpaceMissing.rule, finds: "# A\n\n" + text)
    }

    @Test func aTitleThatLacksItsBlankIsOneFinding() {
        let rules = findings(in: "---\ntitle: A\n---\n#Find a partner\n\nText\n").map(\.rule)
        #expect(rules.filter { $0.group == "heading" } == [HeadingSpaceMissing.rule.id])
    }
}
