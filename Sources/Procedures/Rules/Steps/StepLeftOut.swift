internal import Diagnostics

/// The rule that nothing is left out that the workflow has, even if the outcome does not depend on it.
enum StepLeftOut {
    static let rule = Diagnostics.Rule(
        "step/left-out", .warning, "The document leaves out no step of the workflow.",
        explanation: """
            The outcome can be reached without everything that the workflow has: nobody needs to sign in by name to be \
            in a portal, a page that is only looked at changes nothing, and what people do by themselves no portal \
            sees. Readers need it all the same. Another way to the same place, or another control that does the same, \
            is as good. What the workflow has and nobody needs is taken out of the model.
            """,
        wrong: """
            ---
            title: Look at the domains
            workflows:
              steps: look-at-domains
            ---
            # Look at the domains

            ## Steps

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            """,
        right: """
            ---
            title: Look at the domains
            workflows:
              steps: look-at-domains
            ---
            # Look at the domains

            ## Steps

            1. In the Microsoft 365 admin center, go to **Settings** > **Domains**.
            """)
}
