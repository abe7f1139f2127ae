import Diagnostics
import Documents
import Testing

/// The links of landing pages and hubs that are written in YAML.
@Suite struct HubPageTests {
    private static let landing = """
        ### YamlMime:Landing

        title: Partners
        landingContent:
          - title: Begin
            linkLists:
              - linkListType: how-to-guide
                links:
                  - text: There is one
                    url: find-a-partner.md
                  - text: Somewhere else on the web
                    url: https://learn.microsoft.com/nothing.md
                  - text: Known to the site alone
                    url: /azure/nothing.md
                  - text: No document
                    url: nothing
                  - text: There is none
                    url: ⟦find-a-patner.md⟧
                  - text: With more behind it
                    url: "⟦nothing.md?tabs=a⟧"

        """

    @Test(arguments: ["index.yml", "x.yaml"])
    func linksToDocumentsThatAreNotThereAreFound(_ path: String) {
        let folder = MarkedFolder([
            path: Self.landing, "find-a-partner.md": "# Find a partner\n", "toc.yml": "- name: A\n  href: index.yml\n",
        ])
        #expect(folder.places("link/file-not-found")[path] == folder.marks[path])
        let found = folder.findings("link/file-not-found").first
        #expect(found?.fixes.first?.edits.map(\.replacement) == ["find-a-partner.md"])
    }

    @Test func hubsAreReadWhereverTheirLinksStand() {
        let folder = MarkedFolder([
            "index.yml": """
            ### YamlMime:Hub
            highlightedContent:
              items: [{title: A, url: ⟦a.md⟧}]
            conceptualContent:
              sections:
                - items:
                    - links:
                        - {text: B, url: b/../../c.md}
                      footerLink:
                        url: B.md

            """, "b.md": "# B\n",
        ])
        #expect(folder.places("link/file-not-found") == folder.marks)
        #expect(folder.findings("link/outside-content").map(\.file) == ["index.yml"])
        #expect(folder.findings("link/case-mismatch").map(\.file) == ["index.yml"])
    }

    @Test(arguments: [
        "url: nothing.md\n", "### YamlMime:FAQ\nurl: nothing.md\n", "# YamlMime:Hub\nurl: nothing.md\n",
        "### YamlMime:Hubs\nurl: nothing.md\n", "### YamlMime:Hub\nsummary: nothing.md\n", "### YamlMime:Hub\n: [\n",
    ])
    func allOtherFilesAreLeftAlone(_ text: String) {
        let folder = MarkedFolder(["index.yml": text, "index.md": "# A\n"])
        #expect(folder.check.diagnostics.filter { $0.file == "index.yml" }.isEmpty)
    }

    @Test func whatAHubLeadsToIsReached() {
        let folder = MarkedFolder([
            "toc.yml": "- name: A\n  href: a.md\n", "a.md": "# A\n", "b.md": "# B\n", "c.md": "# C\n",
            "hubs/index.yml": "### YamlMime:Hub\nurl: ../b.md\n",
        ])
        #expect(folder.findings("content/file-not-reached").map(\.file) == ["c.md"])
    }
}
