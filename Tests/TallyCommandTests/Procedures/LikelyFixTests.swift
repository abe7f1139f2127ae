import Testing

@testable import TallyCommand

/// Whatever is wrong with documents, what is mended without asking comes to an end.
struct LikelyFixTests {
    /// A small generator of numbers, the same ones each time.
    private struct Numbers {
        var state: UInt64
        mutating func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
    }

    private static let page = Lending.page(
        """
        See [the other page](b.md#more-of-it), or ask for help.

        ## Ask for it

        You need to be a Member.

        1. Sign in to [Catalogue](https://library.example).
        2. Find it:
           1. Go to **Search** > **Book**.

              > [!NOTE]
              > Some books are lent out.
           2. Select **Request**.

        | Book | Shelf |
        | --- | --- |
        | Atlas | 3 |

        ![A shelf](shelf.png)
        """)

    private static let other = """
        ---
        title: More about books
        description: What else there is to know about books, in a sentence that is long enough to be shown.
        ---
        # More about books

        ## More of it

        - Look around.
        - Go [back](a.md).

        """

    private static let pieces = [
        "*", "**", "`", "[", "](", ")", "<", ">", "#", "|", ":", "\"", "\t", "    ", "\r", "\u{FEFF}", "\u{E9}", "\n\n",
        "9. ",
        "> [!Note] ", "::: zone\n", "<br>", "<!-- step: human -->", "<!-- allow: all -->", "click on ", "please ", "- ",
        "---\n",
    ]

    /// A text with one thing changed in it.
    private static func damaged(_ text: String, _ numbers: inout Numbers) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let line = numbers.next(lines.count)
        let other = numbers.next(lines.count)
        switch numbers.next(10) {
        case 0: lines.remove(at: line)
        case 1: lines.insert(lines[other], at: line)
        case 2: lines.swapAt(line, other)
        case 3: lines[line] = String(repeating: " ", count: numbers.next(6)) + lines[line]
        case 4: lines[line] = String(lines[line].drop { $0 == " " })
        case 5: lines[line] = lines[line].lowercased()
        case 6:
            lines[line] = lines[line].replacing("Select", with: "Click").replacing("**", with: "", maxReplacements: 1)
        case 7: lines = Array(lines.prefix(max(line, 6)))
        default:
            let letters = Array(lines[line])
            let place = numbers.next(letters.count + 1)
            lines[line] =
                String(letters[..<place]) + pieces[numbers.next(pieces.count)]
                + String(letters[place...].dropFirst(numbers.next(2)))
        }
        return lines.joined(separator: "\n")
    }

    @Test(arguments: 0..<40)
    func mendingWhatIsLikelyAgainAndAgainComesToAnEnd(_ seed: Int) throws {
        var numbers = Numbers(state: UInt64(seed) &* 7919 &+ 17)
        var page = Self.page
        for _ in 0...numbers.next(4) { page = Self.damaged(page, &numbers) }
        let place = try Workplace(["Content/a.md": page, "Content/b.md": Self.damaged(Self.other, &numbers)])
        var seen: [String] = []
        // A fix may make room for the next one, and each finding that is only likely to be mended is tried once a run.
        for _ in 0..<8 {
            let text = (place.read("Content/a.md") ?? "") + (place.read("Content/b.md") ?? "")
            if seen.last == text { return }
            #expect(!seen.contains(text), "what was mended is as it was before:\n\(text)")
            seen.append(text)
            let outcome = place.run(["check", "--fix", "--likely", "--quiet"], on: Lending.domain)
            #expect(outcome.code < 2, "\(outcome.errors)")
        }
        Issue.record("it goes on for ever: \(page)\n=====\n\(seen[seen.count - 2])\n=====\n\(seen[seen.count - 1])")
    }
}
