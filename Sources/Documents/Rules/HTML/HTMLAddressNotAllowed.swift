internal import Diagnostics
internal import Markdown

/// Finds addresses in HTML that would do more than lead to a page.
enum HTMLAddressNotAllowed: HTMLRule {
    static let rule = Rule(
        "html/address-not-allowed", .error, "Addresses in raw HTML have a scheme that a document may use.",
        explanation: """
            Links may lead to other pages and to `http`, `https`, `mailto` and the like; images may come from files and from the \
            web. An address such as `javascript:…` would run a program in the reader's browser, so it is left out, and what is \
            left is a link that leads nowhere.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            Go to <a href="javascript:show()">the directory</a>.
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            Go to <a href="https://www.example.com">the directory</a>.
            """)

    static func words(for kind: HTMLProblem.Kind) -> (message: String, help: String)? {
        switch kind {
        case .schemeNotAllowed:
            (
                "the scheme of this address is not allowed, so the address is left out",
                "write an address that begins with https:, or a path"
            )
        default: nil
        }
    }
}
