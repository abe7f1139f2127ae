import Testing

@testable import SiteBuilder

/// The words of pages, as they are kept until the index is written.
struct PostingListTests {
    private typealias Posting = SearchCollection.Posting

    /// Pages in no order, with words of which some are on every page and some on a few.
    private var postings: [Posting] {
        var postings: [Posting] = []
        for step in 0..<3_000 {
            let page = step * 1_117 % 3_000
            for word in 0..<40 where page % (word + 1) == 0 {
                postings.append(
                    Posting(
                        word: UInt32(word * 7), page: UInt32(page), section: UInt16((page + word) % 31),
                        weight: UInt8(1 + (page + word) % 63)))
            }
        }
        return postings
    }

    private func text(_ posting: Posting) -> String {
        "\(posting.word) \(posting.page) \(posting.section) \(posting.weight)"
    }

    @Test func eachWordHasItsPostingsInTheOrderInWhichTheyWereAdded() {
        let list = PostingList(postings)
        #expect(list.count == postings.count)
        for word in 0..<300 {
            let own = postings.filter { $0.word == word }
            var found: [String] = []
            list.forEach(of: word) { found.append(text($0)) }
            #expect(found == own.map(text), "word \(word)")
            #expect(list.pageCount(of: word) == own.count)
        }
        #expect(list.pageCount(of: 1_000) == 0)
    }

    @Test func pagesAndSectionsMayHaveLargeNumbers() {
        let wide = [
            Posting(word: 0, page: .max, section: .max, weight: 63), Posting(word: 0, page: 0, section: 0, weight: 1),
            Posting(word: 0, page: 1 << 31, section: 300, weight: 2),
        ]
        let list = PostingList(Array(repeating: wide, count: 100).flatMap { $0 })
        var found: [String] = []
        list.forEach { found.append(text($0)) }
        #expect(found == Array(repeating: wide.map(text), count: 100).flatMap { $0 })
    }

    @Test func anIndexIsTheSameWhicheverThreadHasReadWhichPage() {
        let pages = (0..<60).map { number in
            let words = (0..<40).map { "word\(number * 31 % ($0 + 2))" }.joined(separator: " ")
            let html = "<main><p>\(words)</p></main>"
            return (SitePage(path: "p\(number).html", kind: .document, title: "Page \(number)") { _ in }, html)
        }
        let collected = SearchCollection(pages.map(\.0))
        for (number, page) in pages.enumerated() { collected.add(number, Array(page.1.utf8)) }
        let alone = collected.index(jobs: 1)
        let collection = SearchCollection(pages.map(\.0))
        for number in pages.indices.reversed() { collection.add(number, Array(pages[number].1.utf8)) }
        let reversed = collection.index(jobs: 2)
        #expect(alone.files.map(\.path) == reversed.files.map(\.path))
        #expect(alone.files.map(\.bytes) == reversed.files.map(\.bytes))
    }

    @Test func aWordOnTooManyPagesKeepsTheGreatestWeights() throws {
        let pages = (0..<2_100).map { number in
            SitePage(path: "p\(number).html", kind: .document, title: "Page \(number)") { _ in }
        }
        let collection = SearchCollection(pages)
        for number in pages.indices {
            // The last hundred pages say it twice.
            let times = number >= 2_000 ? 2 : 1
            let text = Array(repeating: "kettle", count: times).joined(separator: " ")
            collection.add(number, Array("<main><p>\(text)</p></main>".utf8))
        }
        let files = collection.index(jobs: 2).files
        let script = try #require(
            files.compactMap(\.bytes).map { String(decoding: $0, as: UTF8.self) }.first { $0.contains("[\"kettle\",") })
        let rest = try #require(script.split(separator: "[\"kettle\",2100,\"").last)
        let postings = String(rest.prefix { $0 != "\"" })
        // A posting takes three digits here, and the first page that is left out is the 1,900th.
        #expect(postings.count == 3 * SearchIndex.mostPostings + 1)
        #expect(postings.prefix(6) == "BABBAB")
        #expect(postings.suffix(3) == "BAC")
    }
}
