internal import ByteMarks
internal import Glibc

/// Name signs tell files that have none of some names from those that may, before any of their text is read.
///
/// They look at the bytes of a file, not at its prose: for how the first words of names begin, and for the words behind
/// them. Where there is something between two words that readers may see nothing of, a name may be there.
struct NameSigns: Sendable {
    /// How the first words of all names begin, each beginning once.
    private var beginnings: [tally_triple] = []
    /// For each beginning, the names that begin so: their words in lower case, a blank between them.
    private var names: [[[UInt8]]] = []
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
    private static let blank = UInt8(ascii: " ")

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
            let letters = Array(words.joined(separator: [NameSigns.blank]))
            let beginning = tally_triple(bytes: (first[0], first[1], first[2]))
            if let place = beginnings.firstIndex(where: { $0.bytes == beginning.bytes }) {
                self.names[place].append(letters)
            } else {
                beginnings.append(beginning)
                self.names.append([letters])
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
                place = next(in: bytes, from: place + 3)
            }
            return NameSigns.hasLettersByNumber(bytes)
        }
    }

    private func next(in bytes: UnsafeBufferPointer<UInt8>, from place: Int) -> Int {
        tally_find_triple(bytes.baseAddress, bytes.count, place, beginnings, beginnings.count)
    }

    /// Whether a name may stand at a word that begins like the first one of some.
    private func mayStand(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let letters = (bytes[place] | 0x20, bytes[place + 1] | 0x20, bytes[place + 2] | 0x20)
        for known in beginnings.indices where beginnings[known].bytes == letters {
            for name in names[known].indices {
                if names[known][name].withUnsafeBufferPointer({ NameSigns.mayStand($0, at: place, in: bytes) }) {
                    return true
                }
            }
        }
        return false
    }

    /// Whether a name may stand at the beginning of a word.
    private static func mayStand(
        _ name: UnsafeBufferPointer<UInt8>, at place: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        var (place, letter, articles) = (place, 0, 0)
        while true {
            let (start, first) = (place, letter)
            while letter < name.count, name[letter] != blank, place < bytes.count, bytes[place] | 0x20 == name[letter] {
                place += 1
                letter += 1
            }
            let isWhole = letter == name.count || name[letter] == blank
            if isWhole, place == bytes.count || !isWord(bytes[place]) {
                if letter == name.count { return true }
                letter += 1
            } else {
                // Readers pass over articles.
                if first == 0 { return false }
                let end = endOfWord(at: start, in: bytes)
                guard isArticle(bytes[start..<end]) else { return false }
                articles += 1
                if articles > mostArticles { return true }
                (place, letter) = (end, first)
            }
            guard let next = nextWord(from: place, in: bytes) else { return true }
            place = next
        }
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

    private static func isArticle(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        word.count <= 4 && articles.contains { $0.elementsEqual(word) { $0 == $1 | 0x20 } }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte | 0x20 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): true
        default: (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    }
}
