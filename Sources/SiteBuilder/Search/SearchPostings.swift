internal import Diagnostics
internal import Documents

/// Search postings are the words of all pages with the pages that they are on, joined from the parts that have been read.
enum SearchPostings {
    /// A word as the index writes it.
    struct Word: Sendable {
        var word: [UInt8]
        var json: [UInt8]
    }

    /// How many times the parts are read, so that only some of the words are at hand at any time.
    private static let rounds = 8

    /// Hands on all words, in the order in which a browser compares them.
    static func forEachWord(of parts: [SearchPart], jobs: Int, _ take: (Word) -> Void) {
        var table = WordTable()
        // The number in the joined table of each part's words.
        let numbers = parts.map { $0.words.numbers(in: &table) }
        let joined = table
        let texts = (0..<joined.count).map { Array(joined.bytes[joined.range(of: $0)]) }
        let order = texts.indices.sorted { precedes(texts[$0], texts[$1]) }
        var places = [Int](repeating: 0, count: order.count)
        for (place, word) in order.enumerated() { places[word] = place }
        let ours = numbers.map { numbers in numbers.map { places[$0] } }
        let starts = starts(parts, ours, wordCount: order.count)
        let portion = max(1 << 16, starts[order.count] / rounds + 1)
        var first = 0
        while first < order.count {
            var end = first + 1
            while end < order.count, starts[end + 1] - starts[first] <= portion { end += 1 }
            let range = first..<end
            let list = sorted(parts, ours, range, starts)
            let base = starts[first]
            let words = parallel(range.count, jobs: jobs, state: { () }) { _, index in
                let place = range.lowerBound + index
                return word(texts[order[place]], list[starts[place] - base..<starts[place + 1] - base])
            }
            for word in words { take(word) }
            first = end
        }
    }

    /// Where the postings of each word begin, if all stand in a row.
    private static func starts(_ parts: [SearchPart], _ places: [[Int]], wordCount: Int) -> [Int] {
        var starts = [Int](repeating: 0, count: wordCount + 1)
        for (part, places) in zip(parts, places) { part.postings.forEach { starts[places[Int($0.word)] + 1] += 1 } }
        for word in 0..<wordCount { starts[word + 1] += starts[word] }
        return starts
    }

    /// The postings of some words, sorted by these in one pass over all.
    private static func sorted(
        _ parts: [SearchPart], _ places: [[Int]], _ words: Range<Int>, _ starts: [Int]
    ) -> [SearchCollection.Posting] {
        var next = starts[words].map { $0 - starts[words.lowerBound] }
        var list = [SearchCollection.Posting](
            repeating: .init(word: 0, page: 0, section: 0, weight: 0),
            count: starts[words.upperBound] - starts[words.lowerBound])
        for (part, places) in zip(parts, places) {
            part.postings.forEach { posting in
                let place = places[Int(posting.word)]
                guard words.contains(place) else { return }
                list[next[place - words.lowerBound]] = posting
                next[place - words.lowerBound] += 1
            }
        }
        return list
    }

    private static func word(_ text: [UInt8], _ postings: ArraySlice<SearchCollection.Posting>) -> Word {
        var kept = Array(postings)
        if kept.count > SearchIndex.mostPostings {
            kept.sort { ($1.weight, $0.page) < ($0.weight, $1.page) }
            kept.removeLast(kept.count - SearchIndex.mostPostings)
        }
        kept.sort { $0.page < $1.page }
        var json = JSONWriter(embedding: .script)
        json.array { json in
            json.value(String(decoding: text, as: UTF8.self))
            json.value(postings.count)
            json.value(String(decoding: encoded(kept), as: UTF8.self))
        }
        return Word(word: text, json: json.bytes)
    }

    private static func encoded(_ postings: [SearchCollection.Posting]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(postings.count * 3)
        var last = -1
        for posting in postings {
            append(Int(posting.page) - last, to: &text)
            append(Int(posting.section), to: &text)
            text.append(digit(Int(posting.weight)))
            last = Int(posting.page)
        }
        return text
    }

    private static func append(_ number: Int, to text: inout [UInt8]) {
        var rest = number
        while rest >= 32 {
            text.append(digit(rest & 31 | 32))
            rest >>= 5
        }
        text.append(digit(rest))
    }

    private static func digit(_ value: Int) -> UInt8 { SearchIndex.digits.utf8Start[value & 63] }

    /// Whether JavaScript finds one text less than another: it compares halves of code points.
    static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        for (left, right) in zip(left, right) where left != right {
            // Code points of four bytes are two halves, which come before the last ones of three bytes.
            if (left >= 0xF0) != (right >= 0xF0), min(left, right) >= 0xEE { return left >= 0xF0 }
            return left < right
        }
        return left.count < right.count
    }
}
