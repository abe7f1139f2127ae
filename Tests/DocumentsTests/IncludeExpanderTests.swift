import Documents
import Markdown
import Testing

@Suite("Includes in steps")
struct IncludeExpanderTests {
    private func expand(_ document: String, _ files: [String: String]) -> ExpandedSource? {
        let paths = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let folder = ArticleFolder(paths, in: MemoryFiles(files))
        var expander = IncludeExpander("page.md", in: folder)
        return expander.expand(Document(document))
    }

    private func text(_ document: String, _ files: [String: String]) -> String? {
        expand(document, files).map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test func wordsStandWhereReadersFindThem() {
        let files = ["includes/open.md": "---\ntitle: x\n---\n\nOpen **Home**\n", "name.md": "the *Desk*"]
        #expect(
            text("1. [!INCLUDE [open](includes/open.md)], and go to [!INCLUDE[name](name.md)].\n2. End.", files)
                == "1. Open **Home**, and go to the *Desk*.\n2. End.")
    }

    @Test func linesGoOnWhereTheItemDoes() {
        let files = ["a.md": "One\ntwo.\r\n\nThree.\n"]
        #expect(
            text("> 10. [!INCLUDE [a](a.md)]\n> 11. B", files) == "> 10. One\n>     two.\n>     \n>     Three.\n> 11. B"
        )
        #expect(text("- A\n\n  [!INCLUDE [a](a.md)]\n", files) == "- A\n\n  One\n  two.\n  \n  Three.\n")
    }

    @Test func filesIncludeFiles() {
        let files = ["a/b.md": "Go to [!INCLUDE [c](../c.md)]!", "c.md": "**C**"]
        #expect(text("* [!INCLUDE [b](a/b.md)]", files) == "* Go to **C**!")
        #expect(expand("* [!INCLUDE [b](a/b.md)]", files)?.files == ["a/b.md", "c.md"])
    }

    @Test(arguments: [
        "- [!INCLUDE [x](none.md)]", "- [!INCLUDE [x](list.md)]", "- A [!INCLUDE [x](two.md)] b",
        "- [!INCLUDE [x](../out.md)]", "- [!INCLUDE [x](heading.md)]",
    ])
    func whatCannotStandInAnItemStaysOutside(_ document: String) {
        let files = ["list.md": "1. A\n2. B", "two.md": "One\n\nTwo", "heading.md": "# A"]
        #expect(text(document, files) == document)
    }

    @Test func whatStandsBesideListsIsExpandedWithItsListsAndHeadings() {
        let files = ["steps.md": "1. A\n2. B\n", "role.md": "an *Admin*", "part.md": "## C\n\nD"]
        #expect(
            text("You are [!INCLUDE [r](role.md)].\n\n[!INCLUDE [p](part.md)]\n\nE", files)
                == "You are an *Admin*.\n\n## C\n\nD\n\nE")
        #expect(
            text("[!INCLUDE [s](steps.md)]\n1. E", files)
                == "\n\n<!-- -->\n\n1. A\n2. B\n\n<!-- -->\n\n1. E")
        #expect(expand("`[!INCLUDE [s](steps.md)]`", files) == nil)
    }

    @Test func whatIsNotWantedBesideStepsStaysOutsideAndIsNamedAllTheSame() throws {
        let files = ["a.md": "One", "b.md": "Two"]
        let folder = ArticleFolder(["a.md", "b.md"], in: MemoryFiles(files))
        let document = "[!INCLUDE [a](a.md)]\n\nX [!INCLUDE [b](b.md)]\n\n- [!INCLUDE [a](a.md)]\n"
        var both = IncludeExpander("page.md", in: folder) { _, around in
            around.map { String(decoding: $0, as: UTF8.self) } == "X [!INCLUDE [b](b.md)]"
        }
        let wanted = both.expand(Document(document))
        let expanded = try #require(wanted)
        #expect(String(decoding: expanded.bytes, as: UTF8.self) == "[!INCLUDE [a](a.md)]\n\nX Two\n\n- One\n")
        #expect(expanded.isDifferent)
        var none = IncludeExpander("page.md", in: folder) { _, _ in false }
        let unwanted = none.expand(Document("[!INCLUDE [a](a.md)]\n\nX\n"))
        let same = try #require(unwanted)
        #expect(!same.isDifferent)
        #expect(same.files == ["a.md"])
    }

    @Test(arguments: [
        "1. A", "X\n\n10) B", "## A", "A\n===", "A\n---", "| a | b |", "a | b\n-|-",
        "<ol><li>A</li></ol>",
        "```\na\n```", ":::zone pivot=\"a\"", "> [!include [x](y.md)]", "A [!INCLUDE[x](y.md)]",
        "[!code-sh[](a.sh)] <br>",
    ])
    func whatMayBeMoreThanParagraphsIsTold(_ text: String) {
        #expect(IncludedText(Array("---\ntitle: x\n---\n\n\(text)\n".utf8)).mayHaveStructure)
    }

    @Test(arguments: ["", "A", "**A** and *b*", "> [!NOTE]\n> A", "A\nB - c", "2026 was", "-1 or +1", "[a](b.md)"])
    func paragraphsAreToldFromThat(_ text: String) {
        #expect(!IncludedText(Array(text.utf8)).mayHaveStructure)
    }

    @Test func aFileOfStepsCanIncludeAnother() {
        let files = [
            "all.md": "First:\n\n[!INCLUDE [s](steps.md)]\n", "steps.md": "* A\n* B",
            "in.md": "> [!INCLUDE [s](steps.md)]",
        ]
        #expect(text("[!INCLUDE [a](all.md)]", files) == "First:\n\n\n\n<!-- -->\n\n* A\n* B\n\n<!-- -->\n")
        #expect(text("- [!INCLUDE [a](all.md)]", files) == "- [!INCLUDE [a](all.md)]")
        // Where its lines begin would have to be told to each of them.
        #expect(text("[!INCLUDE [a](in.md)]", files) == "> [!INCLUDE [s](steps.md)]")
    }

    @Test(arguments: [
        "```\nA", "A\n\n~~~\nB\n```", "<!-- A", "<script>\nA", "```", "<pre>\nA", "A\n\n<style>\nB", "<textarea>\nA",
        "<?A",
        "<!A", "<![CDATA[A",
    ])
    func whatGoesOnBehindItsEndStaysOutside(_ file: String) {
        #expect(text("[!INCLUDE [a](a.md)]\n\nB", ["a.md": file]) == "[!INCLUDE [a](a.md)]\n\nB")
        #expect(text("[!INCLUDE [a](a.md)]\n\nB", ["a.md": "```\nA\n```"]) == "```\nA\n```\n\nB")
    }

    @Test(arguments: [
        "## [!INCLUDE [x](a.md)]", "| A |\n| - |\n| [!INCLUDE [x](bar.md)] |", "A [!INCLUDE [x](two.md)] b",
    ])
    func headingsAndRowsKeepTheirWords(_ document: String) {
        #expect(
            (text(document, ["a.md": "A", "bar.md": "a | b", "two.md": "One\ntwo"]) ?? document) == document)
    }

    @Test func aFileThatIncludesItselfEnds() {
        let files = ["a.md": "A [!INCLUDE [b](b.md)]", "b.md": "B [!INCLUDE [a](a.md)]"]
        #expect(text("- [!INCLUDE [a](a.md)]", files) == "- A B [!INCLUDE [a](a.md)]")
    }

    @Test func theWayBackLeadsToTheDirectiveAndToTheFile() throws {
        let document = "1. Do [!INCLUDE [a](a.md)] now."
        let expanded = try #require(expand(document, ["a.md": "one **two** three"]))
        let bytes = expanded.bytes
        let range = { (words: String) in
            let start = (0...bytes.count).first { bytes[$0...].starts(with: words.utf8) } ?? 0
            return start..<start + words.utf8.count
        }
        let part = { (range: Range<Int>) in String(decoding: Array(document.utf8)[range], as: UTF8.self) }
        #expect(part(expanded.original(range("Do"))) == "Do")
        #expect(part(expanded.original(range("now"))) == "now")
        #expect(part(expanded.original(range("two"))) == "[!INCLUDE [a](a.md)]")
        #expect(part(expanded.original(range("three now"))) == "[!INCLUDE [a](a.md)] now")
        #expect(part(expanded.original(range("Do one"))) == "Do [!INCLUDE [a](a.md)]")
        let place = try #require(expanded.place(of: range("two")))
        #expect(place.file == "a.md" && place.range == 6..<9)
        #expect(expanded.place(of: range("Do")) == nil)
        #expect(expanded.own(range("now")).map(part) == "now")
        #expect(expanded.own(range("two")) == nil)
        #expect(expanded.own(range("three now")) == nil)
        #expect(expanded.isInOneLine(range("two")))
        #expect(!expanded.isInOneLine(range("three now")))
    }

    @Test func allOfADocumentIsItsOwnWhateverItIncludes() throws {
        let document = "1. [!INCLUDE [a](a.md)][!INCLUDE [a](a.md)]\n2. B [!INCLUDE [a](a.md)]"
        let expanded = try #require(expand(document, ["a.md": "x\ny"]))
        #expect(expanded.original(0..<expanded.bytes.count) == 0..<document.utf8.count)
        var last = 0
        for offset in 0...expanded.bytes.count {
            let place = expanded.original(offset..<offset).lowerBound
            #expect(place >= last && place <= document.utf8.count)
            last = place
        }
    }

    @Test func manyIncludesAreExpandedOneByOne() {
        let line = "- " + String(repeating: "[!INCLUDE [a](a.md)] ", count: 3000)
        #expect(text(line, ["a.md": "ab"]) == "- " + String(repeating: "ab ", count: 3000))
        // A megabyte is more than any document needs.
        let large = expand(line, ["a.md": String(repeating: "x", count: 10_000)])
        #expect((large?.bytes.count ?? 0) < 1_200_000)
    }
}
