internal import ByteMarks
internal import Glibc

/// Name signs tell files that have none of some names from those that may, before any of their text is read.
///
/// They look at the bytes of a file, not at its prose: for how the first words of names begin, and for the words behind
/// them. Where there is something between two words that readers may see nothing of, a name may be there.
struct NameSigns: Sendable {
    /// How the first words of all names begin, each beginning once.
    private var beginnings: [tally_triple] = []
    /// For each beginning, the words of which one has to follow, in lower case; nothing if any may.
    private var followers: [[[UInt8]]?] = []
    /// Whether all names begin with words that can be looked for.
    private var isComplete = true

    /// To look for more beginnings takes longer than to read the text.
    private static let mostBeginnings = 32
    /// Where a longer address ends is not looked for.
    private static let mostOfAddress = 200
    /// Words that may stand between those of a name.
    private static let articles = ["the", "a", "an", "your"].map { Array($0.utf8) }

    init(_ names: [String]) {
        for name in names {
            let words = name.lowercased().utf8.split { !NameSigns.isWord($0) }.map(Array.init)
                .drop { NameSigns.articles.contains($0) }
            guard name.utf8.allSatisfy({ $0 < 0x80 }), let first = words.first, first.count >= 3 else {
                isComplete = false
                continue
            }
            // An "&" is written as a word as well.
            let next = name.contains("&") ? nil : words.dropFirst().first
            add(tally_triple(bytes: (first[0], first[1], first[2])), before: next)
        }
        if beginnings.count > NameSigns.mostBeginnings { isComplete = false }
    }

    private mutating func add(_ beginning: tally_triple, before word: [UInt8]?) {
        if let place = beginnings.firstIndex(where: { $0.bytes == beginning.bytes }) {
            followers[place] = word.flatMap { word in followers[place].map { $0 + [word] } }
        } else {
            beginnings.append(beginning)
            followers.append(word.map { [$0] })
        }
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
        guard let start = NameSigns.nextWord(behind: place, in: bytes) else { return true }
        var end = start
        while end < bytes.count, NameSigns.isWord(bytes[end]) { end += 1 }
        let word = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if NameSigns.articles.contains(where: { NameSigns.spells(word, $0) }) { return true }
        let letters = (bytes[place] | 0x20, bytes[place + 1] | 0x20, bytes[place + 2] | 0x20)
        guard let known = beginnings.firstIndex(where: { $0.bytes == letters }) else { return false }
        return followers[known]?.contains { NameSigns.spells(word, $0) } ?? true
    }

    /// Where the word behind another one begins; nothing if that can't be told from the bytes.
    private static func nextWord(behind place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = place
        while index < bytes.count, isWord(bytes[index]) { index += 1 }
        while index < bytes.count, !isWord(bytes[index]) {
            switch bytes[index] {
            // Readers may see nothing of a tag, and a reference may be any character.
            case UInt8(ascii: "<"), UInt8(ascii: "&"), 0x80...: return nil
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

    private static func spells(_ word: UnsafeBufferPointer<UInt8>, _ letters: [UInt8]) -> Bool {
        word.elementsEqual(letters) { $0 | 0x20 == $1 | 0x20 }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte | 0x20 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): true
        default: (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    }
}
