internal import Diagnostics
internal import Documents

/// Search postings are the words of all pages with the pages that they are on, joined from the parts that have been read.
enum SearchPostings {
    /// A word as the index writes it.
    struct Word: Sendable {
        var word: [UInt8]
        var json: [UInt8]
    }

    /// How many postings are written at the same time, so that not all words are at hand twice.
    private static let portion = 1 << 18

    /// Hands on all words, in the order in which a browser compares them.
    static func forEachWord(of parts: [SearchPart], jobs: Int, _ take: (Word) -> Void) {
        var table = WordTable()
        // The number in the joined table of each part's words.
        let numbers = parts.map { $0.words.numbers(in: &table) }
        let joined = table
        let texts = (0..<joined.count).map { Array(joined.bytes[joined.range(of: $0)]) }
        let order = texts.indices.sorted { precedes(texts[$0], texts[$1]) }
        let owns = zip(parts, numbers).map { part, numbers in
            var own = [Int](repeating: part.words.count, count: joined.count)
            for (word, number) in numbers.enumerated() { own[number] = word }
            return own
        }
        var first = 0
        while first < order.count {
            var end = first
            var count = 0
            while end < order.count, count < portion {
                for (part, own) in zip(parts, owns) { count += part.postings.pageCount(of: own[order[end]]) }
                end += 1
            }
            let range = first..<end
            let words = parallel(range.count, jobs: jobs, state: { [SearchCollection.Posting]() }) { postings, index in
                let word = order[range.lowerBound + index]
                postings.removeAll(keepingCapacity: true)
                for (part, own) in zip(parts, owns) { part.postings.forEach(of: own[word]) { postings.append($0) } }
                return Self.word(texts[word], &postings)
            }
            for word in words { take(word) }
            first = end
        }
    }

    private static func word(_ text: [UInt8], _ postings: inout [SearchCollection.Posting]) -> Word {
        let pageCount = postings.count
        postings.sort { $0.page < $1.page }
        if pageCount > SearchIndex.mostPostings { keepGreatest(of: &postings) }
        var json = JSONWriter(embedding: .script)
        json.array { json in
            json.value(String(decoding: text, as: UTF8.self))
            json.value(pageCount)
            json.value(String(decoding: encoded(postings), as: UTF8.self))
        }
        return Word(word: text, json: json.bytes)
    }

    /// Keeps as many postings as a word may have: those with the greatest weights, and of equal ones those of the first pages.
    private static func keepGreatest(of postings: inout [SearchCollection.Posting]) {
        var counts = [Int](repeating: 0, count: 256)
        for posting in postings { counts[Int(posting.weight)] += 1 }
        var least = counts.count - 1
        var left = SearchIndex.mostPostings
        while least > 0, counts[least] <= left {
            left -= counts[least]
            least -= 1
        }
        postings.removeAll { posting in
            if posting.weight > least { return false }
            guard posting.weight == least, left > 0 else { return true }
            left -= 1
            return false
        }
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
