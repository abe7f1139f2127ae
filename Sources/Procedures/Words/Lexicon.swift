/// A lexicon is a set of names, made to find the longest of them in a text.
///
/// It is how labels are read that nothing sets off: the model says what can be there, and the longest name that the words
/// spell is meant. Case does not count, nor do articles, blanks and marks between the words, and *&* is *and*.
public struct Lexicon: Sendable {
    /// A name that was found.
    public struct Match: Hashable, Sendable {
        /// The bytes of the text.
        public var range: Range<Int>
        /// The numbers under which the name was put in, in that order.
        public var values: [Int]
        /// The number of words of the name.
        public var words: Int
    }

    private struct Node: Sendable {
        var next: [UInt16: Int] = [:]
        var values: [Int] = []
    }

    private var table = WordTable()
    private var nodes = [Node()]
    private let skipped: [UInt16]

    /// Makes an empty lexicon.
    public init() {
        var table = WordTable()
        skipped = ["the", "a", "an", "your"].map { table.intern($0) }
        self.table = table
    }

    /// Makes a lexicon of some names, each standing for its position.
    public init(_ names: some Sequence<String>) {
        self.init()
        for (value, name) in names.enumerated() { add(name, value) }
    }

    /// Whether it has no names.
    public var isEmpty: Bool { nodes.count == 1 }

    /// Adds a name that stands for a number; several may have one name.
    public mutating func add(_ name: String, _ value: Int) {
        let bytes = Array(name.utf8)
        var words: [UInt16] = []
        var index = 0
        while let word = Lexicon.nextWord(in: bytes, from: index, to: bytes.count) {
            index = word.upperBound
            words.append(table.intern(Lexicon.folded(bytes[word])))
        }
        // An article begins no name, unless the name is nothing else.
        while words.count > 1, let first = words.first, skipped.contains(first) { words.removeFirst() }
        guard !words.isEmpty else { return }
        var node = 0
        for word in words {
            if let next = nodes[node].next[word] {
                node = next
            } else {
                nodes.append(Node())
                nodes[node].next[word] = nodes.count - 1
                node = nodes.count - 1
            }
        }
        nodes[node].values.append(value)
    }

    /// The longest name that begins with the first word of some bytes of a text; an article before it may be left out.
    public func longestMatch(in bytes: [UInt8], at range: Range<Int>) -> Match? {
        var best: Match?
        forEachMatch(in: bytes, at: range) { best = $0 }
        return best
    }

    /// Calls a closure with each name that begins with the first word of some bytes of a text, the shortest first.
    func forEachMatch(in bytes: [UInt8], at range: Range<Int>, _ body: (Match) -> Void) {
        let end = min(range.upperBound, bytes.count)
        guard var word = Lexicon.nextWord(in: bytes, from: range.lowerBound, to: end) else { return }
        var node = 0
        var count = 0
        var start = word.lowerBound
        while true {
            let number = self.number(of: word, in: bytes)
            if let next = nodes[node].next[number], number != WordTable.unknown {
                node = next
                count += 1
                if count == 1 { start = word.lowerBound }
                if !nodes[node].values.isEmpty {
                    body(Match(range: start..<word.upperBound, values: nodes[node].values, words: count))
                }
            } else if !skipped.contains(number) || number == WordTable.unknown {
                return
            }
            guard let next = Lexicon.nextWord(in: bytes, from: word.upperBound, to: end) else { return }
            word = next
        }
    }

    /// The names in some bytes of a text, from left to right, the longest one at each place.
    public func matches(in bytes: [UInt8], at range: Range<Int>) -> [Match] {
        var found: [Match] = []
        var index = range.lowerBound
        let end = min(range.upperBound, bytes.count)
        while let word = Lexicon.nextWord(in: bytes, from: index, to: end) {
            if !skipped.contains(number(of: word, in: bytes)),
                let match = longestMatch(in: bytes, at: word.lowerBound..<end)
            {
                found.append(match)
                index = match.range.upperBound
            } else {
                index = word.upperBound
            }
        }
        return found
    }

    private func number(of word: Range<Int>, in bytes: [UInt8]) -> UInt16 {
        // Plain words are found as they stand; others have to be folded first.
        if !bytes[word].contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "&") }) { return table.find(bytes, word) }
        let folded = Array(Lexicon.folded(bytes[word]).utf8)
        return table.find(folded, 0..<folded.count)
    }

    private static func folded(_ word: ArraySlice<UInt8>) -> String {
        if word.elementsEqual("&".utf8) { return "and" }
        var bytes: [UInt8] = []
        WordTable.fold(word, into: &bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        return bytes.contains { $0 >= 0x80 } ? text.lowercased() : text
    }

    private static func nextWord(in bytes: [UInt8], from start: Int, to end: Int) -> Range<Int>? {
        var index = start
        while index < end {
            let upper = min(bytes.wordEnd(from: index), end)
            if upper > index { return index..<upper }
            index += max(bytes.blankLength(at: index), bytes[index] < 0x80 ? 1 : bytes.mark(at: index).length)
        }
        return nil
    }
}
