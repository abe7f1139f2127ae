import Diagnostics
import Testing

@testable import Documents

@Suite("Links whose definition is missing")
struct LinkDefinitionTests {
    private let rule = LinkDefinitionMissing.rule

    @Test(arguments: [
        "See «[the list][partners]».", "See «[the *long* list][partners]».", "See «[the `list`][partners]».",
        "See «[the list][1]».", "See «![a picture][partners]».".replacing("«!", with: "!«"),
        "- See «[the list][partners]».", "> See «[the list][partners]».", "| a |\n|---|\n| «[the list][partners]» |",
        "«[The\nlist][partners]»", "**«[the list][partners]»**", "(«[the list][partners]»)",
        "## See «[the list][partners]»",
    ])
    func aLabelThatNothingDefinesIsTold(_ text: String) {
        let label = text.contains("][1]") ? "1" : "partners"
        let thing = text.contains("picture") ? "image" : "link"
        expect(rule, finds: "# A\n\n\(text)\n", saying: "nothing defines \"\(label)\", so this is no \(thing)")
    }

    @Test func anEmptySecondPairTakesTheTextForTheLabel() {
        expect(rule, finds: "# A\n\nSee «[the list][]».\n", saying: "nothing defines \"the list\", so this is no link")
    }

    @Test(arguments: [
        "See [the list][partners].\n\n[partners]: b.md", "See [the list][Partners].\n\n[PARTNERS]: b.md",
        "See [the list][].\n\n[The list]: b.md", "See [the list] and [partners].", "As they say [1][2].",
        "As [1] says.",
        "Take items[row][column].", "Take f()[row][column].", "Take `[row][column]`.", "    [row][column]",
        "```\n[row][column]\n```", "- [ ] [x] done", "- [ ][x] done", "Say \\[the list][partners].",
        "Say [the list]\\[partners].", "Say [the list\\][partners].", "Say &#91;the list][partners].", "Take [x][1].",
        "Say [the list][ ].", "tally [--all][--force]", "Said[^1][^2].", "[^note][^other]", "[[page]][partners]",
        "[one][two][three]", "[the list](b.md)[partners]", "[the list] [partners]", "> [!NOTE]\n> Text",
        "<p>[the list][partners]</p>", "<!-- [the list][partners] -->", "[the list][\n\npartners]", "[][partners]",
        "The type is string[][] or []string.",
    ])
    func whatIsNoSuchLinkIsLeftAlone(_ text: String) {
        expect(rule, finds: "# A\n\n\(text)\n")
    }

    @Test func aSimilarLabelIsProposed() {
        let found = expect(
            rule, finds: "# A\n\nSee «[the list][partnres]» and «[partnres][]».\n\n[partners]: b.md\n",
            saying: "nothing defines \"partnres\", so this is no link",
            "nothing defines \"partnres\", so this is no link")
        #expect(found.map { $0.fixes.first?.edits.map(\.replacement) } == [["partners"], ["partners"]])
        #expect(found.map { $0.fixes.first?.edits.first?.range.count } == [8, 0])
    }

    @Test func aDefinitionWithinAParagraphDefinesNothing() {
        let found = expect(
            rule, finds: "# A\n\nSee «[the list][partners]».\nSome text\n[partners]: b.md\n",
            saying: "nothing defines \"partners\", so this is no link")
        #expect(found.first?.notes.count == 1)
        #expect(found.first?.fixes.isEmpty == true)
    }

    @Test func manyBracketsAreReadInOnePass() {
        #expect(findings(of: rule, in: "# A\n\n" + String(repeating: "[the list][a", count: 20_000)).isEmpty)
        #expect(findings(of: rule, in: "# A\n\n" + String(repeating: "][", count: 40_000)).isEmpty)
        #expect(findings(of: rule, in: "# A\n\n" + String(repeating: "[the list][a] ", count: 20_000)).count == 20_000)
        #expect(
            findings(of: rule, in: "# A\n\n" + String(repeating: "[*the* list][a] ", count: 10_000)).count == 10_000)
        #expect(
            findings(of: rule, in: "# A\n\n" + String(repeating: "[the list][a] &amp; ", count: 10_000)).count == 10_000
        )
    }
}
