import Testing

@testable import SiteBuilder

/// A search engine answers queries from the files of an index as the script in the browser does.
///
/// It reads the files themselves, and counts what it loads of them.
struct SearchEngine {
    struct Hit: Equatable {
        var path: String
        var title: String
        var anchor: String?
    }

    private let files: [String: JSONText]
    private(set) var loaded: Set<String> = []
    private let sizes: [String: Int]

    init(_ index: SearchIndex) throws {
        var files: [String: JSONText] = [:]
        var sizes: [String: Int] = [:]
        for file in index.files {
            guard let bytes = file.bytes else { continue }
            let name = String(file.path.dropFirst("search/".count).dropLast(".js".count))
            let text = String(decoding: bytes, as: UTF8.self)
            let opening = "self.tallySearchShard(\"\(name)\","
            try #require(text.hasPrefix(opening) && text.hasSuffix(");\n"))
            files[name] = JSONText(String(text.dropFirst(opening.count).dropLast(3)))
            sizes[name] = bytes.count
        }
        self.files = files
        self.sizes = sizes
    }

    /// The number of bytes that have been loaded so far.
    var loadedBytes: Int { loaded.reduce(0) { $0 + (sizes[$1] ?? 0) } }

    private mutating func load(_ name: String) -> JSONText {
        loaded.insert(name)
        return files[name] ?? .null
    }

    /// The best pages for a query.
    mutating func search(_ query: String, limit: Int = 10) -> [Hit] {
        let index = load("index")
        let words = SearchWords.words(in: query)
        let endsInName = index["synonyms"].list.contains { pair in
            words.suffix(pair[0].list.count) == pair[0].list.map(\.text)[...]
        }
        let isOpen = !(query.last?.isWhitespace ?? true) && !endsInName
        var best: [Int: (lacking: Int, score: Int, section: Int)] = [:]
        for reading in readings(of: words, index["synonyms"]) {
            let isBegun = isOpen && reading.isAsTyped
            for (page, rank) in rank(reading.words, begun: isBegun ? typed(query) : nil, index) {
                if let known = best[page], (known.lacking, -known.score) <= (rank.lacking, -rank.score) { continue }
                best[page] = rank
            }
        }
        let order = best.sorted { left, right in
            (left.value.lacking, -left.value.score, left.key) < (right.value.lacking, -right.value.score, right.key)
        }
        let chunk = index["chunk"].number
        return order.prefix(limit).map { page, rank in
            let entry = load("d\(page / chunk)")[page % chunk]
            let anchor = rank.section == 0 ? nil : Self.anchor(of: entry[3][rank.section - 1])
            return Hit(path: entry[0].text, title: entry[1].text, anchor: anchor)
        }
    }

    /// The anchor of a section: the one that is written, or the one that its heading makes.
    private static func anchor(of section: JSONText) -> String {
        if !section.list.isEmpty { return section[0].text }
        let kept = section.text.lowercased().unicodeScalars.filter {
            ("a"..."z").contains($0) || ("0"..."9").contains($0) || "_- ".unicodeScalars.contains($0)
        }
        return String(String.UnicodeScalarView(kept.map { $0 == " " ? "-" : $0 }))
    }

    private func readings(of words: [String], _ synonyms: JSONText) -> [(words: [String], isAsTyped: Bool)] {
        var readings = [(words, true)]
        for pair in synonyms.list {
            let other = pair[0].list.map(\.text)
            guard words.count >= other.count else { continue }
            for start in 0...(words.count - other.count) where Array(words[start..<start + other.count]) == other {
                let current = pair[1].list.map(\.text)
                readings.append((words[..<start] + current + words[(start + other.count)...], false))
            }
        }
        return readings
    }

    /// The last word as it is typed, to be found as a beginning.
    private func typed(_ query: String) -> String? {
        // An ending would be taken off; a letter after it keeps it.
        guard var word = SearchWords.words(in: query + "\u{78}").last, word.count > 2 else { return nil }
        word.removeLast()
        if SearchWords.words(in: word).isEmpty { return nil }
        if word.count > 3, word.hasSuffix("ie") {
            word.removeLast(2)
        } else if word.count > 3, word.hasSuffix("i") {
            word.removeLast()
        }
        return word
    }

    private mutating func rank(
        _ words: [String], begun: String?, _ index: JSONText
    ) -> [Int: (lacking: Int, score: Int, section: Int)] {
        let pages = index["pages"].number
        var scores: [Int: (score: Int, section: Int, best: Int, found: Int)] = [:]
        var common: [Set<Int>] = []
        for (place, word) in words.enumerated() {
            var found: [Int: (score: Int, section: Int)] = [:]
            var isCommon = false
            let beginning = place == words.count - 1 ? begun : nil
            for (entry, isExact) in entries(word, beginning, index["words"]) {
                let rarity = binaryDigits(pages / entry[1].number)
                let factor = isExact ? rarity : rarity / 2
                let postings = Self.postings(entry[2].text)
                if postings.count < entry[1].number, isExact { isCommon = true }
                for posting in postings {
                    let score = posting.weight * factor
                    if let known = found[posting.page], known.score >= score { continue }
                    found[posting.page] = (score, posting.section)
                }
            }
            for (page, hit) in found {
                var total = scores[page] ?? (0, 0, -1, 0)
                total.score += hit.score
                total.found += 1
                if hit.score > total.best { (total.best, total.section) = (hit.score, hit.section) }
                scores[page] = total
            }
            if isCommon { common.append(Set(found.keys)) }
        }
        var ranks: [Int: (lacking: Int, score: Int, section: Int)] = [:]
        for (page, total) in scores {
            let unlisted = common.count { !$0.contains(page) }
            ranks[page] = (words.count - total.found - unlisted, total.score, total.section)
        }
        return ranks
    }

    private mutating func entries(
        _ word: String, _ beginning: String?, _ firsts: JSONText
    ) -> [(entry: JSONText, isExact: Bool)] {
        func file(of word: String) -> Int? {
            let bytes = Array(word.utf8)
            return firsts.list.lastIndex { !SearchPostings.precedes(bytes, Array($0.text.utf8)) }
        }
        var entries: [(JSONText, Bool)] = []
        if let number = file(of: word) {
            for entry in load("t\(number)").list where entry[0].text == word { entries.append((entry, true)) }
        }
        guard let beginning else { return entries }
        let first = file(of: beginning) ?? 0
        for number in first...(first + 1) where number < firsts.list.count {
            // A file that begins behind all words of this beginning has none.
            if number > first, !firsts[number].text.hasPrefix(beginning) { continue }
            for entry in load("t\(number)").list where entry[0].text.hasPrefix(beginning) && entry[0].text != word {
                entries.append((entry, false))
            }
        }
        return entries
    }

    private func binaryDigits(_ number: Int) -> Int { Int.bitWidth - number.leadingZeroBitCount }

    static func postings(_ text: String) -> [(page: Int, section: Int, weight: Int)] {
        let alphabet = Array("\(SearchIndex.digits)")
        let digits = text.map { digit in alphabet.firstIndex(of: digit) ?? 0 }
        var postings: [(page: Int, section: Int, weight: Int)] = []
        var place = 0
        var page = -1
        func number() -> Int {
            var value = 0
            var shift = 0
            while true {
                let digit = digits[place]
                place += 1
                value |= (digit & 31) << shift
                shift += 5
                if digit < 32 { return value }
            }
        }
        while place < digits.count {
            page += number()
            let section = number()
            postings.append((page, section, digits[place]))
            place += 1
        }
        return postings
    }
}
