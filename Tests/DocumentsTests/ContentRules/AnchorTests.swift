import Diagnostics
import Documents
import Testing

@Suite struct AnchorTests {
    @Test func headingsAndExplicitAnchorsCanBeNamed() {
        let folder = MarkedFolder([
            "a.md": """
            # Remove the roles (all)

            <a id="x"></a><a name="y"></a> [1](#remove-the-roles-all) [2](#x) [3](#y) [4](⟦#z⟧) [5](b.md#caf%C3%A9)
            [6](⟦b.md#z⟧) <a href="⟦#q⟧">7</a> [8](c.png#z)
            """,
            "b.md": "# Café", "c.png": "",
        ])
        #expect(folder.places("link/anchor-not-found") == folder.marks)
        #expect(
            folder.findings("link/anchor-not-found").map(\.message) == [
                "there is no heading or anchor \"z\" in this document",
                "there is no heading or anchor \"z\" in \"b.md\"",
                "there is no heading or anchor \"q\" in this document",
            ])
    }

    @Test func theSecondHeadingOfATextHasANumber() {
        let folder = MarkedFolder(["a.md": "# A\n\n## B\n\n## B\n\n[1](#b-1) [2](⟦#b-2⟧)\n"])
        #expect(folder.places("link/anchor-not-found") == folder.marks)
        #expect(folder.findings("anchor/duplicate") == [])
    }

    @Test func aPageHasTheAnchorsOfWhatItIncludes() {
        let folder = MarkedFolder([
            "a.md": "# A\n\n[!INCLUDE [b](b.md)]\n\n[1](#b) [2](#c) [3](⟦#e⟧)\n",
            "b.md": "## B\n\n[!INCLUDE [c](c.md)]\n", "c.md": "### C\n", "d.md": "[1](a.md#c) [2](⟦a.md#d⟧)\n",
        ])
        #expect(folder.places("link/anchor-not-found") == folder.marks)
    }

    @Test func whatIsIncludedMayNameWhatIsOnThePage() {
        let folder = MarkedFolder([
            "a.md": "# A\n\n[!INCLUDE [b](b.md)]\n\n[!INCLUDE [c](c.md)]\n", "b.md": "[1](#a) [2](#c) [3](⟦#d⟧)\n",
            "c.md": "## C\n", "d.md": "# D\n",
        ])
        #expect(folder.places("link/anchor-not-found") == folder.marks)
    }

    @Test func anAnchorInOtherCaseIsMendedForCertain() {
        let folder = MarkedFolder(["a.md": "# Remove roles\n\n[1](⟦#Remove-Roles⟧)\n"])
        #expect(folder.places("link/anchor-not-found") == folder.marks)
        #expect(folder.fixed().text(of: "a.md") == "# Remove roles\n\n[1](#remove-roles)\n")
        #expect(folder.fixed().findings("link/anchor-not-found") == [])
    }

    @Test func betweenAnchorsOfTheSameLettersNobodyDecides() throws {
        let folder = MarkedFolder(["a.md": "<a id=\"Ab\"></a><a id=\"aB\"></a>[1](#AB)\n"])
        let finding = try #require(folder.findings("link/anchor-not-found").first)
        #expect(finding.notes.count == 2)
        #expect(finding.fixes == [])
    }

    @Test func aSimilarAnchorIsNamedAndOnlyProbablyMeant() throws {
        let folder = MarkedFolder(["a.md": "# Remove roles\n\n## Other\n\n[1](#remove-role)\n"])
        let finding = try #require(folder.findings("link/anchor-not-found").first)
        #expect(finding.notes.map(\.message) == ["there is one with a similar name: remove-roles"])
        #expect(finding.fixes.map(\.confidence) == [.likely])
    }

    @Test func manyAnchorsAreAllFound() {
        let headings = (1...400).map { "## H\($0)\n\n[\($0)](#h\($0))\n\n" }.joined()
        let folder = MarkedFolder(["a.md": "# A\n\n" + headings + "[x](⟦#h401⟧)\n"])
        #expect(folder.places("link/anchor-not-found") == folder.marks)
    }

    @Test func anExplicitNameMustBeFree() {
        let folder = MarkedFolder([
            "a.md": """
            # Roles

            <a id="⟦roles⟧"></a><a id="x"></a><a name="⟦x⟧"></a><a id="y" name="y"></a>

            <a id="⟦later⟧"></a> Text.

            ## Later
            """
        ])
        #expect(folder.places("anchor/duplicate") == folder.marks)
        let others = folder.findings("anchor/duplicate").compactMap { finding -> String? in
            guard case .document("a.md", let range)? = finding.notes.first?.place else { return nil }
            return folder.text(range, of: "a.md")
        }
        #expect(others == ["# Roles", "x", "## Later"])
    }

    @Test(arguments: [
        "<a name=\"roles\"></a>\n## Roles\n", "<a id=\"old\"></a><a id='roles'></a>\n\n## Roles\n",
        "## <a name=\"roles\"></a>Roles\n", "## Roles<a id=\"roles\"></a>\n",
    ])
    func theNameOfTheHeadingRightBehindItLeadsToTheSamePlace(text: String) {
        let folder = MarkedFolder(["a.md": "# A\n\nText.\n\n\(text)\n[1](#roles)\n"])
        #expect(folder.findings("anchor/duplicate") == [])
        #expect(folder.findings("link/anchor-not-found") == [])
    }
}
