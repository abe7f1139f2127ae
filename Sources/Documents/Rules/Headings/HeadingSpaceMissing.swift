internal import Diagnostics
internal import Markdown

/// Finds headings that are none, because no blank follows their number signs.
enum HeadingSpaceMissing: PageRule {
    static let rule = Rule(
        "heading/space-missing", .error, "A blank stands between the number signs of a heading and its text.",
        explanation: """
            Without the blank Markdown sees a paragraph that begins with `#`, and that is what readers see too. Other \
            programs were more lenient once, so such lines turn up in old documents.

            If a paragraph is meant to begin with a number sign, write `\\#`.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            ##Before you begin

            You need a work account.
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            ## Before you begin

            You need a work account.
            """)

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        let glued = glued(in: page)
        if glued.isEmpty { return }
        let hasTitle = page.headings.contains { $0.level == 1 }
        for (index, heading) in glued.enumerated() {
            let end = heading.signs.upperBound
            // #word may be a hashtag; several signs, or the title that the page lacks, are not.
            let isSure = heading.level > 1 || (index == 0 && !hasTitle && heading.signs.lowerBound == page.firstContent)
            findings.report(
                rule, at: page.original(heading.signs),
                "no blank follows the number \(heading.level == 1 ? "sign" : "signs"), so this is no heading",
                help: "write a blank before the text of the heading",
                fixes: [
                    findings.fix(
                        "insert the blank", isSure ? .certain : .likely, replace: page.original(end..<end), with: " ")
                ])
        }
    }

    /// A paragraph, or a line of one, that was meant to be a heading.
    struct Glued {
        /// The number signs, in the source text.
        let signs: Range<Int>
        var level: Int { signs.count }
    }

    /// The headings of a page that lack the blank.
    ///
    /// In the middle of a paragraph, a line must begin with two signs to count.
    static func glued(in page: borrowing Page) -> [Glued] {
        if page.survey.hashLines.isEmpty { return [] }
        let bytes = page.bytes
        var glued: [Glued] = []
        for node in page.survey.hashLines {
            let start = page.document.textRange(of: node).lowerBound
            var end = start
            while end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
            guard (1...6).contains(end - start), end < bytes.count, bytes[end].isASCIILetter || bytes[end] >= 0xC3,
                node.parent?.kind == .paragraph, end - start > 1 || node.previous == nil
            else { continue }
            glued.append(Glued(signs: start..<end))
        }
        return glued
    }
}
