internal import Diagnostics

/// The rule that the documented role is the least one that is enough.
enum RoleOverPrivileged {
    static let rule = Diagnostics.Rule(
        "role/over-privileged", .warning, "The documented role is the least one that is enough.",
        explanation: """
            A document that asks for more than its steps need makes administrators hand out mighty roles for \
            small tasks. The model knows the least role for every step.
            """,
        wrong: """
            ---
            title: Manage partners
            workflows:
              steps: contact-a-partner
            ---
            # Manage partners

            You must be a Global Administrator.

            ## Steps

            1. In the Microsoft 365 admin center, go to **Contact**.
            2. Enter **Name**.
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

            You must be a Billing Administrator.

            ## Steps

            1. In the Microsoft 365 admin center, go to **Contact**.
            2. Enter **Name**.
            3. Select the **I agree** check box.
            4. Select **Send**.
            """)
}
