internal import Diagnostics

/// The rule that nothing that a step needs is left out.
enum StepMissingBefore {
    static let rule = Diagnostics.Rule(
        "step/missing-before", .error, "Nothing that a step needs is left out.",
        explanation: """
            Before this step something else has to be done, which the document doesn't say: a check box has \
            to be selected, a field filled in, another actor has to act.
            """,
        wrong: """
            ---
            title: Manage partners
            workflows:
              steps: contact-a-partner
            ---
            # Manage partners

            ## Steps

            1. In the Microsoft 365 admin center, go to **Contact**.
            2. Enter **Name**.
            3. Select **Send**.
            """,
        right: """
            ---
            title: Manage partners
            workflows:
              steps: contact-a-partner
            ---
            # Manage partners

            ## Steps

            1. In the Microsoft 365 admin center, go to **Contact**.
            2. Enter **Name**.
            3. Select the **I agree** check box.
            4. Select **Send**.
            """)
}
