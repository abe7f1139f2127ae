internal import ByteMarks
internal import Diagnostics
internal import Markdown
internal import YAML

/// Finds characters that nobody sees.
enum HiddenCharacter: PageRule {
    static let rule = Rule(
        "text/hidden-character", .warning, "A document has no characters that nobody sees.",
        explanation: """
            Text that is copied from a portal, a chat or a word processor often brings along characters that no editor \
            shows: spaces without width, line separators, control characters, marks that change the direction of text. A \
            label with one of them in it is not the label of the model, although it looks the same, and whoever copies a \
            command with one of them from the page gets an error that can't be explained.

            The fix removes what has no width, and puts a blank where there was a break. Characters between 128 and 159 \
            come from files that were read in the wrong encoding; the fix puts what they stand for in Windows-1252. Where \
            such a character is wanted, write it as a reference, such as `&#8203;`, so that others see it too.

            HTML forbids control characters, so pages show the sign for something unreadable, U+FFFD, in their place.

            Joiners within words and emoji, soft hyphens and the marks U+200E and U+200F are left alone, because some \
            languages need them.
            """,
        wrong: "---\ntitle: Find a partner\n---\n# Find a partner\n\nSelect **Contact\u{200B} me**.\n",
        right: "---\ntitle: Find a partner\n---\n# Find a partner\n\nSelect **Contact me**.\n")

    /// So many places are told of one file; whoever mends these sees the next ones.
    private static let limit = 50

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        let bytes = page.document.source.bytes
        var place = hidden(in: bytes, from: page.document.source.markLength)
        // What YAML forbids is reported with the front matter.
        let yaml = page.frontMatter?.range ?? 0..<0
        for _ in 0..<limit {
            guard place < bytes.count, let hidden = Hidden(bytes, at: place) else { return }
            if !(yaml.contains(place) && YAMLProblem.isForbidden(hidden.scalar)) {
                let range = page.original(hidden.range)
                findings.report(
                    rule, at: range, "there is a hidden character, \(hidden.description)",
                    fixes: [findings.fix(hidden.fixTitle, hidden.confidence, replace: range, with: hidden.replacement)])
            }
            place = Self.hidden(in: bytes, from: hidden.range.upperBound)
        }
    }

    private static func hidden(in bytes: [UInt8], from start: Int) -> Int {
        tally_find_hidden(bytes, bytes.count, start)
    }
}

/// A hidden character, or a row of the same ones.
private struct Hidden {
    let scalar: Unicode.Scalar
    let count: Int
    let range: Range<Int>

    init?(_ bytes: [UInt8], at place: Int) {
        let length = bytes[place] < 0x80 ? 1 : bytes[place] < 0xE0 ? 2 : 3
        guard place + length <= bytes.count else { return nil }
        let spelling = bytes[place..<place + length]
        guard let scalar = String(decoding: spelling, as: UTF8.self).unicodeScalars.first else { return nil }
        var end = place + length
        while end + length <= bytes.count, bytes[end..<end + length].elementsEqual(spelling) { end += length }
        self.scalar = scalar
        range = place..<end
        count = range.count / length
    }

    var description: String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        let times = count > 1 ? ", \(count) times" : ""
        return "\(name) (\(code)\(times))"
    }

    private var name: String {
        switch scalar.value {
        case 0x0B: "a vertical tab"
        case 0x0C: "a form feed"
        case 0x1B: "an escape"
        case 0x200B: "a space without width"
        case 0x2028: "a line separator"
        case 0x2029: "a paragraph separator"
        case 0x202A...0x202E, 0x2066...0x2069: "a mark that changes the direction of text"
        case 0x2060: "a word joiner"
        case 0xFEFF: "a byte order mark"
        default: misread.map { "a \u{201C}\($0)\u{201D} of Windows-1252 that was misread" } ?? "a control character"
        }
    }

    /// What takes its place.
    var replacement: String {
        if let misread { return String(repeating: misread, count: count) }
        return isBreak ? " " : ""
    }

    var fixTitle: String { replacement.isEmpty ? "remove it" : "replace it with \u{201C}\(replacement)\u{201D}" }

    /// What was meant by a character that was misread, and where text is to change its direction, is for the writer to say.
    var confidence: Fix.Confidence {
        switch scalar.value {
        case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069: .likely
        default: .certain
        }
    }

    private var isBreak: Bool {
        switch scalar.value {
        case 0x0B, 0x0C, 0x2028, 0x2029: true
        default: false
        }
    }

    /// The character that a byte stands for in Windows-1252, where it was read as Latin-1.
    private var misread: Character? {
        let table = Array("€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ")
        guard scalar.value >= 0x80, scalar.value - 0x80 < table.count else { return nil }
        let character = table[Int(scalar.value) - 0x80]
        return character == " " ? nil : character
    }
}
