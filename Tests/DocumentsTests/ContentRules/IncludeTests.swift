import Diagnostics
import Documents
import Testing

@Suite struct IncludeTests {
    @Test func whatIsNotThereCannotBeIncluded() {
        let folder = MarkedFolder([
            "a.md": """
            [!INCLUDE [1](⟦b.md⟧)]

            Text [!INCLUDE [2](⟦https://example.com/c.md⟧)] in a line.

            - [!INCLUDE [3](c.md)]
            """,
            "c.md": "C",
        ])
        #expect(folder.places("include/file-not-found") == folder.marks)
    }

    @Test func anIncludeInOtherCaseIsMendedForCertain() {
        let folder = MarkedFolder(["a.md": "[!INCLUDE [1](⟦Inc/B.md⟧)]\n", "inc/b.md": "B"])
        #expect(folder.places("include/file-not-found") == folder.marks)
        #expect(folder.fixed().text(of: "a.md") == "[!INCLUDE [1](inc/b.md)]\n")
        #expect(folder.fixed().findings("include/file-not-found") == [])
    }

    @Test func snippetsComeOutOfFilesThatAreThere() {
        let folder = MarkedFolder([
            "a.md": """
            :::code language="sh" source="⟦x.sh⟧" range="1-2":::

            :::code language="sh" source="y.sh":::

            [!code-sh[z](⟦z.sh⟧#L1-L9)]
            """,
            "y.sh": "",
        ])
        #expect(folder.places("include/snippet-not-found") == folder.marks)
    }

    @Test func aCircleIsReportedOnceWithItsSteps() throws {
        let folder = MarkedFolder([
            "a.md": "# A\n\n[!INCLUDE [b](b.md)]\n", "b.md": "[!INCLUDE [c](⟦c.md⟧)]\n",
            "c.md": "[!INCLUDE [d](d.md)]\n",
            "d.md": "[!INCLUDE [b](b.md)]\n",
        ])
        #expect(folder.places("include/circular") == folder.marks)
        let finding = try #require(folder.findings("include/circular").first)
        #expect(finding.notes.map(\.message) == ["\"c.md\" includes \"d.md\"", "\"d.md\" includes \"b.md\""])
        #expect(
            finding.notes.map(\.place) == [
                .document(file: "c.md", range: 14..<18), .document(file: "d.md", range: 14..<18),
            ])
    }

    @Test func aDocumentThatIncludesItselfIsACircle() {
        let folder = MarkedFolder(["a.md": "[!INCLUDE [a](⟦a.md⟧)]\n\n[1](#x)\n", "b.md": "B"])
        #expect(folder.places("include/circular") == folder.marks)
        #expect(folder.findings("include/circular").map(\.message) == ["the document includes itself"])
    }

    @Test func circlesThatShareAFileAreOneFinding() {
        let folder = MarkedFolder([
            "a.md": "[!INCLUDE [b](⟦b.md⟧)]\n\n[!INCLUDE [c](c.md)]\n", "b.md": "[!INCLUDE [a](a.md)]\n",
            "c.md": "[!INCLUDE [a](a.md)]\n",
        ])
        #expect(folder.places("include/circular") == folder.marks)
    }

    @Test func aLongCircleAndALongChainAreNoProblem() {
        var chain: [String: String] = ["0.md": "[!INCLUDE [x](1.md)]\n\n[1](#end)\n", "3000.md": "## End\n"]
        for number in 1..<3000 { chain["\(number).md"] = "[!INCLUDE [x](\(number + 1).md)]\n" }
        #expect(MarkedFolder(chain).findings("include/circular") == [])
        #expect(MarkedFolder(chain).findings("link/anchor-not-found") == [])
        chain["3000.md"] = "[!INCLUDE [x](0.md)]\n"
        let circle = MarkedFolder(chain).findings("include/circular")
        #expect(circle.map(\.file) == ["0.md"])
        #expect(circle.map(\.notes.count) == [9])
    }
}
