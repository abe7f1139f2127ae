internal import Diagnostics

/// Finds links, images and entries of tables of contents whose address is empty.
enum LinkEmpty: ContentRule {
    static let rule = Rule(
        "link/empty", .error, "A link or an image has an address.",
        explanation: """
            A link without an address, or with nothing but `#`, was most likely left for later. A browser follows it to the \
            page that the reader is on already.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            Read the [list of partners]().
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            Read the [list of partners](https://example.com/partners).
            """)

    static func check(_ file: CheckedFile, _ findings: inout Findings) {
        for pointer in file.pointers(to: .empty) {
            let reference = pointer.reference
            if reference.use.isLink {
                findings.report(rule, at: reference.range, "the link leads nowhere")
            } else if reference.use.isImage {
                findings.report(rule, at: reference.range, "the image has no address")
            } else if reference.use == .entry {
                findings.report(rule, at: reference.range, "the entry leads nowhere")
            }
        }
    }
}
