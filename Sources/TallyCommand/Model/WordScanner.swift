/// A word scanner goes through a text word by word; case, surplus blanks and the shape of apostrophes do not count.
struct WordScanner {
    private let letters: [Character]
    private var position = 0

    init(_ text: String) {
        var letters: [Character] = []
        for letter in text {
            if letter.isWhitespace {
                if letters.last != " ", !letters.isEmpty { letters.append(" ") }
            } else {
                letters.append(letter == "\u{2019}" ? "'" : letter)
            }
        }
        if letters.last == " " { letters.removeLast() }
        self.letters = letters
    }

    /// Whether there is nothing more.
    var isAtEnd: Bool { position >= letters.count }

    /// What is left.
    var rest: String { String(letters[min(position, letters.count)...]) }

    /// The next word, without a comma or parenthesis after it.
    var nextWord: String { String(letters[min(position, letters.count)...].prefix { !Self.endsWord($0) }) }

    /// Whether a mark comes next.
    func sees(_ mark: Character) -> Bool { position < letters.count && letters[position] == mark }

    /// Takes a mark, if it comes next.
    mutating func take(_ mark: String) -> Bool {
        guard matches(Array(mark)) else { return false }
        skip(mark.count)
        return true
    }

    /// Whether some words come next, and end there.
    func seesWords(_ words: String) -> Bool {
        let wanted = Array(words)
        guard !wanted.isEmpty, matches(wanted) else { return false }
        let end = position + wanted.count
        return end >= letters.count || Self.endsWord(letters[end])
    }

    /// Takes some words, if they come next.
    mutating func takeWords(_ words: String) -> Bool {
        guard seesWords(words) else { return false }
        skip(words.count)
        return true
    }

    /// Takes a word, if it comes next.
    mutating func takeWord(_ word: String) -> Bool { takeWords(word) }

    /// Goes on by some letters, and over the blank after them.
    mutating func skip(_ count: Int) {
        position += count
        if position < letters.count, letters[position] == " " { position += 1 }
    }

    /// Takes `name=value` or `name!=value`, if one comes next; the value ends at a blank, a comma or a parenthesis.
    mutating func takePair() -> (name: String, isNegated: Bool, value: String)? {
        var end = position
        while end < letters.count, letters[end].isLetter || letters[end].isNumber || letters[end] == "-" { end += 1 }
        let name = String(letters[position..<end])
        let isNegated = end < letters.count && letters[end] == "!"
        if isNegated { end += 1 }
        guard !name.isEmpty, end < letters.count, letters[end] == "=" else { return nil }
        let value = letters[(end + 1)...].prefix { !Self.endsWord($0) }
        position = value.endIndex
        if position < letters.count, letters[position] == " " { position += 1 }
        return (name, isNegated, String(value))
    }

    private func matches(_ wanted: [Character]) -> Bool {
        guard position + wanted.count <= letters.count else { return false }
        for (index, letter) in wanted.enumerated() {
            let mine = letters[position + index]
            let other = letter == "\u{2019}" ? "'" : letter
            if mine != other, mine.lowercased() != other.lowercased() { return false }
        }
        return true
    }

    private static func endsWord(_ letter: Character) -> Bool {
        letter == " " || letter == "," || letter == ")" || letter == "("
    }
}
