internal import Diagnostics

/// The rule that after the last step the outcome holds.
enum FlowOutcomeNotReached {
    static let rule = Diagnostics.Rule(
        "flow/outcome-not-reached", .error, "After the last step the outcome holds.",
        explanation: """
            All steps can be done, but what the workflow is for has not come about: a step does something \
            else than is needed, or an alternative leads elsewhere.
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
            4. In the **Remove roles?** dialog box, select **No**.
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
