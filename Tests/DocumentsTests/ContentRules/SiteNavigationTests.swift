import Documents
import Testing

@Suite struct SiteNavigationTests {
    /// The tree, an entry a line, indented by its level, with the file that it leads to.
    private func outline(_ folder: MarkedFolder) -> [String] {
        let content = folder.check.content
        let entries = content.navigation.entries
        return entries.enumerated().map { number, entry in
            // What stands below an entry comes right after it, and nothing else does before its end.
            #expect(entries[(number + 1)..<entry.end].allSatisfy { $0.level > entry.level })
            #expect(entry.end == entries.count || entries[entry.end].level <= entry.level)
            #expect(entry.parent.map { entries[$0].level + 1 } ?? 0 == entry.level)
            #expect(entry.parent.map { $0 < number && number < entries[$0].end } ?? true)
            let target = entry.file.map { " -> " + content.files[$0].path } ?? entry.address.map { " => " + $0 } ?? ""
            return String(repeating: "  ", count: entry.level) + entry.name + target
        }
    }

    @Test func tablesOfContentsAreJoined() {
        let folder = MarkedFolder([
            "TOC.yml": """
            - name: Start
              href: index.md
            - name: Partners
              href: partners/
              items:
              - name: More
                href: https://example.com
            - name: Roles
              tocHref: roles/TOC.md
              topicHref: roles/all.md
            """,
            "index.md": "# I", "partners/toc.yml": "items:\n- name: Find\n  href: find.md\n", "partners/find.md": "# F",
            "roles/TOC.md": "# Roles\n\n- [Remove](remove.md)\n  - [Undo](remove.md#undo)\n- Later\n",
            "roles/all.md": "# A", "roles/remove.md": "# R\n\n## Undo\n",
        ])
        #expect(
            outline(folder) == [
                "Start -> index.md", "Partners", "  Find -> partners/find.md", "  More => https://example.com",
                "Roles -> roles/all.md", "  Remove -> roles/remove.md", "    Undo -> roles/remove.md", "  Later",
            ])
        let navigation = folder.check.content.navigation
        #expect(navigation.entries[6].address == "remove.md#undo")
        // A table of contents is no page, so no entry leads to one.
        #expect(!navigation.entries.contains { $0.file == folder.index(of: "TOC.yml") })
    }

    @Test func aTableOfContentsIsJoinedWhereItIsFirstNamed() {
        let folder = MarkedFolder([
            "TOC.yml": "- name: A\n  href: a/TOC.yml\n- name: B\n  href: a/TOC.yml\n", "a/TOC.yml": "- name: C\n",
        ])
        #expect(outline(folder) == ["A", "  C", "B"])
    }

    @Test func withoutOneAtTheTopEachTableOfContentsIsABeginning() {
        let folder = MarkedFolder([
            "a/TOC.yml": "- name: A\n  href: b/\n", "a/b/TOC.yml": "- name: B\n", "c/TOC.yml": "- name: C\n",
        ])
        #expect(outline(folder) == ["A", "  B", "C"])
    }

    @Test func headingsAndListsOfMarkdownAreLevels() {
        let folder = MarkedFolder([
            "TOC.md": "# [A](a.md)\n## B\n- C\n  1. [D](a.md)\n### [E](a.md)\n# F\n\n[G](a.md)\n", "a.md": "# A",
        ])
        #expect(
            outline(folder) == [
                "A -> a.md", "  B", "    C", "      D -> a.md", "    E -> a.md", "F", "  G -> a.md",
            ])
    }

    @Test func noDepthIsTooDeep() {
        let deep = (0..<500).map { String(repeating: "  ", count: $0) + "- [x](a.md)\n" }.joined()
        var files = ["TOC.md": deep, "a.md": "# A"]
        for number in 0..<200 { files["c\(number)/TOC.yml"] = "- name: \(number)\n  href: ../c\(number + 1)/\n" }
        files["TOC.yml"] = "- name: Chain\n  href: c0/\n"
        let chain = MarkedFolder(files)
        #expect(chain.check.content.navigation.entries.last?.level == 200)
        files["TOC.yml"] = nil
        #expect(MarkedFolder(files).check.content.navigation.entries.count == 500)
    }
}
