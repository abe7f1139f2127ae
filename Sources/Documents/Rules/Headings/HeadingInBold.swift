internal import Diagnostics
internal import Markdown

/// Finds paragraphs that are bold as a whole, where a heading was meant.
enum HeadingInBold: PageRule {
    static let rule = Rule(
        "heading/in-bold", .suggestion, "A heading is written as one, and not as a bold paragraph.",
        explanation: """
            A paragraph that is bold as a whole looks like a heading, and is none: it is missing in the outline, links can't \
            lead to it, screen readers don't jump to it, and the list under it can't be bound by it.

            A bold sentence that ends with a mark such as a period is none of these.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            **Before you begin**

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
        if page.survey.boldParagraphs.isEmpty { return }
        var headings = page.headings[...]
        var level = 0
        for strong in page.survey.boldParagraphs {
            // Nothing stands under the last one.
            guard let paragraph = strong.parent, paragraph.next != nil, let words = words(in: strong, page) else {
                continue
            }
            while let heading = headings.first, page.document.textStart(of: heading.node) < words.lowerBound {
                level = heading.level
                headings = headings.dropFirst()
            }
            let isTitle = level == 0 && page.headings.isEmpty && paragraph.previous == nil
            let signs = String(repeating: "#", count: isTitle ? 1 : min(6, max(2, level + 1)))
            let range = page.document.textRange(of: paragraph)
            findings.report(
                rule, at: page.original(range), "this bold paragraph is no heading",
                help: "write \"\(signs)\" before it in place of the asterisks, if it is meant as one",
                fixes: [
                    findings.fix(
                        "make it a heading", .likely, replace: page.original(range),
                        with: signs + " " + page.text(words))
                ])
        }
    }

    /// A longer text is a sentence.
    private static let longest = 80

    /// The words of a paragraph that may be meant as a heading, in the source text; nil if it ends as a sentence does, or
    /// numbers a step.
    private static func words(in strong: Node, _ page: borrowing Page) -> Range<Int>? {
        guard let text = strong.firstChild, text.kind == .text, text.next == nil else { return nil }
        let literal = text.literal
        guard literal.count <= longest, let last = literal.last, !".,;:!?".utf8.contains(last) else { return nil }
        let range = page.document.textRange(of: text)
        // What is written with escapes or entities stays as it is.
        guard range.count == literal.count, HandNumbers.step(at: text, in: page) == nil else { return nil }
        return range
    }
}
