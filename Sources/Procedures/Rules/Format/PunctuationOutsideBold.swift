internal import Diagnostics

/// Finds periods and commas within the bold of a label.
enum PunctuationOutsideBold {
    static let rule = Diagnostics.Rule(
        "format/punct-outside-bold", .warning, "Marks that belong to the sentence are not bold.",
        explanation: """
            The words in bold are those on the screen. A period or comma of the sentence stands after the bold: `**Save**.` \
            A mark that belongs to the label, such as the question mark of *Remove roles?*, stays in it.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select **Remove roles.**
            """),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select **Remove roles**.
            """))

    static func check(_ used: UsedMention, on page: StylePage, _ findings: inout StyleFindings) {
        for segment in used.mention.segments where segment.markup == .bold && segment.outer != segment.range {
            let mark = segment.range.upperBound - 1
            guard mark > segment.range.lowerBound, segment.outer.upperBound <= page.source.count,
                isMark(page.source[mark]), page.byte(mark - 1) != UInt8(ascii: "."),
                !page.book.labels.named(segment.text).contains(where: { $0.text == segment.text })
            else { continue }
            let rest = mark..<segment.outer.upperBound
            let marks = page.text(mark + 1..<segment.outer.upperBound)
            // After another mark of the sentence, the one in the label is one too many.
            let following = page.byte(segment.outer.upperBound)
            let isDoubled = isMark(following) || following == UInt8(ascii: ":")
            let text = marks + (isDoubled ? "" : page.text(mark..<mark + 1))
            findings.report(
                rule, at: mark..<mark + 1, "the mark is bold, as if it belonged to the label",
                help: "write it after the bold",
                fixes: [findings.fix("write it after the bold", .certain, [Change(rest, text)])])
        }
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
    }
}
