internal import Diagnostics

/// The rule that every step does something.
enum StepRedundant {
    static let rule = Diagnostics.Rule(
        "step/redundant", .warning, "Every step does something.",
        explanation: """
            The step changes nothing, because what it asks for has been done or is so already. Readers \
            wonder what they have missed.
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
            3. Enter **Name**.
            4. Select the **I agree** check box.
            5. Select **Send**.
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
