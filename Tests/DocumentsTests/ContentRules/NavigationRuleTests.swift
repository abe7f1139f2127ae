import Diagnostics
import Documents
import Testing

@Suite struct NavigationRuleTests {
    @Test func entriesLeadToFilesThatAreThere() {
        let folder = MarkedFolder([
            "TOC.yml": """
            - name: A
              href: a.md
            - name: B
              href: "⟦b.md⟧"
              items:
              - name: C
                tocHref: ⟦c/TOC.yml⟧
                topicHref: d/
            - name: E
              href: https://example.com
            - name: F
              href: ⟦f/⟧
            - name: G
              href: ⟦A.md⟧
            """,
            "a.md": "# A", "d/index.md": "# D", "f/x.md": "# X",
        ])
        #expect(folder.places("navigation/file-not-found") == folder.marks)
        #expect(
            folder.findings("navigation/file-not-found")[2].message
                == "the folder \"f\" has no table of contents, index.md or README.md")
        #expect(folder.fixed().findings("navigation/file-not-found").count == 3)
    }

    @Test func entriesStayInTheContentFolder() {
        let folder = MarkedFolder([
            "a/TOC.yml": "- name: A\n  href: ⟦../../a.md⟧\n- name: B\n  href: ../b.md\n", "b.md": "# B",
        ])
        #expect(folder.places("navigation/outside-content") == folder.marks)
    }

    @Test func aDocumentStandsOnce() {
        let folder = MarkedFolder([
            "TOC.yml":
                "- name: A\n  href: a.md\n- name: B\n  href: a.md#b\n- name: C\n  items:\n  - name: D\n    href: ⟦./a.md⟧\n",
            "a.md": "# A\n\n## B\n",
        ])
        #expect(folder.places("navigation/entry-repeated") == folder.marks)
    }

    @Test func placesInDocumentsThatEntriesNameMustBeThere() {
        let folder = MarkedFolder(["TOC.yml": "- name: A\n  href: ⟦a.md#b⟧\n", "a.md": "# A\n"])
        #expect(folder.places("link/anchor-not-found") == folder.marks)
    }

    @Test func tablesOfContentsAreNotPartOfThemselves() {
        let folder = MarkedFolder([
            "TOC.yml": "- name: A\n  href: ⟦a/⟧\n", "a/TOC.md": "# [B](../b/toc.yml)\n",
            "b/toc.yml": "- name: C\n  tocHref: ../TOC.yml\n",
        ])
        #expect(folder.places("navigation/circular") == folder.marks)
        #expect(folder.check.content.navigation.entries.map(\.name) == ["A", "B", "C"])
    }

    @Test func aTableOfContentsInMarkdownIsNoPage() {
        let folder = MarkedFolder(["TOC.md": "- [A](⟦a.md⟧)\n- ![no alternative](x.png) [B](b.md)\n", "b.md": "# B"])
        #expect(folder.places("navigation/file-not-found") == folder.marks)
        #expect(folder.check.diagnostics.filter { $0.file == "TOC.md" }.map(\.rule) == ["navigation/file-not-found"])
        #expect(folder.check.content.files[0].outline == nil)
    }

    @Test func aFindingInAMarkdownTableOfContentsCanBeAllowed() {
        let folder = MarkedFolder([
            "TOC.md": "<!-- allow: navigation/file-not-found because it is generated -->\n\n- [A](a.md)\n"
        ])
        #expect(folder.check.diagnostics == [])
        #expect(folder.check.suppressed == 1)
    }
}
