import TallyCommand
import Testing

struct PageTests {
    private func place() throws -> Workplace {
        try Workplace([
            "tally.yml": "title: Kettles & more\nlanguage: en-GB\n",
            "Content/a.md": "---\ntitle: Fill the <kettle>\n---\n## First\n\nSee [boiling](sub/b.md#now).\n",
            "Content/sub/b.md": "# Boil\n\n![](../media/steam.png)\n",
            "Content/media/steam.png": "PNG", "Content/TOC.yml": "- name: A\n  href: a.md\n",
            "Content/includes/i.md": "Hot.\n", "Site/.gitignore": "*\n", "Site/other.txt": "not ours\n",
        ])
    }

    @Test func everyDocumentBecomesAPageAtItsPath() throws {
        let place = try place()
        let outcome = place.run("render", "--output", "Site", "Content")
        #expect(outcome.code == 0)
        #expect(outcome.errors == "3 pages in Site, 3 of them written\n")
        #expect(place.list("Site") == [".gitignore", "a.html", "index.html", "media", "other.txt", "sub"])
        #expect(place.read("Site/.gitignore") == "*\n")
        #expect(place.read("Site/media/steam.png") == "PNG")

        let page = try #require(place.read("Site/a.html"))
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\">\n"))
        #expect(page.contains("<title>Fill the &lt;kettle&gt; - Kettles &amp; more</title>"))
        #expect(page.contains("<h1>Fill the &lt;kettle&gt;</h1>\n<h2 id=\"first\">First</h2>\n"))
        #expect(page.contains("<a href=\"sub/b.html#now\">boiling</a>"))

        let inner = try #require(place.read("Site/sub/b.html"))
        #expect(inner.contains("href=\"../index.html\"><span>Kettles &amp; more</span></a>"))
        #expect(inner.contains("tabindex=\"-1\">\n<h1 id=\"boil\">Boil</h1>\n"), "it has its own title")
    }

    @Test func theIndexListsDocumentsByFolderAndTitle() throws {
        let place = try place()
        _ = place.run("render", "--output", "Site", "Content")
        let index = try #require(place.read("Site/index.html"))
        let list = """
            <main id="Content" tabindex="-1">
            <h1>Kettles &amp; more</h1>
            <ul>
            <li><a href="a.html">Fill the &lt;kettle&gt;</a></li>
            </ul>
            <h2>sub</h2>
            <ul>
            <li><a href="sub/b.html">Boil</a></li>
            </ul>
            </main>

            """
        #expect(index.contains(list))
    }

    @Test func anIndexThatWasWrittenIsKept() throws {
        let place = try place()
        try place.write("# Welcome\n", to: "Content/index.md")
        _ = place.run("render", "--output", "Site", "Content")
        #expect(place.read("Site/index.html")?.contains("<h1 id=\"welcome\">Welcome</h1>") == true)
    }

    @Test func whatDoesNotChangeIsNotWritten() throws {
        let place = try place()
        _ = place.run("render", "--output", "Site", "Content")
        let before = place.identity(of: "Site/a.html")
        try place.write("# Boil it\n", to: "Content/sub/b.md")
        let outcome = place.run("render", "--output", "Site", "Content")
        #expect(outcome.errors == "3 pages in Site, 2 of them written\n", "the page and the index")
        #expect(place.identity(of: "Site/a.html") == before)
    }

    @Test(arguments: ["Content", "Content/Site", "./Content/../Content/x"])
    func pagesAreNotWrittenAmongTheDocuments(_ output: String) throws {
        let outcome = try place().run("render", "--output", output, "Content")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("is in the content folder"))
    }

    @Test func twoFilesThatBecomeOneAreRefused() throws {
        let place = try place()
        try place.write("x", to: "Content/a.html")
        let outcome = place.run("render", "--output", "Site", "Content")
        #expect(outcome.errors == "tally: both \"Content/a.md\" and \"Content/a.html\" become \"a.html\"\n")
        #expect(place.list("Site") == [".gitignore", "other.txt"], "nothing was written")
    }
}
