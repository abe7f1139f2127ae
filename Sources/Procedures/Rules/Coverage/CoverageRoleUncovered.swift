internal import Diagnostics

/// Finds roles for which nothing is documented.
enum CoverageRoleUncovered {
    static let rule = Diagnostics.Rule(
        "coverage/role-uncovered", .suggestion, "Every role finds documents for it.",
        explanation: """
            The model has a role that no document asks for, and for which no documented workflow is meant or just enough.

            It is reported where the settings or the command line name it: `check --warn coverage`.
            """,
        wrong: """
            ---
            title: Remove roles
            ---
            # Manage partners

            You must be a Global Administrator.

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

            You must be a Global Administrator.

            ## Remove the roles

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            3. Select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
            """)
}
