import Testing

@testable import SiteBuilder

/// What programs are told of a site.
struct SiteListingTests {
    private static let url = "https://library.example/a&b"

    private func listing(
        _ documents: [String: String], url: String? = Self.url, revisions: [String: DocumentRevision] = [:]
    ) throws -> SiteListing {
        let site = try LibrarySite(documents) { source in
            source.configuration.url = url.map { .init($0) }
            source.configuration.description = .init("All about books.")
            source.revisions = revisions
        }
        return SiteListing(
            site.source, site.planned, PlannedDocument.all(documents.keys.sorted(), site.planned, site.source))
    }

    private func feed(_ revisions: [String: DocumentRevision], url: String? = Self.url) throws -> String? {
        var documents = ["index.md": "# Welcome\n\nText.\n"]
        for path in revisions.keys where path != "index.md" { documents[path] = LibrarySite.askForBook }
        return try listing(documents, url: url, revisions: revisions).feed.map { String(decoding: $0, as: UTF8.self) }
    }

    /// What stands between all pairs of two texts.
    private func all(_ start: String, _ end: String, in text: String) -> [Substring] {
        text.split(separator: start).dropFirst().compactMap { $0.split(separator: end).first }
    }

    @Test func aFeedHasTheLatestProcedureFirstAndTheOtherDocumentsNotAtAll() throws {
        let feed = try #require(
            try feed([
                "index.md": DocumentRevision(date: "2026-09-09", contributors: []),
                "b.md": DocumentRevision(date: "2026-05-03", contributors: []),
                "c.md": DocumentRevision(date: "2026-06-01", contributors: []),
                "a.md": DocumentRevision(date: "2026-05-03", contributors: []),
            ]))
        #expect(
            all("<id>", "</id>", in: feed).map { $0.split(separator: "/").last } == [
                "a&amp;b", "c.html", "a.html", "b.html",
            ])
        #expect(
            all("<updated>", "T00:00:00Z</updated>", in: feed)
                == ["2026-06-01", "2026-06-01", "2026-05-03", "2026-05-03"])
    }

    @Test func anEntryOfAFeedHasItsContributorsOrTheSiteAsAuthors() throws {
        let feed = try #require(
            try feed([
                "a.md": DocumentRevision(date: "2026-05-04", contributors: ["Ada", "<Grace> & \"Co\"\u{1}"]),
                "b.md": DocumentRevision(date: "2026-05-03", contributors: []),
            ]))
        #expect(
            all("<author><name>", "</name></author>", in: feed)
                == ["Ada", "&lt;Grace&gt; &amp; &quot;Co&quot;", "The library's guide"])
    }

    @Test func aFeedNeedsTheAddressOfTheSiteAndADate() throws {
        let revision = DocumentRevision(date: "2026-05-03", contributors: [])
        #expect(try feed(["a.md": revision]) != nil)
        #expect(try feed(["a.md": revision], url: nil) == nil)
        #expect(try feed(["index.md": revision]) == nil)
    }

    @Test func aFeedHasFiftyEntries() throws {
        var revisions: [String: DocumentRevision] = [:]
        for number in 10..<61 {
            revisions["\(number).md"] = DocumentRevision(date: "2026-05-\(number)", contributors: [])
        }
        let feed = try #require(try feed(revisions))
        #expect(all("<entry>", "</entry>", in: feed).count == 50)
        #expect(feed.contains("60.html") && !feed.contains("10.html"))
    }

    @Test func aSitemapHasThePagesThatReadersLookForWithTheirDates() throws {
        let listing = try listing(
            ["index.md": "# Welcome\n\nText.\n", "a & b.md": "# More\n\nText.\n"],
            revisions: ["a & b.md": DocumentRevision(date: "2026-05-03", contributors: [])])
        let maps = listing.sitemaps
        #expect(maps.map(\.path) == ["sitemap.xml"])
        let map = try #require(maps.first?.text)
        let base = "https://library.example/a&amp;b/"
        #expect(map.contains("<url><loc>\(base)index.html</loc></url>\n"))
        #expect(
            map.contains("<url><loc>\(base)a%20&amp;%20b.html</loc><lastmod>2026-05-03</lastmod></url>\n"), "\(map)")
        #expect(map.contains("workflows/ask-for-a-book.html"))
        for page in ["404.html", "search.html", "print"] { #expect(!map.contains("/" + page), "\(page)") }
    }

    @Test func withoutTheAddressOfTheSiteThereIsNoSitemapAndNobodyIsToldOfOne() throws {
        let documents = ["index.md": "# Welcome\n\nText.\n"]
        #expect(try listing(documents, url: nil).sitemaps.isEmpty)
        #expect(String(decoding: try listing(documents, url: nil).robots, as: UTF8.self) == "User-agent: *\nAllow: /\n")
        #expect(
            String(decoding: try listing(documents).robots, as: UTF8.self).hasSuffix(
                "\nSitemap: https://library.example/a&b/sitemap.xml\n"))
    }

    @Test func bracketsInATitleDoNotEndItsLink() throws {
        let listing = try listing(["a.md": "# Fill \\[in\\] a \\\\ form\n\nText.\n"])
        let text = String(decoding: listing.llms, as: UTF8.self)
        #expect(text.contains(#"- [Fill \[in\] a \\ form](a.md)"# + "\n"), "\(text)")
        #expect(text.hasPrefix("# The library's guide\n\n> All about books.\n\n## Documents\n"))
        #expect(text.contains("(workflows/ask-for-a-book.html)"))
    }
}

extension OutputFile {
    /// What a file that needs no other one has in it.
    fileprivate var text: String? {
        guard case .bytes(let bytes) = content else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }
}
