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

    private var table = WordTable()
    /// Where each word leads from each node of the tree of all names.
    private var branches = BranchTable()
    /// For each node, the numbers of the name that ends there.
    private var values: [[Int]] = [[]]
    private let skipped: [UInt16]
    /// How the first words of all names begin.
    private var beginnings = WordBeginnings()

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
    public var isEmpty: Bool { values.count == 1 }

    /// Adds a name that stands for a number; several may have one name.
    public mutating func add(_ name: String, _ value: Int) {
        let bytes = Array(name.utf8)
        var words: [(number: UInt16, text: String)] = []
        var index = 0
        while let word = Lexicon.nextWord(in: bytes, from: index, to: bytes.count) {
            index = word.upperBound
            let folded = Lexicon.folded(bytes[word])
            words.append((table.intern(folded), folded))
        }
        // An article begins no name, unless the name is nothing else.
        while words.count > 1, let first = words.first, skipped.contains(first.number) { words.removeFirst() }
        guard let first = words.first else { return }
        beginnings.insert(first.text)
        var node = 0
        for (word, _) in words {
            if let next = branches[node, word] {
                node = next
            } else {
                branches.add(from: node, word, to: values.count)
                node = values.count
                values.append([])
            }
        }
        values[node].append(value)
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
        guard let word = Lexicon.nextWord(in: bytes, from: range.lowerBound, to: end) else { return }
        forEachMatch(in: bytes, from: word, number(of: word, in: bytes), to: end, body)
    }

    private func forEachMatch(
        in bytes: [UInt8], from first: Range<Int>, _ firstNumber: UInt16, to end: Int, _ body: (Match) -> Void
    ) {
        var word = first
        var number = firstNumber
        var node = 0
        var count = 0
        var start = word.lowerBound
        // A word that no name has ends it; articles may stand between those of a name.
        while number != WordTable.unknown {
            if let next = branches[node, number] {
                node = next
                count += 1
                if count == 1 { start = word.lowerBound }
                if !values[node].isEmpty {
                    body(Match(range: start..<word.upperBound, values: values[node], words: count))
                }
            } else if !skipped.contains(number) {
                return
            }
            guard let next = Lexicon.nextWord(in: bytes, from: word.upperBound, to: end) else { return }
            word = next
            number = self.number(of: word, in: bytes)
        }
    }

    /// Whether a text may hold one of the names; false means that it doesn't.
    func mayOccur(in bytes: [UInt8]) -> Bool {
        var index = 0
        while let place = beginnings.next(in: bytes, from: index) {
            if longestMatch(in: bytes, at: place..<bytes.count) != nil { return true }
            index = place + 1
        }
        return false
    }

    /// The names in some bytes of a text, from left to right, the longest one at each place.
    public func matches(in bytes: [UInt8], at range: Range<Int>) -> [Match] {
        var found: [Match] = []
        var index = range.lowerBound
        let end = min(range.upperBound, bytes.count)
        while let word = Lexicon.nextWord(in: bytes, from: index, to: end) {
            index = word.upperBound
            let number = number(of: word, in: bytes)
            if number == WordTable.unknown || skipped.contains(number) { continue }
            var best: Match?
            forEachMatch(in: bytes, from: word, number, to: end) { best = $0 }
            if let best {
                found.append(best)
                index = best.range.upperBound
            }
        }
        return found
    }

    private func number(of word: Range<Int>, in bytes: [UInt8]) -> UInt16 {
        // Plain words are found as they stand; others have to be folded first.
        let isSign = word.count == 1 && bytes[word.lowerBound] == UInt8(ascii: "&")
        if !isSign, let number = table.findASCII(bytes, word) { return number }
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
