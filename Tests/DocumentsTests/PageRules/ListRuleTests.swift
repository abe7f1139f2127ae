import Diagnostics
import Markdown
import Testing

@testable import Documents

@Suite("Rules about lists")
struct ListRuleTests {
    /// The shape of a document: how many items its numbered lists have, in their order.
    private static func numberedLists(in text: String) -> [Int] {
        let document = Document(text)
        var counts: [Int] = []
        var walk = Walk(document.root)
        while let step = walk.next() {
            guard step.isEntering, step.kind == .list, step.node.isOrderedList else { continue }
            counts.append(step.node.children.reduce(0) { count, _ in count + 1 })
        }
        return counts
    }

    @Suite("Steps numbered by hand")
    struct NumberedByHandTests {
        @Test(arguments: [
            "**«Step 1»**: Open it.\n\n**Step 2**: Save it.\n",
            "## «Step 1»: Open\n\nText.\n\n## Step 2: Save\n\nText.\n",
            "## «Step 1» Open\n\n## Step 2 Save\n", "«Step 1»\n\nOpen it.\n\nSTEP 2\n\nSave it.\n",
            "* «Step 1» - Open it.\n* Step 2 - Save it.\n", "- «Step\u{A0}1» – Open it.\n- Step 2 — Save it.\n",
            "**«1.»** Open it.<br>\n**2.** Save it.<br>\n", "«1\\.» Open it.\n\n2\\. Save it.\n",
            "**«Step 1»: Open it**\n\n1\\) a\n\n**Step 2: Save it**\n",
            "## «Step 1»\n\n**Step 1:** a\n\n## Step 2\n\nText.\n",
        ])
        func stepsThatAreNoListAreReportedOnce(text: String) {
            expect(ListNumberedByHand.rule, finds: text, saying: "these 2 steps are numbered by hand, and no list")
        }

        @Test(arguments: [
            "Step 1 is optional.\n\nStep 2 is not.\n", "Step 2: Save it.\n\nStep 3: Close it.\n",
            "**Step 1:** Open it.\n",
            "1. Step 1: Open it.\n2. Step 2: Save it.\n", "## Step 1: Open\n\n1. a\n2. b\n\n## Step 2: Save\n\n1. c\n",
            "## 1. Overview\n\n## 2. Details\n", "**1. Overview**\n\n**2. Details**\n",
            "See step 1: a.\n\nSee step 2: b.\n",
            "Steps 1: a\n\nSteps 2: b\n", "```\nStep 1: a\nStep 2: b\n```\n", "1.5 a\n\n2.5 b\n",
        ])
        func sentencesListsAndChaptersAreLeftAlone(text: String) { expect(ListNumberedByHand.rule, finds: text) }

        @Test(arguments: [
            "| «Step» | Action |\n|---|---|\n| 1 | Open it |\n| 2 | Save it |\n",
            "|**«Steps»**|What to do|\n|:-:|---|\n|1|a|\n|2|b|\n\nText\n",
            "<table>\n<tr><th>«Step»</th><th>Action</th></tr>\n<tr><td>1</td><td>a</td></tr>\n<tr><td>2</td></tr>\n</table>\n",
            "<table class=\"x\"><tbody><tr><td><p><strong>«Step»</strong></p></td><td>Task</td></tr>\n<tr><td><p>1</p></td></tr><tr><td>2</td></tr></table>\n",
        ])
        func rowsThatAreNumberedStepsAreReported(text: String) {
            expect(ListNumberedByHand.rule, finds: text, saying: "these 2 steps are rows of a table, and no list")
        }

        @Test(arguments: [
            "| Number | A |\n|---|---|\n| 1 | a |\n| 2 | b |\n",
            "| Step | A |\n|---|---|\n| Open | a |\n| Save | b |\n",
            "| Step | Action |\n|---|---|\n| 1 | a |\n",
            "<table><tr><td>1 action</td></tr><tr><td>2</td></tr></table>\n",
            "<table><tr><th>Step</th><th>Action</th></tr><tr></tr></table>\n", "<table\n", "<table><tr><t\n",
        ])
        func otherTablesAreLeftAlone(text: String) { expect(ListNumberedByHand.rule, finds: text) }

        @Test func eachRunIsReported() {
            let section = "**«Step 1»:** a\n\n**Step 2:** b\n\n"
            expect(ListNumberedByHand.rule, finds: "## A\n\n\(section)## B\n\n\(section)## C\n\n1. a\n2. b\n")
        }
    }

    @Suite("Gaps in the numbers")
    struct NumberingGapTests {
        @Test func theFirstNumberThatDoesNotFollowIsReported() {
            let found = expect(
                ListNumberingGap.rule, finds: "1. a\n2. b\n«4.» c\n6. d\n", saying: "the number 4 follows 2")
            #expect(
                found.first?.notes.map(\.message) == ["readers see the number 3, because Markdown counts by itself"])
        }

        @Test(arguments: [
            "1. a\n1. b\n1. c\n", "0. a\n0. b\n", "3. a\n4. b\n", "7. a\n", "1) a\n2) b\n", "- a\n- b\n",
            "01. a\n02. b\n",
        ])
        func numbersThatCountOrAreAllOneAreRight(text: String) { expect(ListNumberingGap.rule, finds: text) }

        @Test(arguments: ["1. a\n«1.» b\n2. c\n", "2. a\n«2.» b\n", "1. a\n2. b\n«2.» c\n"])
        func aRepeatedNumberIsAGap(text: String) { expect(ListNumberingGap.rule, finds: text) }

        @Test func theFixKeepsWhatIsUnderAnItemInIt() {
            expect(
                ListNumberingGap.rule, mends: "8. a\n10. b\n\n    in b\n\n11. c\n",
                to: "8. a\n9.  b\n\n    in b\n\n10. c\n")
        }

        @Test func aNestedListHasItsOwnNumbers() {
            expect(
                ListNumberingGap.rule, mends: "1. a\n   1. x\n   3. y\n2. b\n", to: "1. a\n   1. x\n   2. y\n2. b\n")
        }

        @Test func aWiderNumberTakesAlongWhatIsUnderTheItem() {
            let before = (1...9).map { "\($0). a\n" }.joined()
            expect(
                ListNumberingGap.rule,
                mends: before + "9. b\nlazy\n\n   in b\n   - c\n\n     d\n\nText.\n",
                to: before + "10. b\nlazy\n\n    in b\n    - c\n\n      d\n\nText.\n")
        }

        @Test func aWiderNumberIsNotForSureWhereTabsStandUnderTheItem() {
            let text = (1...9).map { "\($0). a\n" }.joined() + "9. b\n\n\tin b\n"
            #expect(fixed(text, by: ListNumberingGap.rule) == text)
        }
    }

    @Suite("Lists broken in two")
    struct BrokenByBlockTests {
        @Test(arguments: [
            "A paragraph.", "![An image.](a.png)", "> [!NOTE]\n> A note.", "```\ncode\n\nmore\n```", "- one\n- two",
            ":::image source=\"a.png\" alt-text=\"An image.\":::", "| a | b |\n|---|---|\n| c | d |", "<p>HTML</p>",
        ]) func theFixMakesOneListOfTheTwo(block: String) {
            let text = "1. a\n\n\(block)\n\n2. b\n3. c\n"
            #expect(ListRuleTests.numberedLists(in: text) == [1, 2])
            let result = fixed(text, by: ListBrokenByBlock.rule)
            #expect(ListRuleTests.numberedLists(in: result) == [3])
            #expect(result == "1. a\n\n\(block.indented(by: 3))\n\n2. b\n3. c\n")
            #expect(findings(of: ListBrokenByBlock.rule, in: result).isEmpty)
        }

        @Test func theFindingIsAtTheBlockAndPointsAtTheNextStep() {
            let found = expect(
                ListBrokenByBlock.rule, finds: "1. a\n\n«> A quote.»\n\n2. b\n",
                saying: "this is not indented, so it breaks the list in two")
            #expect(found.first?.notes.map(\.place) == [.document(file: "page.md", range: 18..<20)])
        }

        @Test func aCommentBeforeTheBlockIsNotWhatBreaksTheList() {
            expect(ListBrokenByBlock.rule, finds: "1. a\n\n<!-- b -->\n«> A quote.»\n\n2. b\n")
            expect(ListBrokenByBlock.rule, finds: "1. a\n\n«<!-- b -->»\n\n2. b\n")
        }

        @Test func eachGapIsMendedInAList() {
            let text = "1. a\n\nA\n\n2. b\n\nB\n\n3. c\n"
            #expect(ListRuleTests.numberedLists(in: fixed(text, by: ListBrokenByBlock.rule)) == [3])
        }

        @Test func aBlockThatIsIndentedTooLittleIsMovedIntoItsColumn() {
            expect(
                ListBrokenByBlock.rule, mends: "9. a\n\n  ![x](a.png)\n\n10. b\n",
                to: "9. a\n\n   ![x](a.png)\n\n10. b\n")
        }

        @Test func aStepThatAParagraphTookInIsFound() {
            let text = "1. a\n\nA paragraph\n2. b\n3. c\n"
            #expect(ListRuleTests.numberedLists(in: text) == [1])
            expect(ListBrokenByBlock.rule, mends: text, to: "1. a\n\n   A paragraph\n2. b\n3. c\n")
            #expect(ListRuleTests.numberedLists(in: fixed(text, by: ListBrokenByBlock.rule)) == [3])
        }

        @Test func aNestedListIsMendedInItsItem() {
            let text = "- x\n\n  1. a\n\n  A\n\n  2. b\n"
            expect(ListBrokenByBlock.rule, mends: text, to: "- x\n\n  1. a\n\n     A\n\n  2. b\n")
            #expect(ListRuleTests.numberedLists(in: fixed(text, by: ListBrokenByBlock.rule)) == [2])
        }

        @Test(arguments: [
            "1. a\n\nText\n\n1. b\n", "1. a\n\n## Heading\n\n2. b\n", "1. a\n\nText\n\n3. b\n",
            "1. a\n\nText\n\n2) b\n",
            "1. a\n\n   Text\n\n2. b\n", "- a\n\nText\n\n- b\n", "1. a\n\n---\n\n2. b\n",
            "1. a\n\nText with 2. in it\n",
        ]) func otherListsAreNotBroken(text: String) { expect(ListBrokenByBlock.rule, finds: text) }

        @Test func muchTextIsNotMovedForSure() {
            let text = "1. a\n\nA\n\nB\n\nC\n\n2. b\n"
            #expect(fixed(text, by: ListBrokenByBlock.rule) == text)
            expect(ListBrokenByBlock.rule, mends: text, to: "1. a\n\n   A\n\n   B\n\n   C\n\n2. b\n", [.likely])
        }

        @Test(arguments: ["> 1. a\n>\n> Text\n>\n> 2. b\n", "1. a\n\n```\n\tcode\n```\n\n2. b\n"])
        func whereBlanksWouldNotDoTheFixIsLeftToTheWriter(text: String) {
            let found = findings(of: ListBrokenByBlock.rule, in: text)
            #expect(found.count == 1)
            #expect(found.first?.fixes.isEmpty == true)
        }
    }

    @Suite("Lettered sub-steps")
    struct LetteredSubStepsTests {
        @Test func linesWithLettersBecomeANumberedListInTheirStep() {
            let text = "1. Do this:\n   a. One\n   b. Two\n   c. Three\n2. Done\n"
            expect(
                ListLetteredSubSteps.rule, finds: text.replacing("a. ", with: "«a.» "),
                saying: "the lines a. to c. are no list")
            expect(
                ListLetteredSubSteps.rule, mends: text,
                to: "1. Do this:\n   1. One\n   2. Two\n   3. Three\n2. Done\n")
            #expect(ListRuleTests.numberedLists(in: fixed(text, by: ListLetteredSubSteps.rule)) == [2, 3])
        }

        @Test func linesWithoutIndentationAreIndented() {
            let text = "1. Do this:\na. One\nb. Two\n2. Done\n"
            expect(ListLetteredSubSteps.rule, mends: text, to: "1. Do this:\n   1. One\n   2. Two\n2. Done\n")
            #expect(ListRuleTests.numberedLists(in: fixed(text, by: ListLetteredSubSteps.rule)) == [2, 2])
            #expect(findings(of: ListSwallowedText.rule, in: text).isEmpty)
        }

        @Test func paragraphsWithLettersBecomeAListToo() {
            let text = "10. Do this:\n\n    a) One\n\n    b) Two\n\n11. Done\n"
            expect(ListLetteredSubSteps.rule, mends: text, to: "10. Do this:\n\n    1) One\n\n    2) Two\n\n11. Done\n")
            #expect(ListRuleTests.numberedLists(in: fixed(text, by: ListLetteredSubSteps.rule)) == [2, 2])
        }

        @Test(arguments: ["1. Do\n   a. One\n   more\n   b. Two\n", "1. Do\n   a. One\n   b. Two\n   more\n"])
        func otherLinesAmongThemLeaveTheFixToTheWriter(text: String) {
            let found = findings(of: ListLetteredSubSteps.rule, in: text)
            #expect(found.count == 1)
            #expect(found.first?.fixes.isEmpty == true)
        }

        @Test(arguments: [
            "1. Do\n   a. One\n", "1. Do\n   b. One\n   c. Two\n", "1. Do\n   a. One\n   c. Two\n",
            "a. One\nb. Two\n", "1. A. One\n2. B. Two\n", "1. Do\n   i. e. this\n   e. g. that\n",
        ]) func otherLettersAreText(text: String) { expect(ListLetteredSubSteps.rule, finds: text) }
    }

    @Suite("Swallowed text")
    struct SwallowedTextTests {
        @Test func theLineThatContinuesAnItemLazilyIsReported() {
            expect(
                ListSwallowedText.rule, finds: "1. a\n2. b\n«Text after the list.»\n",
                saying: "this line continues the list item before it")
            expect(
                ListSwallowedText.rule, mends: "1. a\n2. b\nText after the list.\n",
                to: "1. a\n2. b\n\nText after the list.\n", [.likely])
        }

        @Test func betweenTwoItemsTheTextIsIndented() {
            expect(
                ListSwallowedText.rule, mends: "1. a\n![x](a.png)\n more\n2. b\n",
                to: "1. a\n   ![x](a.png)\n   more\n2. b\n", [.likely])
        }

        @Test func whatIsIndentedBeyondTheMarkIsMeantToGoOn() {
            expect(ListSwallowedText.rule, finds: "1. a\n   - This address:\n    `https://a.example`\n")
        }

        @Test func anInnerItemSwallowsTooWhatStandsInAnOuterOne() {
            expect(ListSwallowedText.rule, finds: "1. a\n   - b.\n   «Text»\n")
        }

        @Test(arguments: ["1. a\n   b\n", "- a\n\ntext\n", "1. a\n\n   text\n   text\n", "Text\ntext\n"])
        func textThatIsIndentedOrApartIsRight(text: String) { expect(ListSwallowedText.rule, finds: text) }

        @Test func aDirectiveEndsTheItem() {
            expect(ListSwallowedText.rule, finds: "1. a\n:::image source=\"a.png\" alt-text=\"x\":::\n")
        }

        @Test func linesEndAsInTheRestOfTheFile() {
            expect(ListSwallowedText.rule, mends: "1. a.\r\nText\r\n", to: "1. a.\r\n\r\nText\r\n", [.likely])
        }

        @Test(arguments: [
            "- A remote cache, for example, may\nbe on your own machine.\n",
            "1. Look at the value of\n`A` and wait.\n", "- The call ends (see\n[The end](#the-end)).\n",
            "- The program writes down what it knows of the size of numbers in\nIEEE format, and goes on.\n",
            "- `b` - a value.  \\\nIt is rarely used.\n",
        ])
        func aSentenceThatGoesOnIsOnlyWrapped(text: String) { expect(ListSwallowedText.rule, finds: text) }

        @Test(arguments: [
            "1. Select **Save**.\n«The partner answers.»\n", "- `bin`\n«The folder of programs.»\n",
            "1. Get the latest:\n«`pull`»\n", "1. 選択します。\n«次に待ちます。»\n", "1. Open the page\n«![A page](#a)»\n",
            "1. Select **Save** (see *Saving*).\n«**Note** it.»\n",
        ])
        func aLineThatBeginsASentenceIsNot(text: String) { expect(ListSwallowedText.rule, finds: text) }
    }

    @Suite("Lists within a paragraph")
    struct WithinParagraphTests {
        @Test func linesThatCountUpAreMeantAsAList() {
            expect(
                ListWithinParagraph.rule, finds: "Go on\n«2.» b\n3. c\n4. d\n",
                saying: "these 3 lines are no items of a list")
            let result = fixed("Go on\n2. b\n3. c\n", by: ListWithinParagraph.rule, [.likely])
            #expect(result == "Go on\n\n2. b\n3. c\n")
            #expect(ListRuleTests.numberedLists(in: result) == [2])
        }

        @Test(arguments: ["Go on:\n«2.» b\n", "Do a.\n«2)» b\n", "**Is it so?**\n«12.» b\n"])
        func aNumberAfterTheEndOfASentenceIsAnItem(text: String) {
            expect(ListWithinParagraph.rule, finds: text, saying: "this line is no item of a list")
        }

        @Test(arguments: [
            "It began in the year\n2. and ended\n", "Version\n12) is newer\n", "Go on:\n2\\. b\n", "Go on:\n2.b\n",
            "Go on:\n**2. b**\n", "Go on:\n1. a\n2. b\n", "Go on:\n\n2. b\n", "It was so.\n2024. It was not.\n",
            "Go on:\n`2. b`\n", "    Go on:\n    2. b\n",
        ]) func otherNumbersAreText(text: String) { expect(ListWithinParagraph.rule, finds: text) }

        @Test func theNextItemIsOutdented() {
            expect(ListWithinParagraph.rule, finds: "1. a\n   «2.» b\n", saying: "this line is no item of a list")
            let text = "- x\n\n  1. a\n     2. b\n     more\n     3. c\n"
            let result = fixed(text, by: ListWithinParagraph.rule, [.likely])
            #expect(result == "- x\n\n  1. a\n  2. b\n  more\n  3. c\n")
            #expect(ListRuleTests.numberedLists(in: result) == [3])
        }

        @Test func aParagraphIsOutdentedOnce() {
            let found = findings(of: ListWithinParagraph.rule, in: "1. a\n" + String(repeating: "   2. b\n", count: 3))
            #expect(found.map(\.fixes.count) == [1, 0, 0])
        }

        @Test func withinAnItemTheListIsSeparatedWhereItIs() {
            let text = "1. Do this:\r\n   4. b\r\n   5. c\r\n"
            let result = fixed(text, by: ListWithinParagraph.rule, [.likely])
            #expect(result == "1. Do this:\r\n\r\n   4. b\r\n   5. c\r\n")
        }

        @Test func inAQuoteNothingIsMended() {
            let text = "> Go on:\n> «2.» b\n"
            expect(ListWithinParagraph.rule, finds: text)
            let plain = "> Go on:\n> 2. b\n"
            #expect(fixed(plain, by: ListWithinParagraph.rule, [.likely]) == plain)
        }
    }
}

extension String {
    /// The lines, but for blank ones, behind some blanks.
    fileprivate func indented(by count: Int) -> String {
        split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : String(repeating: " ", count: count) + $0 }
            .joined(separator: "\n")
    }
}
