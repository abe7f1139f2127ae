internal import Diagnostics

/// Finds addresses with a scheme that is not published.
enum LinkSchemeNotAllowed: ContentRule {
    static let rule = Rule(
        "link/scheme-not-allowed", .error, "An address has a scheme that is safe for readers.",
        explanation: """
            A link begins with `https:`, `http:`, `mailto:` or `tel:`, and an image with `https:` or `http:`, if it is no \
            path. Others, such as `javascript:` and `data:`, can act on the reader's behalf; they are left out of what is \
            published.
            """,
        wrong: """
            ---
            title: Print the page
            ---
            # Print the page

            You can [print this page](javascript:print).
            """,
        right: """
            ---
            title: Print the page
            ---
            # Print the page

            You can print this page with the browser.
            """)

    private static let linkSchemes: [StaticString] = ["https", "http", "mailto", "tel", "xref"]
    private static let imageSchemes: [StaticString] = ["https", "http"]

    static func check(_ file: CheckedFile, _ findings: inout Findings) {
        for pointer in file.pointers(to: .external) {
            let use = pointer.reference.use
            guard use.isLink || use.isImage || use == .entry,
                let scheme = LinkTarget.scheme(of: file.address(of: pointer.reference))
            else { continue }
            let allowed = use.isImage ? imageSchemes : linkSchemes
            if allowed.contains(where: { LinkTarget.equalsIgnoringCase(scheme, $0) }) { continue }
            let name = String(decoding: scheme, as: UTF8.self)
            findings.report(
                rule, at: pointer.reference.place,
                "\(use.isImage ? "an image" : "a link") may not have the scheme \"\(name):\"",
                help: use.isImage ? "use https:, or a path" : "use https:, http:, mailto: or tel:, or a path")
        }
    }
}
