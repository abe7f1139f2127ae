internal import Diagnostics

/// The rule that every step is possible.
enum StepNotPossible {
    static let rule = Diagnostics.Rule(
        "step/not-possible", .error, "Every step is possible.",
        explanation: """
            From none of the states that the workflow begins in is the step possible at this point: the \
            control is hidden, or it does nothing. The notes say which part of its condition fails.
            """,
        wrong: """
            ---
            title: Manage partners
            workflows:
              steps: ask-again
            ---
            # Manage partners

            ## Steps

            1. In Partner Center, go to **Customers**.
            2. Select **Ask for roles**.
            3. Select **Ask for roles**.
            """,
        right: """
            ---
            title: Manage partners
            workflows:
              steps: ask-again
            ---
            # Manage partners

            ## Steps

            1. In Partner Center, go to **Customers**.
            2. Select **Ask for roles**.
            """)
}
