internal import ByteMarks
internal import Glibc

/// Name signs tell files that have none of some names from those that may, before any of their text is read.
///
/// They look at the bytes of a file, not at its prose: for how the first words of names begin, and for the words behind
/// them. Where there is something between two words that readers may see nothing of, a name may be there.
struct NameSigns: Sendable {
    /// A word in lower case.
    private typealias Word = [UInt8]

    /// How the first words of all names begin, each beginning once.
    private var beginnings: [tally_triple] = []
    /// For each beginning, the words of the names that begin so.
    private var names: [[[Word]]] = []
    /// Whether all names begin with words that can be looked for.
    private var isComplete = true

    /// To look for more beginnings takes longer than to read the text.
    private static let mostBeginnings = 32
    /// How many articles may stand between the words of a name; more are not looked at.
    private static let mostArticles = 3
    /// Where a longer address ends is not looked for.
    private static let mostOfAddress = 200
    /// Words that may stand between those of a name.
    private static let articles = ["the", "a", "an", "your"].map { Array($0.utf8) }

    init(_ names: [String]) {
        for name in names {
            // An "&" is written as a word as well, so a name is looked for up to there.
            let sure = name.lowercased().utf8.prefix { $0 != UInt8(ascii: "&") }
            let words = sure.split { !NameSigns.isWord($0) }.map(Array.init)
                .drop { NameSigns.articles.contains($0) }
            guard name.utf8.allSatisfy({ $0 < 0x80 }), let first = words.first, first.count >= 3 else {
                isComplete = false
                continue
            }
            let beginning = tally_triple(bytes: (first[0], first[1], first[2]))
            if let place = beginnings.firstIndex(where: { $0.bytes == beginning.bytes }) {
                self.names[place].append(Array(words))
            } else {
                beginnings.append(beginning)
                self.names.append([Array(words)])
            }
        }
        if beginnings.count > NameSigns.mostBeginnings { isComplete = false }
    }

    /// Whether the text of a file may have one of the names; false means that it doesn't.
    func mayOccur(in file: [UInt8]) -> Bool {
        guard isComplete else { return true }
        return file.withUnsafeBufferPointer { bytes in
            var place = next(in: bytes, from: 0)
            while place < bytes.count {
                if mayStand(at: place, in: bytes) { return true }
                place = next(in: bytes, from: place + 1)
            }
            return NameSigns.hasLettersByNumber(bytes)
        }
    }

    private func next(in bytes: UnsafeBufferPointer<UInt8>, from place: Int) -> Int {
        tally_find_triple(bytes.baseAddress, bytes.count, place, beginnings, beginnings.count)
    }

    /// Whether a name may stand where the first word of one seems to begin.
    private func mayStand(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        if place > 0, NameSigns.isWord(bytes[place - 1]) { return false }
        let letters = (bytes[place] | 0x20, bytes[place + 1] | 0x20, bytes[place + 2] | 0x20)
        guard let known = beginnings.firstIndex(where: { $0.bytes == letters }) else { return false }
        var end = NameSigns.endOfWord(at: place, in: bytes)
        var candidates = NameSigns.goingOn(names[known], 0, with: bytes[place..<end])
        var count = 1
        var articles = 0
        while !candidates.isEmpty, articles <= NameSigns.mostArticles {
            if candidates.contains(where: { $0.count == count }) { return true }
            guard let start = NameSigns.nextWord(from: end, in: bytes) else { return true }
            end = NameSigns.endOfWord(at: start, in: bytes)
            let word = bytes[start..<end]
            let next = NameSigns.goingOn(candidates, count, with: word)
            if next.isEmpty, NameSigns.articles.contains(where: { NameSigns.spells(word, $0) }) {
                articles += 1
            } else {
                candidates = next
                count += 1
            }
        }
        return !candidates.isEmpty
    }

    /// The names that have a word at a position.
    private static func goingOn(
        _ names: [[Word]], _ position: Int, with word: Slice<UnsafeBufferPointer<UInt8>>
    ) -> [[Word]] {
        names.filter { spells(word, $0[position]) }
    }

    private static func endOfWord(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var end = place
        while end < bytes.count, isWord(bytes[end]) { end += 1 }
        return end
    }

    /// Where the next word begins; nothing if that can't be told from the bytes.
    private static func nextWord(from place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = place
        while index < bytes.count, !isWord(bytes[index]) {
            switch bytes[index] {
            // Readers may see nothing of a tag, and a reference may be any character.
            case UInt8(ascii: "<"), UInt8(ascii: "&"): return nil
            // Quotes, dashes and the like, and blanks that don't break.
            case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80: index += 3
            case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: index += 2
            case 0x80...: return nil
            // Nor do they see where a link leads.
            case UInt8(ascii: "]") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "("):
                let address = bytes[(index + 2)..<max(index + 2, min(index + mostOfAddress, bytes.count))]
                let end = address.firstIndex { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "(") }
                guard let end, bytes[end] == UInt8(ascii: ")") else { return nil }
                index = end + 1
            case UInt8(ascii: "]") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "["): return nil
            default: index += 1
            }
        }
        return index
    }

    /// Whether a letter may be written as its number.
    private static func hasLettersByNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = 0
        while place + 1 < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + place, Int32(UInt8(ascii: "&")), bytes.count - 1 - place)
        {
            // Before the last byte, so that there is one behind it.
            place = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
            if bytes[place] == UInt8(ascii: "#") { return true }
        }
        return false
    }

    private static func spells(_ word: Slice<UnsafeBufferPointer<UInt8>>, _ letters: Word) -> Bool {
        word.elementsEqual(letters) { $0 | 0x20 == $1 | 0x20 }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte | 0x20 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): true
        default: (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    }
}
