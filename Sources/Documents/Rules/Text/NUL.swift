internal import Diagnostics
internal import Markdown

/// Finds characters with the value zero.
enum NUL: PageRule {
    static let rule = Rule(
        "text/nul", .error, "A document has no NUL characters.",
        explanation: """
            A NUL, the character with the value zero, means nothing in a text, and readers see the replacement character \
            \u{FFFD} in its place. A file with very many of them is no text, or it was saved as UTF-16.

            Remove the character, which most editors don't show, or save the file as UTF-8.
            """,
        wrong: "---\ntitle: Find a partner\n---\n# Find a partner\n\nSelect \0 **Contact me**.\n",
        right: "---\ntitle: Find a partner\n---\n# Find a partner\n\nSelect **Contact me**.\n")

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        var first: Range<Int>?
        var count = 0
        for problem in page.document.problems where problem.kind == .nul {
            first = first ?? problem.range
            count += 1
        }
        guard let first else { return }
        // Half of the bytes of a text in UTF-16 are zero, unless it is in another script.
        let isWide = count * 4 > page.original(0..<page.bytes.count).count
        findings.report(
            rule, at: first, "there is a NUL character in the text",
            notes: count > 1 ? [Note("the file has \(count) of them")] : [],
            help: isWide ? "save the file as UTF-8; it looks like UTF-16" : "remove it; editors often don't show it")
    }
}
