internal import Diagnostics

/// Finds links that are written as HTML.
enum RawHTMLLink {
    static let rule = Diagnostics.Rule(
        "format/raw-html-link", .warning, "A link is written in Markdown, and not as HTML.",
        explanation: """
            `<a href="…" target="_blank">` is longer, is not checked by other tools, and opens windows that nobody asked for. \
            A link in Markdown says the same.
            """,
        wrong: .steps(
            """
            1. Go to the <a href="https://admin.example/partners" target="_blank">Partner relationships</a> page.
            2. Select the row of the partner.
            """),
        right: .steps(
            """
            1. Go to the [Partner relationships](https://admin.example/partners) page.
            2. Select the row of the partner.
            """))

    static func check(_ used: UsedMention, on page: StylePage, _ findings: inout StyleFindings) {
        for segment in used.mention.segments where segment.markup.contains([.link, .html]) {
            guard isRaw(segment, on: page) else { continue }
            let change = page.markdownLink(segment, isBold: used.mention.isPath)
            findings.report(
                rule, at: segment.outer, "the link is written as HTML",
                help: "write it in Markdown",
                fixes: change.map { [findings.fix("write it in Markdown", .certain, [$0])] } ?? [])
        }
    }

    /// Whether the element itself is written as HTML, and not only something around it.
    private static func isRaw(_ segment: Mention.Segment, on page: StylePage) -> Bool {
        let start = segment.outer.lowerBound
        return page.byte(start) == UInt8(ascii: "<") && page.byte(start + 1) | 0x20 == UInt8(ascii: "a")
            && page.byte(start + 2).isBlank
    }
}

extension StylePage {
    /// A link that is written as HTML, in Markdown; nil if it can't be written so.
    func markdownLink(_ segment: Mention.Segment, isBold: Bool) -> Change? {
        let outer = segment.outer.clamped(to: 0..<source.count)
        guard let url = segment.url, !url.isEmpty, let tagEnd = source[outer].firstIndex(of: UInt8(ascii: ">")),
            let endTag = source[outer].lastIndex(of: UInt8(ascii: "<")), endTag > tagEnd,
            spells(endTag..<outer.upperBound, "</a>")
        else { return nil }
        var text = self.text(tagEnd + 1..<endTag)
        var isBold = isBold
        if text.count > 4, text.hasPrefix("**"), text.hasSuffix("**") {
            text = String(text.dropFirst(2).dropLast(2))
            isBold = true
        }
        // The stars may stand around the link.
        if outer.lowerBound > 1, spells(outer.lowerBound - 2..<outer.lowerBound, "**") { isBold = false }
        guard !text.contains(where: { "[]<>\n".contains($0) }), !url.utf8.contains(where: { $0 <= 0x20 }),
            !url.contains(where: { "<>\\".contains($0) })
        else { return nil }
        let target = url.contains(where: { "()".contains($0) }) ? "<\(url)>" : url
        let isAddress = text == url && (url.hasPrefix("https://") || url.hasPrefix("http://"))
        let link = isAddress ? "<\(url)>" : "[\(text)](\(target))"
        return Change(outer, isBold ? "**\(link)**" : link)
    }
}
