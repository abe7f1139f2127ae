internal import Diagnostics

/// A search collector reads pages one after the other on one thread.
struct SearchCollector: Sendable {
    private var words = PageWords()
    private var postings = PostingList()
    private var entries: [SearchCollection.Entry] = []

    /// What has been read.
    var part: SearchPart { SearchPart(words: words.table, postings: postings, entries: entries) }

    mutating func add(_ number: Int, _ page: SitePage, _ html: [UInt8]) {
        words.add(page.title, PageWords.Place(field: .title, section: 0))
        let titleCount = words.count
        if let others = page.otherWords { words.add(others, PageWords.Place(field: .label, section: 0)) }
        var reader = SearchPage()
        reader.read(html, onlyArticle: page.hasArticle || page.hasExamples, &words)
        words.takeAll(titleCount: titleCount) { word, section, weight in
            postings.add(
                SearchCollection.Posting(word: word, page: UInt32(number), section: section, weight: weight))
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
        // It is kept until the end, so it has no more room than it needs.
        entries.append(SearchCollection.Entry(page: number, json: json.bytes.withUnsafeBufferPointer { Array($0) }))
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
}
