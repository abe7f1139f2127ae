internal import Diagnostics

/// Finds transitions for which two documents ask for different roles.
enum RoleConflictAcrossDocuments {
    static let rule = Diagnostics.Rule(
        "role/conflict-across-documents", .warning, "All documents ask for the same role for the same thing.",
        explanation: """
            Two documents lead to the same button, and one asks for another role than the other. One of them sends its readers away \
            for nothing, or lets them fail at the last step. Which one is wrong, the model knows: see role/insufficient and \
            role/over-privileged.
            """,
        wrong: Example(
            Example.File(
                "one.md",
                """
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

                """),
            Example.File(
                "two.md",
                """
                ---
                title: Remove roles
                workflows:
                  remove-the-roles: remove-admin-roles
                ---
                # Manage partners

                You must be a Billing Administrator.

                ## Remove the roles

                1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
                2. Select the row of the partner.
                3. Select **Remove roles**.
                4. In the **Remove roles?** dialog box, select **Yes**.

                """)),
        right: Example(
            Example.File(
                "one.md",
                """
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

                """),
            Example.File(
                "two.md",
                """
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

                """)))
}
