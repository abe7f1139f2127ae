internal import Diagnostics

/// Finds bold, italic and code in the headings of procedures.
enum HeadingInlineFormat {
    static let rule = Diagnostics.Rule(
        "style/heading-inline-format", .warning, "The heading of a procedure has no bold, italic or code in it.",
        explanation: """
            A heading is set off as a whole. Marks within it get lost in lists of headings, in search results and in the \
            titles of windows, and look like mistakes where they don't.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            """, heading: "Remove the **roles**"),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            """))

    static func check(_ heading: Section, on page: StylePage, _ findings: inout StyleFindings) {
        let range = page.headingText(heading)
        guard range.count <= StylePage.headingLimit else { return }
        let bytes = page.source[range]
        guard bytes.contains(where: isMark) else { return }
        let title = Array(heading.title.utf8)
        // Only where the title is what remains without the marks are they marks, and all of them.
        for marks in [
            [UInt8(ascii: "*"), UInt8(ascii: "`")], [UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "_")],
        ] {
            guard bytes.contains(where: { marks.contains($0) }),
                bytes.filter({ !marks.contains($0) }).elementsEqual(title)
            else { continue }
            let changes = range.filter { marks.contains(page.source[$0]) }.map { Change($0..<$0 + 1, "") }
            findings.report(
                rule, at: range, "the heading has marks for bold, italic or code in it",
                fixes: [findings.fix("remove the marks", .certain, changes)])
            return
        }
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "*") || byte == UInt8(ascii: "`") || byte == UInt8(ascii: "_")
    }
}

extension StylePage {
    /// A heading longer than this is no heading of a procedure.
    static let headingLimit = 1000

    /// The bytes of a heading's text, without number signs, underline and blanks.
    func headingText(_ heading: Section) -> Range<Int> {
        var range = trimmed(heading.headingRange)
        if byte(range.lowerBound) == UInt8(ascii: "#") {
            while !range.isEmpty, source[range.lowerBound] == UInt8(ascii: "#") {
                range = range.lowerBound + 1..<range.upperBound
            }
            range = trimmed(range)
            var end = range.upperBound
            while end > range.lowerBound, source[end - 1] == UInt8(ascii: "#") { end -= 1 }
            // Number signs close a heading only after a blank.
            if end > range.lowerBound, source[end - 1].isBlank { range = trimmed(range.lowerBound..<end) }
        } else if let line = source[range].firstIndex(of: 0x0A) {
            range = trimmed(range.lowerBound..<line)
        }
        return range
    }
}
