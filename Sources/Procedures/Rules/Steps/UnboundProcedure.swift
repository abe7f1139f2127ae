internal import Diagnostics

/// Finds numbered lists that nothing is said about.
enum UnboundProcedure {
    static let rule = Diagnostics.Rule(
        "doc/unbound-procedure", .warning, "A numbered list is bound to a workflow.",
        explanation: """
            Nothing is bound by guessing, so a numbered list in a document that no binding is about is not checked. Bind its \
            heading under `workflows:`, or, if it is no procedure, write it with bullets.

            A list that has to be numbered and is no procedure can be allowed with a reason.
            """,
        wrong: """
            ---
            title: Remove roles
            ---
            # Manage partners

            ## Remove the roles

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            3. Select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
            """,
        right: """
            ---
            title: Remove roles
            workflows:
              remove-the-roles: remove-admin-roles
            ---
            # Manage partners

            ## Remove the roles

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            3. Select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
            """)
}
