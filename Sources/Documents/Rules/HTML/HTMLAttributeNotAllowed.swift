internal import Diagnostics
internal import Markdown

/// Finds HTML attributes that documents may not use, or not with this value.
enum HTMLAttributeNotAllowed: HTMLRule {
    static let rule = Rule(
        "html/attribute-not-allowed", .warning, "Raw HTML uses attributes and values that a document may use.",
        explanation: """
            Attributes such as `style` and `onclick` address styles and scripts, which documents have nothing to do with, and \
            others have no meaning on their element. They are left out, and so is a second attribute with the same name.
            """,
        wrong: """
            ---
            title: Find a partner
            ---
            # Find a partner

            Select <b style="color: red">Contact me</b>.
            """,
        right: """
            ---
            title: Find a partner
            ---
            # Find a partner

            Select <b>Contact me</b>.
            """)

    static func words(for kind: HTMLProblem.Kind) -> (message: String, help: String)? {
        switch kind {
        case .attributeNotAllowed: ("this attribute is not allowed on its element, so it is left out", "remove it")
        case .valueNotAllowed:
            ("the attribute cannot have this value, so it is left out", "correct the value, or remove the attribute")
        case .attributeRepeated:
            ("the element has this attribute already, so the second one is left out", "remove one of the two")
        default: nil
        }
    }
}
