import Testing

@testable import Procedures

/// Words of random lengths, with letters that look alike where only one bit of a byte is compared.
private struct RandomWords {
    var numbers = SeededGenerator(seed: 20_261_122)
    static let letters = Array("abcdeABCDEZz09_@[`{^\u{7F}'.-".utf8)

    mutating func word(upTo length: Int) -> [UInt8] {
        (0..<Int.random(in: 1...length, using: &numbers)).map { _ in
            RandomWords.letters[Int.random(in: 0..<RandomWords.letters.count, using: &numbers)]
        }
    }
}

@Suite("Words are compared many letters at a time")
struct WordTests {
    private static func lower(_ word: [UInt8]) -> [UInt8] { word.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 } }

    @Test func wordsHaveOneNumberExactlyIfTheyAreTheSameButForCase() {
        var random = RandomWords()
        var table = WordTable()
        var numbers: [[UInt8]: UInt16] = [:]
        for _ in 0..<8000 {
            let word = random.word(upTo: 24)
            let number = table.intern(String(decoding: word, as: UTF8.self))
            let known = numbers[WordTests.lower(word)]
            #expect(known == nil || known == number)
            numbers[WordTests.lower(word)] = number
            #expect(table.spelling(of: number).utf8.elementsEqual(WordTests.lower(word)))
        }
        #expect(Set(numbers.values).count == numbers.count)
        for _ in 0..<8000 {
            let word = random.word(upTo: 24)
            let text = random.word(upTo: 9) + word + random.word(upTo: 9)
            let start = text.count - word.count
            let place = (0...start).first { text[$0...].starts(with: word) } ?? 0
            let found = table.find(text, place..<place + word.count)
            #expect(found == numbers[WordTests.lower(word)] ?? WordTable.unknown)
        }
    }

    @Test func anApostropheThatIsCurlyMakesTheSameWord() {
        var table = WordTable()
        let number = table.intern("customer's")
        let text = Array("the Customer\u{2019}s".utf8)
        #expect(table.find(text, 4..<text.count) == number)
        #expect(table.intern("CUSTOMER\u{2019}S") == number)
    }

    @Test(arguments: 0..<256)
    func everyByteIsALetterADigitOrNoneAtEachOfEightPlaces(byte: Int) {
        let byte = UInt8(byte)
        let sign = Unicode.Scalar(byte)
        let isLetter = sign.isASCII && (sign.properties.isAlphabetic || sign.properties.numericType != nil)
        for place in 0..<8 {
            var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 8)
            bytes[place] = byte
            let eight = bytes.enumerated().reduce(UInt64(0)) { $0 | UInt64($1.element) << UInt64($1.offset * 8) }
            #expect(WordBytes.letterLength(of: eight) == (isLetter ? 8 : place))
            #expect(WordBytes.plainLength(of: eight) == (isLetter || byte == UInt8(ascii: "_") ? 8 : place))
            let lower = WordBytes.lower(eight)
            #expect(lower.isASCII == (byte < 0x80))
            #expect(UInt8(truncatingIfNeeded: lower.bytes >> UInt64(place * 8)) == WordTests.lower([byte])[0])
        }
    }

    @Test(arguments: [
        ("Select **Save**, and go on.", ["select", "save", "and", "go", "on"]),
        ("the customer's list", ["the", "customer", "list"]), ("Don\u{2019}t wait", ["don", "wait"]),
        ("first\u{2014}second", ["first", "second"]), ("snake_case9", ["snake", "case9"]),
        ("ÉCOLE élève", ["école", "élève"]), ("a\u{E2}b", ["a\u{E2}b"]), ("", []), ("'", []), ("--", []),
        ("averyverylongwordindeed x", ["averyverylongwordindeed", "x"]), ("it's's odd", ["it", "odd"]),
    ])
    func wordsAreInLowerCaseAndWithoutPossessiveEndings(text: String, words: [String]) {
        #expect(Wording.words(text) == words)
    }

    /// Bytes as they may stand in a file, cut off in the middle of a mark.
    @Test func marksThatAreCutOffPartNoWords() {
        #expect(Wording.words([0x61, 0xE2][...]).count == 1)
        #expect(Wording.words([0x61, 0xE2, 0x80][...]) == ["a"])
        #expect(Wording.words([0x61, 0xE2, 0x80, 0x99][...]) == ["a"])
    }
}
