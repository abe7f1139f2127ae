internal import Diagnostics
internal import Markdown

/// Finds headings that were meant to begin a tab.
enum TabMalformed: PageRule {
    static let rule = Rule(
        "tab/malformed", .error, "The heading of a tab is a link and nothing else.",
        explanation: """
            A tab begins with a heading that is a link to `#tab/` and an id: `# [In the portal](#tab/portal)`. Where a bracket \
            is missing, or where anything stands beside the link, it is an ordinary heading: its tab is no tab, and what stands \
            under it belongs to the one before.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            # [In the portal](#tab/portal)

            Select **Contact me**.

            # [In an email](#tab/email

            Write to the partner.

            ***
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            # [In the portal](#tab/portal)

            Select **Contact me**.

            # [In an email](#tab/email)

            Write to the partner.

            ***
            """)

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        for heading in page.headings {
            guard let attempt = attempt(heading, page) else { continue }
            var fixes: [Fix] = []
            if let form = attempt.form {
                let place = page.original(attempt.text)
                fixes = [findings.fix("write \(form)", .certain, replace: place, with: form)]
            }
            findings.report(
                rule, at: page.original(attempt.text),
                "this heading begins no tab: it is not a link to #tab/ and nothing else",
                help: attempt.form.map { "write \($0)" } ?? "write [title](#tab/id), and nothing beside it",
                fixes: fixes)
        }
    }

    /// A heading that was meant to begin a tab.
    struct Attempt {
        /// The bytes of its text, in the source text.
        let text: Range<Int>
        /// What it should say, if that is certain.
        let form: String?
    }

    /// What a heading that begins no tab says of one; nothing if it is about something else.
    static func attempt(_ heading: Page.Heading, _ page: borrowing Page) -> Attempt? {
        let bytes = page.bytes
        var start = page.document.textStart(of: heading.node)
        while start < bytes.count, bytes[start] == UInt8(ascii: "#") || bytes[start].isBlankOrBreak { start += 1 }
        // Hardly any heading begins as a link does.
        guard start < bytes.count, bytes[start] == UInt8(ascii: "[") else { return nil }
        var text = start..<max(start, min(page.document.textRange(of: heading.node).upperBound, bytes.count))
        if let end = bytes[text].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) { text = text.lowerBound..<end }
        while let last = bytes[text].last, last.isBlankOrBreak { text = text.lowerBound..<text.upperBound - 1 }
        let words = bytes[text]
        guard let address = words.firstRange(of: "(#tab/".utf8) else { return nil }
        let title = words[..<address.lowerBound].dropFirst()
        let closing = title.firstIndex(of: UInt8(ascii: "]")) ?? title.endIndex
        let (name, between) = (title[..<closing], title[closing...].dropFirst())
        let id = words[address.upperBound...].prefix { $0.isASCIILetter || "0123456789-_/.".utf8.contains($0) }
        let rest = words[id.endIndex...]
        guard !name.isEmpty, !id.isEmpty, between.allSatisfy(\.isBlankOrBreak), rest.count < 2,
            rest.allSatisfy({ $0 == UInt8(ascii: ")") }), !name.contains(UInt8(ascii: "["))
        else { return Attempt(text: text, form: nil) }
        let form = "[" + String(decoding: name, as: UTF8.self) + "](#tab/" + String(decoding: id, as: UTF8.self) + ")"
        // Too deep within other blocks it is no tab, however it is written.
        return words.elementsEqual(form.utf8) ? nil : Attempt(text: text, form: form)
    }
}
