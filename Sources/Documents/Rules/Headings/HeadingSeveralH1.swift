internal import Diagnostics
internal import Markdown

/// Finds further headings of the first level.
enum HeadingSeveralH1: PageRule {
    static let rule = Rule(
        "heading/several-h1", .warning, "A page has one heading of the first level.",
        explanation: """
            A second heading of the first level looks like the beginning of another page, and lists of contents, which \
            begin at the second level, leave it out.

            Make it a heading of the second level, or divide the page. Zones and moniker ranges of which a reader sees \
            only one may have a heading of the first level each.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            # Before you begin

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
        guard let first = page.headings.first(where: { $0.level == 1 }) else { return }
        let others = page.headings.filter { heading in
            heading.level == 1 && heading.node != first.node && !areAlternatives(heading.node, first.node, page)
                && TabMalformed.attempt(heading, page) == nil
        }
        // A conflict's ======= may have made a heading of the line above it.
        guard !others.isEmpty, MergeConflict.conflicts(in: page).isEmpty else { return }
        let place = findings.place(page.document.range(of: first.node))
        for heading in others {
            var fixes: [Fix] = []
            let start = page.document.textStart(of: heading.node)
            if start < page.bytes.count, page.bytes[start] == UInt8(ascii: "#") {
                let point = page.original(start..<start)
                fixes = [findings.fix("make it a heading of the second level", .likely, replace: point, with: "#")]
            }
            findings.report(
                rule, at: page.document.range(of: heading.node),
                "there is another heading of the first level before it",
                notes: [Note("the first one is", at: place)], help: "make it a heading of the second level",
                fixes: fixes)
        }
    }

    /// Whether two headings are in different zones or moniker ranges.
    private static func areAlternatives(_ one: Node, _ other: Node, _ page: borrowing Page) -> Bool {
        guard let first = one.parent, let second = other.parent, first != second else { return false }
        return isVersion(first, page) && isVersion(second, page)
    }

    private static func isVersion(_ node: Node, _ page: borrowing Page) -> Bool {
        guard case .container(let directive) = page.document.element(of: node) else { return false }
        return directive.name == "zone" || directive.name == "moniker"
    }
}
