import Documents
import Markdown
import Testing

@Suite struct ArticleFramerTests {
    /// Frames every item that begins at one of some bytes, and every list that holds one.
    private struct Framer: ArticleFramer {
        let starts: Set<Int>

        /// The file whose lists are framed.
        var file = "a.md"

        var inclusions = 1

        func framedInclusions(of file: String) -> Int { file == self.file ? inclusions : 0 }

        func frame(of node: Node, at range: Range<Int>, in file: String, inclusion: Int) -> BlockFrame? {
            guard file == self.file, starts.contains(where: { range.contains($0) }) else { return nil }
            if node.kind == .list {
                return BlockFrame(opening: Array("<ol class=\"a\">\n".utf8), closing: Array("</ol>!\n".utf8))
            }
            guard starts.contains(range.lowerBound) else { return nil }
            let id = inclusion == 0 ? "x" : "x\(inclusion + 1)"
            return BlockFrame(opening: Array("<li id=\"\(id)\">".utf8), closing: Array("?</li>\n".utf8))
        }
    }

    private func render(_ text: String, _ framer: Framer, files: [String: String] = [:]) -> (
        String, ArticleRenderer.Facts
    ) {
        let store = MemoryFiles(files)
        let renderer = ArticleRenderer(of: ArticleFolder(store.paths, in: store), linksHeadings: true)
        var html: [UInt8] = []
        let facts = renderer.renderWithFacts("a.md", Array(text.utf8), framer: framer, into: &html)
        return (String(decoding: html, as: UTF8.self), facts)
    }

    @Test func aFramedListKeepsTheWordsOfItsItems() {
        let (html, _) = render("1. One *word*\n2. Two\n", Framer(starts: [0]))
        #expect(html == "<ol class=\"a\">\n<li id=\"x\">One <em>word</em>?</li>\n<li>Two</li>\n</ol>!\n")
    }

    @Test func whatIsIncludedIsNotFramed() {
        let files = ["includes/b.md": "1. Of the other file\n"]
        let (html, _) = render("[!INCLUDE [b](includes/b.md)]\n", Framer(starts: Set(0..<100)), files: files)
        #expect(html.contains("<ol>\n<li>Of the other file</li>\n</ol>"))
    }

    @Test func whatIsIncludedIsFramedOnceWhereItIsAsked() {
        let files = ["includes/b.md": "1. B\n"]
        let (html, _) = render(
            "1. A\n\n[!INCLUDE [b](includes/b.md)]\n\n[!INCLUDE [b](includes/b.md)]\n",
            Framer(starts: [0], file: "includes/b.md"), files: files)
        #expect(
            html.contains("<li>A</li>\n</ol>\n<ol class=\"a\">\n<li id=\"x\">B?</li>\n</ol>!\n<ol>\n<li>B</li>"),
            "\(html)")
    }

    @Test func eachPlaceAtWhichAFileIsIncludedHasAFrameOfItsOwn() {
        let include = "[!INCLUDE [b](includes/b.md)]\n\n"
        let (html, _) = render(
            include + include + include, Framer(starts: [0], file: "includes/b.md", inclusions: 2),
            files: ["includes/b.md": "1. B\n"])
        let found = ["<li id=\"x\">B", "<li id=\"x2\">B", "<li>B"].map { html.firstRange(of: $0)?.lowerBound }
        #expect(!found.contains(nil) && found.compactMap(\.self) == found.compactMap(\.self).sorted(), "\(html)")
    }

    @Test func headingsAreToldWithThoseOfIncludedFilesInTheirOrder() {
        let files = ["includes/b.md": "## From there\n"]
        let text = "# Title\n\n## Here\n\n[!INCLUDE [b](includes/b.md)]\n\n### Below\n"
        let (html, facts) = render(text, Framer(starts: []), files: files)
        #expect(
            facts.headings.map { String(decoding: $0.text, as: UTF8.self) } == ["Title", "Here", "From there", "Below"])
        #expect(facts.headings.map(\.level) == [1, 2, 2, 3])
        let title = facts.titleHTML.map { Array(html.utf8)[$0] }.map { String(decoding: $0, as: UTF8.self) }
        #expect(title == "<h1 id=\"title\">Title</h1>\n")
    }

    @Test func headingsBelowTheTitleLinkToThemselves() {
        let (html, _) = render("# A\n\n## B & C\n", Framer(starts: []))
        #expect(html.contains("<h1 id=\"a\">A</h1>"))
        #expect(
            html.contains("<a class=\"anchor\" href=\"#b--c\" aria-label=\"Link to this section: B &amp; C\"></a></h2>")
        )
    }
}
