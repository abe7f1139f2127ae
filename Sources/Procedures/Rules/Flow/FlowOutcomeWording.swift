internal import Diagnostics

/// The rule that the words of the steps are about the outcome of the workflow.
enum FlowOutcomeWording {
    static let rule = Diagnostics.Rule(
        "flow/outcome-wording", .warning, "The words of the steps are about the outcome of the workflow.",
        explanation: """
            A description in a step says that something else happens than does: who removes the roles of a \
            partner does not remove the partner.
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
            2. Select the row of the partner that you want to remove.
            3. Select **Remove roles**.
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
