internal import Diagnostics
internal import Documents

/// Search postings are the words of all pages with the pages that they are on, joined from the parts that have been read.
struct SearchPostings {
    /// A word as the index writes it.
    struct Word: Sendable {
        var word: [UInt8]
        var json: [UInt8]
    }

    /// The words, in the order in which a browser compares them.
    let words: [Word]

    init(_ parts: [SearchPart], jobs: Int) {
        var table = WordTable()
        // The number in the joined table of each part's words.
        let numbers = parts.map { $0.words.numbers(in: &table) }
        let joined = table
        let texts = (0..<joined.count).map { Array(joined.bytes[joined.range(of: $0)]) }
        let order = texts.indices.sorted { Self.precedes(texts[$0], texts[$1]) }
        let postings = Self.sorted(parts, numbers, wordCount: texts.count)
        words = parallel(order.count, jobs: jobs, state: { () }) { _, index in
            let word = order[index]
            return Self.word(texts[word], Array(postings.list[postings.starts[word]..<postings.starts[word + 1]]))
        }
    }

    /// Sorts all postings by their words, in one pass over them.
    private static func sorted(
        _ parts: [SearchPart], _ numbers: [[Int]], wordCount: Int
    ) -> (list: [SearchCollection.Posting], starts: [Int]) {
        var starts = [Int](repeating: 0, count: wordCount + 1)
        for (part, numbers) in zip(parts, numbers) {
            for posting in part.postings { starts[numbers[Int(posting.word)] + 1] += 1 }
        }
        for word in 0..<wordCount { starts[word + 1] += starts[word] }
        var next = starts
        var list = [SearchCollection.Posting](
            repeating: .init(word: 0, page: 0, section: 0, weight: 0), count: starts[wordCount])
        for (part, numbers) in zip(parts, numbers) {
            for posting in part.postings {
                let word = numbers[Int(posting.word)]
                list[next[word]] = posting
                next[word] += 1
            }
        }
        return (list, starts)
    }

    private static func word(_ text: [UInt8], _ postings: [SearchCollection.Posting]) -> Word {
        var kept = postings
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
