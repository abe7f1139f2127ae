internal import Diagnostics

/// The rule that a condition is not so for everybody.
enum StepAlwaysApplies {
    static let rule = Diagnostics.Rule(
        "step/always-applies", .suggestion, "A condition before a step is not so for everybody.",
        explanation: """
            Whoever gets to this step does so while the condition holds: the workflow begins only there, or a step before \
            has seen to it. Readers look for the other case, for which the document has nothing.
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
            3. If the partner has roles, select **Remove roles**.
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
