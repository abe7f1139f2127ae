internal import Diagnostics

/// The rule that steps stand in the order in which they are done.
enum StepOutOfOrder {
    static let rule = Diagnostics.Rule(
        "step/out-of-order", .error, "Steps stand in the order in which they are done.",
        explanation: """
            The step is possible only after the one that follows it. What people do outside of portals is possible at \
            any time, but the workflow says when it is done: there, its place is what counts.
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
            2. Select **Remove roles**.
            3. Select the row of the partner.
            4. In the **Remove roles?** dialog box, select **Yes**.
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
