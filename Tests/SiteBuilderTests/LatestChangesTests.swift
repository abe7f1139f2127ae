import Configuration
import Testing

@testable import SiteBuilder

/// What readers are told of the days on which documents were changed.
@Suite struct LatestChangesTests {
    private static let path = "latest-changes.html"

    private func site(
        _ days: [String: String], _ change: (inout SiteSource) -> Void = { _ in }
    ) throws -> LibrarySite {
        var documents = ["undated.md": "# Undated\n\nText.\n"]
        for path in days.keys { documents[path] = LibrarySite.askForBook }
        return try LibrarySite(documents) { source in
            source.revisions = days.mapValues { DocumentRevision(date: $0, contributors: []) }
            change(&source)
        }
    }

    /// The addresses of what a page lists, in its order.
    private func listed(_ page: String) -> [Substring] {
        page.split(separator: "<li><a href=\"").dropFirst().compactMap { $0.split(separator: "\"").first }
            .filter { !$0.contains("#") }
    }

    @Test func documentsStandByMonthsAndTheLatestFirst() throws {
        let page = try site(["a.md": "2026-05-03", "b.md": "2026-06-01", "c.md": "2026-05-03", "d.md": "2025-06-30"])[
            Self.path]
        let main = try #require(page.between("<main", "</main>"))
        let list = try #require(String(main).between("<h2", "<div class=\"page-end\">"))
        #expect(listed(String(list)) == ["b.html", "a.html", "c.html", "d.html"])
        #expect(main.contains("June 2026 <span class=\"count\">1</span>"))
        #expect(main.contains("May 2026 <span class=\"count\">2</span>"))
        #expect(main.contains("June 2025 <span class=\"count\">1</span>"))
        #expect(main.contains("<p class=\"note\">3 May</p>"))
    }

    @Test func everyPageLeadsToTheChangesAndWhereNoDayIsKnownNone() throws {
        let link = "<a href=\"\(Self.path)\">Latest changes</a>"
        let dated = try site(["a.md": "2026-05-03"])
        for path in ["index.html", "undated.html", "search.html"] { #expect(dated[path].contains(link), "\(path)") }
        let without = try site([:])
        #expect(!without.paths.contains(Self.path))
        #expect(!without["index.html"].contains(Self.path))
    }

    @Test func aFeedIsAnnouncedWhereThereIsOne() throws {
        let announcement = "type=\"application/atom+xml\""
        let published: (inout SiteSource) -> Void = { $0.configuration.url = .init("https://library.example") }
        #expect(try site(["a.md": "2026-05-03"], published)["a.html"].contains(announcement))
        #expect(try !site(["a.md": "2026-05-03"])["a.html"].contains(announcement))
        #expect(
            try !site(
                ["undated.md": "2026-05-03"],
                { source in
                    published(&source)
                    source.verdicts = [:]
                })["undated.html"].contains(announcement))
    }

    @Test func noMoreAreListedThanSomebodyReads() throws {
        let days = Dictionary(
            uniqueKeysWithValues: (0..<LatestChanges.most + 5).map { ("d\($0).md", "2026-05-0\(1 + $0 % 9)") })
        let page = try site(days)[Self.path]
        #expect(page.components(of: "<p class=\"note\">") == LatestChanges.most)
        #expect(page.contains("The \(LatestChanges.most) documents that were changed last"))
    }

    @Test func aSearchFindsTheChangesByWhatTheyAreAndNotByTheTitlesOnThem() throws {
        let pages = try site(["a.md": "2026-05-03"]).planned
        let collection = SearchCollection(pages)
        for (number, page) in pages.enumerated() {
            var html: [UInt8] = []
            page.render(&html)
            collection.add(number, html)
        }
        var engine = try SearchEngine(collection.index(jobs: 1))
        #expect(engine.search("recently changed ").first?.path == Self.path)
        #expect(!engine.search("ask book ").map(\.path).contains(Self.path))
    }

    @Test(arguments: ["", "yesterday", "2026-13-01", "2026-00-01", "2026-x-01", "2026-05-03-04"])
    func whatIsNoDayStaysAsItIs(_ text: String) {
        #expect(WrittenDay(text).month == text)
        #expect(WrittenDay(text).day == text)
    }
}
