internal import Diagnostics
internal import Markdown

/// Finds pages on which something stands before the heading of the first level.
enum HeadingH1NotFirst: PageRule {
    static let rule = Rule(
        "heading/h1-not-first", .warning, "A page begins with its heading of the first level.",
        explanation: """
            Whatever stands before the heading of the first level is shown above the name of the page, where nobody knows \
            yet what it belongs to. Comments, and files that are included, may come first.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            Some partners work in one country only.

            # Find a partner
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            Some partners work in one country only.
            """)

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        guard let title = page.headings.first(where: { $0.level == 1 }), let first = firstShown(page),
            first != title.node, page.isShownAlone
        else { return }
        // The finding that a # is glued to its heading says it all.
        guard HeadingSpaceMissing.glued(in: page).allSatisfy({ $0.level != 1 }) else { return }
        findings.report(
            rule, at: page.document.range(of: title.node),
            "the heading of the first level is not the first on the page",
            notes: [Note("what comes first is", at: findings.place(page.document.range(of: first)))],
            help: "move the heading to the beginning of the text")
    }

    /// The first block that a reader sees and that is written in the file.
    private static func firstShown(_ page: borrowing Page) -> Node? {
        var next = page.document.root.firstChild
        while let node = next {
            next = node.next
            switch node.kind {
            case .htmlBlock where node.isComment: continue
            case .blockElement:
                switch page.document.element(of: node) {
                case .include: continue
                case .container: next = node.firstChild ?? node.next
                default: return node
                }
            default: return node
            }
        }
        return nil
    }
}
