/// A phrase table finds phrases by their first words, the longest first.
struct PhraseTable<Meaning: Sendable>: Sendable {
    /// A phrase and what it stands for.
    struct Phrase: Sendable {
        var words: [UInt16]
        var meaning: Meaning
    }

    /// A phrase whose first word is known.
    private struct Entry: Sendable {
        /// The words after the first one, in ``PhraseTable/words``.
        var rest: Range<Int>
        var meaning: Meaning
    }

    private var words: [UInt16] = []
    private var entries: [Entry] = []
    /// Where the entries of each first word end; they begin where those of the word before it end.
    private var ends: [Int] = []

    /// Puts phrases in order; of two of one length, the one that was listed first comes first.
    init(_ phrases: [Phrase], wordCount: Int) {
        var groups = [[Int]](repeating: [], count: wordCount)
        for (index, phrase) in phrases.enumerated() where !phrase.words.isEmpty {
            groups[Int(phrase.words[0])].append(index)
        }
        for group in groups {
            let sorted = group.sorted { left, right in
                let (leftCount, rightCount) = (phrases[left].words.count, phrases[right].words.count)
                return leftCount != rightCount ? leftCount > rightCount : left < right
            }
            for index in sorted {
                let start = words.count
                words += phrases[index].words.dropFirst()
                entries.append(Entry(rest: start..<words.count, meaning: phrases[index].meaning))
            }
            ends.append(entries.count)
        }
    }

    /// The longest phrase at a token, and the token after it.
    func match(_ tokens: [Token], at index: Int, limit: Int) -> (meaning: Meaning, end: Int)? {
        guard index < limit, tokens[index].kind == .word else { return nil }
        let first = Int(tokens[index].word)
        for place in (first == 0 ? 0 : ends[first - 1])..<ends[first] {
            let rest = entries[place].rest
            let end = index + 1 + rest.count
            guard end <= limit else { continue }
            var offset = 0
            while offset < rest.count {
                let token = tokens[index + 1 + offset]
                guard token.kind == .word, token.word == words[rest.lowerBound + offset] else { break }
                offset += 1
            }
            if offset == rest.count { return (entries[place].meaning, end) }
        }
        return nil
    }
}
