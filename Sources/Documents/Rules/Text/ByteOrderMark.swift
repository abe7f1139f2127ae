internal import Diagnostics
internal import Markdown

/// Finds byte order marks at the beginning of files.
enum ByteOrderMark: PageRule {
    static let rule = Rule(
        "text/byte-order-mark", .suggestion, "A document does not begin with a byte order mark.",
        explanation: """
            Some editors put an invisible character, U+FEFF, before the text. UTF-8 needs none, and other programs that \
            read the file may not see its front matter behind it.

            The fix removes it; nothing else changes.
            """,
        wrong: "\u{FEFF}---\ntitle: Find a partner\n---\n# Find a partner\n",
        right: "---\ntitle: Find a partner\n---\n# Find a partner\n")

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        let length = page.document.source.markLength
        guard length > 0 else { return }
        let mark = page.original(0..<length)
        findings.report(
            rule, at: mark, "the file begins with a byte order mark",
            fixes: [findings.fix("remove the byte order mark", .certain, replace: mark, with: "")])
    }
}
