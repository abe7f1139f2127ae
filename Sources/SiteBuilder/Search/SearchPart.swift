/// A search part is what has been read of some of the pages: their words, where these are, and what the index shows.
struct SearchPart: Sendable {
    private(set) var words = WordTable()
    private(set) var postings = PostingList()
    private(set) var entries: [SearchCollection.Entry] = []

    init(words: WordTable, postings: PostingList, entries: [SearchCollection.Entry]) {
        self.words = words
        self.postings = postings
        self.entries = entries
    }

    /// The part of a record; nothing if a word is in it twice.
    init?(_ record: ShardRecord) {
        for (number, word) in record.words.enumerated() {
            guard word.withUnsafeBufferPointer({ words.number(of: $0) }) == number else { return nil }
        }
        postings = PostingList(record.postings)
        entries = record.entries
    }

    /// Joins parts, in an order that does not depend on who has read which page.
    init(joining parts: [SearchPart]) {
        var table = WordTable()
        let numbers = parts.map { part in part.words.numbers(in: &table) }
        let texts = (0..<table.count).map { Array(table.bytes[table.range(of: $0)]) }
        let order = texts.indices.sorted { texts[$0].lexicographicallyPrecedes(texts[$1]) }
        var places = [UInt32](repeating: 0, count: order.count)
        for (place, word) in order.enumerated() {
            places[word] = UInt32(place)
            _ = texts[word].withUnsafeBufferPointer { words.number(of: $0) }
        }
        var all: [SearchCollection.Posting] = []
        for (part, numbers) in zip(parts, numbers) {
            part.postings.forEach { posting in
                var posting = posting
                posting.word = places[numbers[Int(posting.word)]]
                all.append(posting)
            }
            entries += part.entries
        }
        all.sort { ($0.page, $0.word) < ($1.page, $1.word) }
        postings = PostingList(all)
        entries.sort { $0.page < $1.page }
    }
}

extension WordTable {
    /// The number of each word in another table, which gets those that it lacks.
    func numbers(in other: inout WordTable) -> [Int] {
        bytes.withUnsafeBufferPointer { bytes in
            (0..<count).map { other.number(of: UnsafeBufferPointer(rebasing: bytes[range(of: $0)])) }
        }
    }
}
