internal import Diagnostics

/// The rule that a step means one thing.
enum StepAmbiguous {
    static let rule = Diagnostics.Rule(
        "step/ambiguous", .error, "A step means one thing.",
        explanation: """
            Two controls of the page go by the label, and they do different things. The word for the kind of \
            control tells them apart: the **Terms** link, the **Terms** button.
            """,
        wrong: """
            ---
            title: Manage partners
            workflows:
              steps: read-terms
            ---
            # Manage partners

            ## Steps

            1. In the Microsoft 365 admin center, go to **Contact**.
            2. Select **Terms**.
            3. Select **Read**.
            """,
        right: """
            ---
            title: Manage partners
            workflows:
              steps: read-terms
            ---
            # Manage partners

            ## Steps

            1. In the Microsoft 365 admin center, go to **Contact**.
            2. Select the **Terms** link.
            3. Select **Read**.
            """)
}
