internal import Diagnostics

/// Finds headings of procedures that are written like titles of books, or end like sentences.
enum HeadingCase {
    static let rule = Diagnostics.Rule(
        "style/heading-case", .warning, "The heading of a procedure is in sentence case, without a period.",
        explanation: """
            Only the first word of a heading and names have capitals. Where every word has one, names can't be told from \
            other words, and what the portal shows can't be told from what the writer says.

            A heading is no sentence that ends; it has no period.
            """,
        wrong: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            """, heading: "Remove the roles."),
        right: .steps(
            """
            1. Go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            """))

    static func check(_ heading: Section, on page: StylePage, _ findings: inout StyleFindings) {
        let range = page.headingText(heading)
        guard (1...StylePage.headingLimit).contains(range.count) else { return }
        let last = range.upperBound - 1
        if page.source[last] == UInt8(ascii: "."), page.byte(last - 1) != UInt8(ascii: ".") {
            findings.report(
                rule, at: last..<last + 1, "the heading ends with a period",
                fixes: [findings.fix("remove the period", .certain, [Change(last..<last + 1, "")])])
        }
        let words = ordinaryCapitals(range, on: page)
        guard words.count > 1 else { return }
        let changes = words.map { Change($0.lowerBound..<$0.lowerBound + 1, page.text($0.prefix(1)).lowercased()) }
        findings.report(
            rule, at: range, "the heading has capitals on words that are no names",
            help: "write only the first word and names with capitals",
            fixes: [findings.fix("write small letters", .likely, changes)])
    }

    /// The words with capitals that are no names, where all words have capitals.
    private static func ordinaryCapitals(_ range: Range<Int>, on page: StylePage) -> [Range<Int>] {
        var words = PlainWords(page.source, range)
        var isFirst = true
        var capitals: [Range<Int>] = []
        while let word = words.next() {
            defer { isFirst = false }
            if isFirst { continue }
            let first = page.source[word.lowerBound]
            if first.isASCIIUppercase {
                let rest = page.source[word.lowerBound + 1..<word.upperBound]
                if rest.allSatisfy(\.isASCIILowercase) { capitals.append(word) }
            } else if !StyleWords.smallWords.contains(page.text(word)) {
                return []
            }
        }
        let names = page.book.names.matches(in: page.source, at: range)
        return capitals.filter { word in
            Vocabulary.english.table.find(page.source, word) != WordTable.unknown
                && !names.contains { $0.words > 1 && $0.range.overlaps(word) }
        }
    }
}
