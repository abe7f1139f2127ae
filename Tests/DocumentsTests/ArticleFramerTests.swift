import Documents
import Markdown
import Testing

@Suite struct ArticleFramerTests {
    /// Frames every item that begins at one of some bytes, and every list that holds one.
    private struct Framer: ArticleFramer {
        let starts: Set<Int>

        /// The file whose lists are framed.
        var file = "a.md"

        /// Where the document includes it; nothing if it is the document.
        var directives: [Int?] = [nil]

        var inclusions = 1

        func framedInclusions(at place: ArticlePlace) -> Int { isFramed(place) ? inclusions : 0 }

        private func isFramed(_ place: ArticlePlace) -> Bool {
            place.file == file && directives.contains(place.directive)
        }

        func frame(of node: Node, at range: Range<Int>, in place: ArticlePlace, inclusion: Int) -> BlockFrame? {
            guard isFramed(place), starts.contains(where: { range.contains($0) }) else { return nil }
            if node.kind == .list {
                return BlockFrame(opening: Array("<ol class=\"a\">\n".utf8), closing: Array("</ol>!\n".utf8))
            }
            guard starts.contains(range.lowerBound) else { return nil }
            let id = "x" + (place.directive.map { "\($0)" } ?? "") + (inclusion == 0 ? "" : ".\(inclusion)")
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

    @Test func whatIsIncludedIsFramedWhereItIsAsked() {
        let files = ["includes/b.md": "1. B\n"]
        let include = "[!INCLUDE [b](includes/b.md)]\n\n"
        for framed in 0..<3 {
            let (html, _) = render(
                include + include + include,
                Framer(starts: [0], file: "includes/b.md", directives: [framed * include.utf8.count]), files: files)
            let lists = html.split(separator: "\n").filter { $0.contains("B") }
            #expect(lists.map { $0.contains("id=\"x\(framed * include.utf8.count)\"") } == (0..<3).map { $0 == framed })
        }
    }

    @Test func aFileThatAnotherOneIncludesTwiceHasAFrameOfItsOwnEachTime() {
        let include = "[!INCLUDE [b](b.md)]\n\n"
        let (html, _) = render(
            "A\n\n[!INCLUDE [c](includes/c.md)]\n",
            Framer(starts: [0], file: "includes/b.md", directives: [3], inclusions: 2),
            files: ["includes/b.md": "1. B\n", "includes/c.md": include + include + include])
        let found = ["<li id=\"x3\">B", "<li id=\"x3.1\">B", "<li>B"].map { html.firstRange(of: $0)?.lowerBound }
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
