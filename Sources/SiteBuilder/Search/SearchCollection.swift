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
    /// What only lists other pages is none.
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
            for (index, page) in pages.enumerated() where page.kind == kind {
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

/// A search collector reads pages one after the other on one thread.
struct SearchCollector: Sendable {
    /// What is known of a word of the page that is being read.
    private struct Count {
        var word: Int
        var section: Int
        var times = 0
        var isInTitle = false
        var isInHeading = false
        var isInLabel = false

        mutating func add(_ field: SearchPage.Field, _ place: Int) {
            switch field {
            case .title: isInTitle = true
            case .heading:
                if !isInTitle, !isInHeading { section = place }
                isInHeading = true
            case .label:
                isInLabel = true
                times += 1
            case .text: times += 1
            }
        }
    }

    private var words = WordTable()
    private var postings = PostingList()
    private var entries: [SearchCollection.Entry] = []

    /// What has been read.
    var part: SearchPart { SearchPart(words: words, postings: postings, entries: entries) }

    private var counts: [Count] = []
    /// For each word its place among the counts, if it is on the page.
    private var places: [Int32] = []

    mutating func add(_ number: Int, _ page: SitePage, _ html: [UInt8]) {
        counts.removeAll(keepingCapacity: true)
        var title = page.title
        var titleWords = 1
        var reader = SearchPage()
        WordCutter.withCutter { cutter in
            title.withUTF8 { count($0, .title, 0, cutter) }
            titleWords = max(counts.count, 1)
            reader.read(html) { text, field, section in self.count(text, field, section, cutter) }
        }
        for count in counts {
            var weight = min(count.times, 8)
            if count.isInTitle { weight += 24 + 24 / titleWords }
            if count.isInHeading { weight += 10 }
            if count.isInLabel { weight += 5 }
            postings.add(
                SearchCollection.Posting(
                    word: UInt32(count.word), page: UInt32(number), section: UInt16(count.section),
                    weight: UInt8(max(1, min(weight, 63)))))
            places[count.word] = -1
        }
        var json = JSONWriter(embedding: .script)
        json.array { json in
            json.value(SiteAddress.encoded(page.path))
            json.value(page.title)
            json.value(String(decoding: reader.summary, as: UTF8.self))
            json.array { json in
                for (anchor, text) in reader.headings {
                    if Self.isAnchor(anchor, of: text) {
                        json.value(String(decoding: text, as: UTF8.self))
                        continue
                    }
                    json.array { json in
                        json.value(String(decoding: anchor, as: UTF8.self))
                        json.value(String(decoding: text, as: UTF8.self))
                    }
                }
            }
        }
        entries.append(SearchCollection.Entry(page: number, json: json.bytes))
    }

    /// Whether an anchor is the one that a browser makes of its heading.
    private static func isAnchor(_ anchor: [UInt8], of heading: [UInt8]) -> Bool {
        var index = 0
        for byte in heading {
            let expected: UInt8
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): expected = byte | 0x20
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): expected = byte
            case UInt8(ascii: "_"), UInt8(ascii: "-"): expected = byte
            case UInt8(ascii: " "): expected = UInt8(ascii: "-")
            case 0x80...: return false
            default: continue
            }
            guard index < anchor.count, anchor[index] == expected else { return false }
            index += 1
        }
        return index == anchor.count
    }

    private mutating func count(
        _ text: UnsafeBufferPointer<UInt8>, _ field: SearchPage.Field, _ section: Int, _ cutter: WordCutter
    ) {
        // References stand for characters that are in no word.
        let scan = ByteScan(text)
        var start = 0
        var index = field == .title ? text.count : scan.next(UInt8(ascii: "&"), from: 0, upTo: text.count)
        while true {
            // A piece before a reference, or the rest.
            var isPiece = true
            var following = text.count
            if index < text.count {
                let end = text[index..<min(index + 9, text.count)].firstIndex(of: UInt8(ascii: ";"))
                isPiece = end != nil
                following = end.map { $0 + 1 } ?? start
            }
            if isPiece {
                cutter.cut(UnsafeBufferPointer(rebasing: text[start..<index])) { word in
                    self.count(word: word, field, section)
                }
            }
            if index >= text.count { return }
            start = following
            index = scan.next(UInt8(ascii: "&"), from: max(index + 1, start), upTo: text.count)
        }
    }

    @inline(__always)
    private mutating func count(
        word: UnsafeBufferPointer<UInt8>, _ field: SearchPage.Field, _ section: Int
    ) {
        let number = words.number(of: word)
        while places.count <= number { places.append(-1) }
        let place = Int(places[number])
        if place >= 0 {
            counts[place].add(field, section)
            return
        }
        places[number] = Int32(counts.count)
        var count = Count(word: number, section: section)
        count.add(field, section)
        counts.append(count)
    }
}
