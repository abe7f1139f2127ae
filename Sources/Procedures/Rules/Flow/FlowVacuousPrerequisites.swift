internal import Diagnostics

/// The rule that there is a state in which a procedure can begin.
enum FlowVacuousPrerequisites {
    static let rule = Diagnostics.Rule(
        "flow/vacuous-prerequisites", .error, "There is a state in which a procedure can begin.",
        explanation: """
            No state that can come about meets the start condition of the workflow, and what the document says must \
            be so before the steps. Every statement about the procedure would be true of nothing. A sentence says \
            the wrong thing, or the procedure is bound to a workflow that it is not about.
            """,
        wrong: """
            ---
            title: Manage partners
            workflows:
              steps: remove-admin-roles
            ---
            # Manage partners

            ## Before you begin

            The partner's roles must be none.

            ## Steps

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
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

            ## Before you begin

            The partner's roles must be granted.

            ## Steps

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            3. Select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
            """)
}
