import Diagnostics
import Documents
import Testing

/// What a site asks of its documents beyond what every document must satisfy.
struct ConfiguredRuleTests {
    private func findings(_ rule: RuleID, _ texts: [String: String], _ settings: RuleSettings) -> [Diagnostic] {
        let files = MemoryFiles(texts)
        return ContentCheck(of: files.paths, in: files, settings: settings, jobs: 1).diagnostics
            .filter { $0.rule == rule }.inReportOrder()
    }

    @Test func aRequiredKeyNeedsAValue() {
        let texts = [
            "absent.md": "---\ntitle: A\n---\n# A\n", "blank.md": "---\ntitle: A\nowner: \"\"\n---\n# A\n",
            "empty.md": "---\ntitle: A\nowner:\n---\n# A\n", "none.md": "# A\n",
            "includes/part.md": "Nobody reads this alone.\n", "list.md": "---\ntitle: A\nowner: [me]\n---\n# A\n",
            "written.md": "---\ntitle: A\nowner: me\n---\n# A\n",
        ]
        let found = findings(
            "front-matter/required-key-missing", texts, RuleSettings(requiredFrontMatter: ["title", "owner"]))
        #expect(
            found.map { "\($0.file) \($0.message)" }
                == [
                    "absent.md the front matter has no \"owner\"", "blank.md \"owner\" has no value",
                    "empty.md \"owner\" has no value", "none.md the front matter has no \"title\"",
                    "none.md the front matter has no \"owner\"",
                ].sorted())
        #expect(found.map(\.range) == [0..<3, 13..<18, 13..<18, 0..<0, 0..<0])
    }

    private func hosts(_ text: String, _ permitted: String...) -> [String] {
        findings("link/host-not-allowed", ["a.md": text], RuleSettings(hosts: permitted)).map(\.message)
    }

    @Test(arguments: [
        "[a](https://example.com/b)", "[a](HTTPS://Example.COM:8443)", "[a](//example.com?b)",
        "<https://example.com#b>",
        "[a](https://me:secret@example.com/)", "[a](http://[::1]:8000/b)", "<a href=\"https://example.com\">a</a>",
        "[a](b.md)", "[a](mailto:me@elsewhere.org)", "[a](ftp://elsewhere.org)", "![a](https://elsewhere.org/a.png)",
    ])
    func linksMayLeadToPermittedHostsAndToNoHost(_ text: String) {
        #expect(hosts(text, "Example.com", "[::1]").isEmpty)
    }

    @Test(arguments: [
        ("[a](https://elsewhere.org/example.com)", "elsewhere.org"),
        ("[a](https://example.com.org)", "example.com.org"),
        ("[a](https://www.example.com)", "www.example.com"),
        ("[a](https://example.com@elsewhere.org)", "elsewhere.org"),
        ("[a](https://elsewhere.org?@example.com)", "elsewhere.org"), ("[a](http://[::2]/b)", "[::2]"),
        ("<a href=\"https://elsewhere.org\">a</a>", "elsewhere.org"), ("[a]\n\n[a]: //elsewhere.org", "elsewhere.org"),
    ])
    func whereElseALinkLeadsIsSaid(_ text: String, _ host: String) {
        #expect(hosts(text, "example.com", "[::1]") == ["links may not lead to the host \"\(host)\""])
        #expect(hosts(text).isEmpty)
    }
}
