internal import Diagnostics
internal import Markdown

/// Finds images that say nothing to readers who cannot see them.
enum ImageAltTextMissing: PageRule {
    static let rule = Rule(
        "image/alt-text-missing", .warning, "An image has a text that says what it shows.",
        explanation: """
            A screen reader reads the alternative text in place of the image, and so does everybody whose browser could \
            not load it. Say what the image shows, in a sentence without "image of".

            An image that adds nothing to the words around it is better left out.
            """,
        wrong: example("![](partners.png)"),
        right: example("![The list of partners, with the filter for a country at its top.](partners.png)"))

    private static func example(_ image: String) -> Example {
        Example(
            .init("example.md", "---\ntitle: Find a partner\n---\n# Find a partner\n\n\(image)\n"),
            .init("partners.png", ""))
    }

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        for image in page.images where !hasText(image, page) {
            findings.report(
                rule, at: page.document.range(of: image), "the image has no alternative text",
                help: "say in the square brackets what the image shows")
        }
    }

    private static func hasText(_ image: Node, _ page: borrowing Page) -> Bool {
        if case .image(let directive) = page.document.element(of: image) {
            // An icon may be decoration.
            return directive["alt-text"]?.contains { !$0.isWhitespace } == true || directive["type"] == "icon"
        }
        return image.plainText.contains { !$0.isWhitespace }
    }
}
