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
        for var way in readings(of: words, index["synonyms"]) {
            if isOpen, let last = way.indices.last, !way[last].isReplacing {
                way[last].begun = typed(query)
                way[last].isAsking = false
            }
            for (page, rank) in rank(way, index) {
                if let known = best[page], (known.lacking, -known.score) <= (rank.lacking, -rank.score) { continue }
                best[page] = rank
            }
        }
        let ranked = best.map { page, rank in
            let kind = index["kinds"].list.last { $0[1].number <= page }?[0].text ?? ""
            let score = rank.score * (Self.standing[kind] ?? 4) / 4
            return (key: page, value: (lacking: rank.lacking, score: score, section: rank.section))
        }
        let order = ranked.sorted { left, right in
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

    /// What pages of a kind count, of four.
    private static let standing = [
        "document": 5, "role": 5, "rule": 3, "table": 3, "openQuestion": 3, "diagnostic": 3,
    ]

    /// Words of a question that tell no page from another.
    private static let askingWords = Set(
        ("but can could did do does don doesn get gets got had has have how isn may me must my need no not our shall should "
            + "so then there they us want was we were what when where which who why will would")
            .split(separator: " ").map(String.init))

    /// A word of a query.
    private struct Word {
        var word: String
        var begun: String?
        var isAsking = false
        /// The words of the query in whose place this one stands, if it is not what was typed, and how many do.
        var typed: [String] = []
        var meant = 1

        var isReplacing: Bool { !typed.isEmpty }
        /// What a posting counts, as a fraction.
        var share: (over: Int, under: Int) { isReplacing ? (min(typed.count, meant), 2 * meant) : (1, 1) }

        /// What its other forms begin with, if it has any.
        var base: String? {
            if isReplacing || !word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) || word.count < 5 { return nil }
            for ending in endings where word.hasSuffix(ending) && word.count - ending.count >= 5 {
                return String(word.dropLast(ending.count))
            }
            return word
        }

        func isForm(_ found: String) -> Bool {
            guard let base, found.hasPrefix(base) else { return false }
            return found == base || endings.contains(String(found.dropFirst(base.count)))
        }

        private var endings: [String] { ["ation", "ment", "ance", "ion", "ing", "al", "ed", "e"] }
    }

    private func readings(of words: [String], _ synonyms: JSONText) -> [[Word]] {
        let query = words.map { Word(word: $0, isAsking: Self.askingWords.contains($0)) }
        var readings = [query]
        for pair in synonyms.list {
            let other = pair[0].list.map(\.text)
            let current = pair[1].list.map(\.text)
            for way in readings where way.count >= other.count && readings.count < 8 {
                let place = (0...(way.count - other.count)).first { start in
                    way[start..<start + other.count].map(\.word) == other
                }
                guard let place, way[place..<place + other.count].allSatisfy({ !$0.isReplacing }) else { continue }
                let replaced = current.map { Word(word: $0, typed: other, meant: current.count) }
                readings.append(Array(way[..<place] + replaced + way[(place + other.count)...]))
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
        _ words: [Word], _ index: JSONText
    ) -> [Int: (lacking: Int, score: Int, section: Int)] {
        let pages = index["pages"].number
        var scores: [Int: (score: Int, section: Int, best: Int, found: Int)] = [:]
        var required = 0
        for word in words {
            var found: [Int: (score: Int, section: Int)] = [:]
            var isCommon = false
            let share = word.share
            let mostRare = word.typed.map { rarity(of: $0, pages, index["words"]) }.max() ?? .max
            let entries = entries(word, index["words"])
            let typed = entries.first { $0.isExact }.map { binaryDigits(pages / $0.entry[1].number) } ?? .max
            for (entry, isExact) in entries {
                let rarity = binaryDigits(pages / entry[1].number)
                let halves = isExact ? 2 * min(rarity, mostRare) : min(rarity, mostRare, typed)
                let postings = Self.postings(entry[2].text)
                if postings.count < entry[1].number, isExact { isCommon = true }
                for posting in postings {
                    let score = posting.weight * halves * share.over / (share.under * (word.isAsking ? 4 : 2))
                    if let known = found[posting.page], known.score >= score { continue }
                    found[posting.page] = (score, posting.section)
                }
            }
            for (page, hit) in found {
                var total = scores[page] ?? (0, 0, -1, 0)
                total.score += hit.score
                if !isCommon, !word.isAsking { total.found += 1 }
                if hit.score > total.best { (total.best, total.section) = (hit.score, hit.section) }
                scores[page] = total
            }
            if !isCommon, !word.isAsking { required += 1 }
        }
        var ranks: [Int: (lacking: Int, score: Int, section: Int)] = [:]
        for (page, total) in scores {
            ranks[page] = (required - total.found, total.score, total.section)
        }
        return ranks
    }

    private mutating func rarity(of word: String, _ pages: Int, _ firsts: JSONText) -> Int {
        let known = entries(Word(word: word, typed: [word]), firsts).first { $0.isExact }
        return known.map { binaryDigits(pages / $0.entry[1].number) } ?? .max
    }

    private mutating func entries(_ word: Word, _ firsts: JSONText) -> [(entry: JSONText, isExact: Bool)] {
        func file(of word: String) -> Int {
            let bytes = Array(word.utf8)
            return firsts.list.lastIndex { !SearchPostings.precedes(bytes, Array($0.text.utf8)) } ?? 0
        }
        var numbers: Set = [file(of: word.word)]
        for start in [word.begun, word.base].compactMap(\.self) {
            let first = file(of: start)
            numbers.insert(first)
            // A file that begins behind all words of this beginning has none.
            if first + 1 < firsts.list.count, firsts[first + 1].text.hasPrefix(start) { numbers.insert(first + 1) }
        }
        var entries: [(JSONText, Bool)] = []
        for number in numbers.sorted() {
            for entry in load("t\(number)").list {
                let found = entry[0].text
                let isBegun = word.begun.map { found.hasPrefix($0) } ?? false
                if found == word.word {
                    entries.append((entry, true))
                } else if isBegun || word.isForm(found) {
                    entries.append((entry, false))
                }
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
