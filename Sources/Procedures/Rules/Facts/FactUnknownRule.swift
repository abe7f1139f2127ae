internal import Diagnostics

/// Finds fact marks that name no rule of the model.
enum FactUnknownRule {
    static let rule = Diagnostics.Rule(
        "fact/unknown-rule", .error, "A fact mark names a rule of the model.",
        explanation: """
            Behind a sentence, `<!-- fact: rule-id -->` says which rule of the model proves it. The model has no rule of this id, so \
            that nothing proves the sentence. The command `model rules` lists them.
            """,
        wrong: """
            ---
            title: Partners
            description: What partners can do, and what they can't do any more when you have taken the roles from them again.
            ---
            # Partners

            Removing the roles keeps the relationship. <!-- fact: removal-keeps-relationshp -->
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
