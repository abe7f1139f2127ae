internal import Diagnostics

/// Finds sentences whose rule does not hold on the model.
enum FactNotProven {
    static let rule = Diagnostics.Rule(
        "fact/not-proven", .error, "The rule that a sentence refers to is proven.",
        explanation: """
            The model was explored, and the rule fails, or says nothing because what it presupposes never comes about, or could not be \
            decided. Then the sentence is not backed by it. Where the rule is refuted, what leads to where it fails is shown.
            """,
        wrong: """
            ---
            title: Partners
            description: What partners can do, and what they can't do any more when you have taken the roles from them again.
            ---
            # Partners

            Roles never come back. <!-- fact: roles-stay-away -->
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
