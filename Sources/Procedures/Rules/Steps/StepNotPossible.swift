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
              steps: remove-admin-roles
            ---
            # Manage partners

            ## Steps

            1. In the Microsoft 365 admin center, go to **Requests**.
            2. Select **Approve**.
            3. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            4. Select the row of the partner.
            5. Select **Remove roles**.
            6. In the **Remove roles?** dialog box, select **Yes**.
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
