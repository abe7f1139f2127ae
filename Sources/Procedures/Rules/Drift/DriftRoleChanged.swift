internal import Diagnostics

/// Finds procedures that ask for another role than in an earlier version of the document.
enum DriftRoleChanged {
    static let rule = Diagnostics.Rule(
        "drift/role-changed", .warning,
        "A new version of a document asks for the same role, unless the role has changed.",
        explanation: """
            Two versions of a document describe the same workflow and ask for different roles. Either somebody has found out \
            better, or a mistake has come in. The first file of the examples is the earlier version.
            """,
        wrong: Example(
            Example.File(
                "old.md",
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
                "new.md",
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
                "old.md",
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
                "new.md",
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
