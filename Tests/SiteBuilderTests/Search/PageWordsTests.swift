import TestSupport
import Testing

@testable import SiteBuilder

/// Words that are read fast are those that are read with care.
struct PageWordsTests {
    @Test(arguments: 0...255 as ClosedRange<UInt8>)
    func aRunEndsWithTheFirstByteThatIsNoLetterAndNoDigit(byte: UInt8) {
        let isPart = Character(Unicode.Scalar(byte)).isLetter && byte < 0x80 || (0x30...0x39).contains(byte)
        for place in 0..<LetterRun.longest {
            var bytes = Array("ABcdEFgh12345678".utf8)
            bytes[place] = byte
            let run = bytes.withUnsafeBytes { bytes in bytes.baseAddress.map { LetterRun(at: $0) } }
            let count = isPart ? LetterRun.longest : place
            let lower = String(decoding: bytes[..<count], as: UTF8.self).lowercased()
            #expect(run?.count == count)
            #expect(run?.withBytes { String(decoding: $0, as: UTF8.self) } == lower)
        }
    }

    @Test func aPageHasTheWordsThatItsTextIsCutInto() {
        let pieces = [
            "a", "s", "ies", "Is", "the", "X", "7", "2024", "partner", "relations", "é", "ø", "İ", "ß", "e\u{301}", "–",
            "…",
            " ", " ", ", ", "-", "\n", "漢字", "wordofsixteenlet", "ſ", "\u{10428}",
        ]
        var random = SeededGenerator(seed: 400)
        for _ in 0..<400 {
            let text = (0..<Int.random(in: 0...24, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }
            .joined()
            // Where a page ends behind its words, there is less to look at for whoever reads in large steps.
            for tail in ["", "</main>", "</main><footer>and more</footer>"] {
                #expect(words(ofPage: "<main>" + text + tail) == Set(SearchWords.words(in: text)), "\(text)")
            }
        }
    }

    @Test func aFormIsKnownAgainOnTheNextPage() {
        var words = PageWords()
        for expected in [["policy", "role"], ["policy"]] {
            var page = SearchPage()
            let text = expected.count == 2 ? "Policies, the roles" : "policy"
            page.read(Array("<main>\(text)</main><footer>and more</footer>".utf8), &words)
            #expect(Set(expected) == taken(from: &words))
        }
    }

    @Test func referencesAndTagsStandBetweenWords() {
        #expect(
            words(ofPage: "<main>one&amp;two <b>three</b>four R&D &longer-than-that; five</main>")
                == ["one", "two", "three", "four", "longer", "than", "five"])
    }

    private func words(ofPage html: String) -> Set<String> {
        var words = PageWords()
        var page = SearchPage()
        page.read(Array(html.utf8), &words)
        return taken(from: &words)
    }

    private func taken(from words: inout PageWords) -> Set<String> {
        var numbers: [UInt32] = []
        words.takeAll(titleCount: 0) { word, _, _ in numbers.append(word) }
        let table = words.table
        return Set(numbers.map { String(decoding: table.bytes[table.range(of: Int($0))], as: UTF8.self) })
    }
}
