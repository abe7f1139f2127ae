internal import Diagnostics
internal import Synchronization

/// A search collection reads pages as they are written, on whichever thread, and makes the index of them at the end.
public final class SearchCollection: Sendable {
    /// A word on a page.
    struct Posting: Sendable {
        var word: UInt32
        var page: UInt32
        var section: UInt16
        var weight: UInt8
    }

    /// What the index shows of a page, as JSON.
    struct Entry: Sendable {
        var page: Int
        var json: [UInt8]
    }

    /// The kinds of pages in the index, in the order in which they are numbered and shown.
    ///
    /// What only lists other pages is none; if a document stands on it, it is one of the documents.
    static let kinds: [SitePage.Kind] = [
        .document, .workflow, .journey, .role, .portal, .lifecycle, .table, .rule, .openQuestion, .vocabulary,
        .coverage,
        .diagnostic,
    ]

    private let pages: [SitePage]
    /// The number of each page in the index; nothing for those that are not in it.
    let numbers: [Int?]
    let numbering: SearchNumbering
    /// The collectors that no thread is using.
    private let idle = Mutex<[SearchCollector]>([])

    /// Makes a collection of pages, which are named by their places in the list.
    public init(_ pages: [SitePage]) {
        self.pages = pages
        var numbers = [Int?](repeating: nil, count: pages.count)
        var numbering = SearchNumbering()
        var next = 0
        for kind in Self.kinds {
            let first = next
            for (index, page) in pages.enumerated() where page.kind == kind || page.hasArticle && kind == .document {
                numbers[index] = next
                next += 1
            }
            if next > first { numbering.firsts.append((kind, first)) }
        }
        numbering.count = next
        self.numbers = numbers
        self.numbering = numbering
    }

    /// Reads a page; it may be called from any thread, once for each page.
    public func add(_ index: Int, _ html: [UInt8]) {
        guard let number = numbers[index] else { return }
        var collector = idle.withLock { $0.popLast() } ?? SearchCollector()
        collector.add(number, pages[index], html)
        idle.withLock { $0.append(collector) }
    }

    /// The index of all pages that have been read.
    ///
    /// - Parameters:
    ///   - synonyms: other names of things, with those that they have now.
    ///   - jobs: the number of threads.
    public func index(synonyms: [SearchSynonym] = [], jobs: Int) -> SearchIndex {
        SearchIndex(numbering, takeParts(), synonyms: synonyms, jobs: jobs)
    }

    /// What the threads have read.
    func takeParts() -> [SearchPart] {
        idle.withLock { taken in
            defer { taken = [] }
            return taken.map(\.part)
        }
    }
}
