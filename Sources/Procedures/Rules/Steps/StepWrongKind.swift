internal import Diagnostics

/// The rule that a control is used as its kind allows.
enum StepWrongKind {
    static let rule = Diagnostics.Rule(
        "step/wrong-kind", .error, "A control is used as its kind allows.",
        explanation: """
            Text is entered into a field, a check box is selected or cleared, a button is selected. A verb \
            that doesn't suit the kind of control makes readers look for another one.
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
            2. Select **Name**.
            3. Select the **I agree** check box.
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
