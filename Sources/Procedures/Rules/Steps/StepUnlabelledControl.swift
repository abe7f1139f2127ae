internal import Diagnostics

/// The rule that a control is named by its label.
enum StepUnlabelledControl {
    static let rule = Diagnostics.Rule(
        "step/unlabelled-control", .warning, "A control is named by its label.",
        explanation: """
            The step describes a control by its kind or its purpose. Readers find it faster by the words on \
            it, and those who hear the page read out find it by nothing else.
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
            3. Select the check box.
            4. Select **Send**.
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
