internal import Diagnostics

/// The rule that a result is no step.
enum StepResultAsStep {
    static let rule = Diagnostics.Rule(
        "step/result-as-step", .warning, "A result is no step.",
        explanation: """
            What the portal does in answer belongs to the step that it answers. As an item of its own it has \
            a number, and nothing to do.
            """,
        wrong: """
            ---
            title: Manage partners
            workflows:
              steps: remove-admin-roles
            ---
            # Manage partners

            ## Steps

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            3. Select **Remove roles**.
            4. The **Remove roles?** dialog box opens.
            5. In the **Remove roles?** dialog box, select **Yes**.
            """,
        right: """
            ---
            title: Manage partners
            workflows:
              steps: remove-admin-roles
            ---
            # Manage partners

            ## Steps

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            3. Select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
            """)
}
