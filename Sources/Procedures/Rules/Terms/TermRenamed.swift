internal import Diagnostics

/// Finds names that portals and products had before.
enum TermRenamed {
    static let rule = Diagnostics.Rule(
        "term/renamed", .warning, "Portals and products are called by their current names.",
        explanation: """
            Readers search for what they see. The model knows what its portals and products were called before, and when that \
            changed. Code and addresses are left alone, and so is a name of which the sentence says that it is a former one. A \
            label that still shows an old name is quoted as it is: the model has the label, too.
            """,
        wrong: """
            ---
            title: Remove roles
            workflows:
              remove-the-roles: remove-admin-roles
            ---
            # Manage partners

            You must be a Global Administrator.

            Roles are kept in the Reseller Directory.

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

            Roles are kept in the Partner Directory, formerly Reseller Directory.

            ## Remove the roles

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            3. Select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
            """)
}
