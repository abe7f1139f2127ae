import Documents
import Procedures
import SiteBuilder
import Testing
import Workflow

@Suite struct WholeSiteTests {
    private static func site() throws -> LibrarySite {
        try LibrarySite([
            "index.md": "---\ntitle: Welcome\n---\n# Welcome\n\nSee [how to ask](guide/ask.md#ask-for-it).\n",
            "guide/ask.md": LibrarySite.askForBook,
            "guide/a \"b\" & c.md": "# A \"b\" & c\n\n## One\n\n## Two\n\n[Ask](ask.md)\n",
            "TOC.yml": """
            - name: Start
              href: index.md
            - name: Guide
              items:
                - name: Ask
                  href: guide/ask.md
                - name: More
                  href: guide/a "b" & c.md
            """,
        ]) { source in
            source.rules = DocumentRules.all
            source.configuration.feedback = .init("https://library.example/issues/new")
            source.provenance = Provenance(commit: "0123456789abcdef", date: "2026-11-20")
        }
    }

    @Test func everyInternalLinkLeadsToAnIDOfAPage() throws { try expectLinks(of: Self.site()) }

    /// A small domain has no rules yet, or no questions, and no pages for them.
    @Test(arguments: ["rule", "question", "table", "workflow", "role", "portal"])
    func whatADomainLacksIsNotLinkedTo(kind: String) throws {
        let domain = Domain("Library") {
            Library.domain.parts.filter { part in
                switch part {
                case .rule: kind != "rule"
                case .question: kind != "question"
                case .table: kind != "table"
                case .workflow: kind != "workflow"
                case .role: kind != "role"
                case .portal: kind != "portal"
                default: true
                }
            }
        }
        try expectLinks(of: LibrarySite(["index.md": "# Welcome\n\nText.\n"], domain: domain))
    }

    private func expectLinks(of site: LibrarySite) throws {
        let ids = site.pages.mapValues { Set(Markup($0).ids) }
        let files: Set = ["assets/theme.1.css", "assets/theme.2.js"]
        for (path, page) in site.pages.sorted(by: { $0.key < $1.key }) {
            for tag in Markup(page).tags {
                guard let address = tag["href"] ?? tag["src"], !address.contains("://") else { continue }
                let target = Self.resolve(address, from: path)
                if files.contains(target.path) { continue }
                let known = ids[target.path]
                #expect(known != nil, "\(path) links to \(address)")
                if let id = target.id { #expect(known?.contains(id) ?? false, "\(path) links to \(address)") }
            }
        }
    }

    @Test func noPageHasTwoElementsWithOneID() throws {
        for (path, page) in try Self.site().pages {
            let ids = Markup(page).ids
            #expect(Set(ids).count == ids.count, "\(path) repeats an id")
        }
    }

    /// A heading "Content" has the id `content`, and a link to it leads to the heading.
    @Test func noHeadingHasTheIDOfAPartOfItsPage() throws {
        let documents = ["index.md": "# Welcome\n\n## One\n\n", "ask.md": LibrarySite.askForBook + "\n\n"]
        for path in documents.keys {
            let page = path.replacing(".md", with: ".html")
            let parts = Markup(try LibrarySite(documents)[page]).ids.filter { !$0.hasPrefix("ask-for-it") }
            let headings = parts.map { "## \($0.replacing("-", with: " "))\n\nText.\n\n" }.joined()
            let ids = Markup(try LibrarySite(documents.merging([path: headings]) { $0 + $1 })[page]).ids
            #expect(Set(ids).count == ids.count, "\(page): \(ids)")
        }
    }

    @Test func everyElementIsClosedWhereItWasOpened() throws {
        for (path, page) in try Self.site().pages {
            let fault = Markup(page).fault
            #expect(fault == nil, "\(path): \(fault ?? "")")
        }
    }

    @Test func noPageHasScriptsOrStylesInLine() throws {
        for (path, page) in try Self.site().pages {
            #expect(page.contains("<meta http-equiv=\"Content-Security-Policy\""), "\(path)")
            for tag in Markup(page).tags {
                #expect(tag["style"] == nil && tag.name != "style", "\(path): <\(tag.name)>")
                #expect(!tag.attributes.contains { $0.name.hasPrefix("on") }, "\(path): <\(tag.name)>")
                guard tag.name == "script", !tag.isClosing else { continue }
                #expect(tag["src"] != nil || tag["type"] == "application/ld+json", "\(path) has a script in it")
            }
        }
    }

    @Test func nothingIsLoadedFromElsewhere() throws {
        for (path, page) in try Self.site().pages {
            for tag in Markup(page).tags where ["script", "img", "link", "iframe"].contains(tag.name) {
                let address = tag["src"] ?? tag["href"] ?? ""
                #expect(address.hasPrefix("data:") || !address.contains("//"), "\(path) loads \(address)")
            }
        }
    }

    @Test func twoSitesOfOneSourceAreTheSameByteForByte() throws {
        let (first, second) = (try Self.site(), try Self.site())
        #expect(first.paths == second.paths)
        #expect(first.pages == second.pages)
    }

    @Test func noTwoPagesHaveOnePath() throws {
        let paths = try Self.site().paths
        #expect(Set(paths).count == paths.count)
    }

    @Test func aDocumentTakesThePlaceOfAPageOfOurs() throws {
        let site = try LibrarySite(["vocabulary.md": "# Our own words\n"])
        #expect(site["vocabulary.html"].contains("Our own words"))
        #expect(site.paths.filter { $0 == "vocabulary.html" }.count == 1)
    }

    @Test func theRepositorysTemplatesNameNoTemplateThatIsMissing() throws {
        let site = try Self.site()
        #expect(site.pages.values.allSatisfy { $0.hasPrefix("<!DOCTYPE html>") && $0.hasSuffix("</html>\n") })
    }

    /// The path and the id that an address in a page means.
    private static func resolve(_ address: String, from page: String) -> (path: String, id: String?) {
        let parts = address.replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
            .split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = String(parts[0].prefix { $0 != "?" })
        let id = parts.count > 1 ? String(parts[1]) : nil
        if path.isEmpty { return (page, id) }
        var steps = page.split(separator: "/").dropLast().map(String.init)
        for step in path.split(separator: "/") {
            if step == ".." { steps.removeLast() } else if step != "." { steps.append(decoded(step)) }
        }
        return (steps.joined(separator: "/"), id)
    }

    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count > 1,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
