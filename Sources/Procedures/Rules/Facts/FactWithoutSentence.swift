internal import Diagnostics

/// Finds fact marks that no sentence stands by.
enum FactWithoutSentence {
    static let rule = Diagnostics.Rule(
        "fact/without-sentence", .warning, "A fact mark stands behind a sentence.",
        explanation: """
            A mark says which rule proves what the text says. By itself it says nothing: it stands behind its sentence, or on a line of \
            its own before the paragraph.
            """,
        wrong: """
            ---
            title: Partners
            description: What partners can do, and what they can't do any more when you have taken the roles from them again.
            ---
            # Partners

            <!-- fact: removal-keeps-relationship -->
            """,
        right: """
            ---
            title: Partners
            description: What partners can do, and what they can't do any more when you have taken the roles from them again.
            ---
            # Partners

            Removing the roles keeps the relationship. <!-- fact: removal-keeps-relationship -->
            """)
}
