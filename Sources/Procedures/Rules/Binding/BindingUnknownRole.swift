internal import Diagnostics

/// Finds bindings of roles that the model does not have.
enum BindingUnknownRole {
    static let rule = Diagnostics.Rule(
        "binding/unknown-role", .error, "A binding names roles of the model.",
        explanation: """
            Under `roles:` stand the roles one of which the reader needs, by name or by id. Aliases and former names are \
            understood, too. A role that the model does not have permits nothing, and the steps could not be checked for it.
            """,
        wrong: """
            ---
            title: Remove roles
            roles: Global Helper
            workflows:
              remove-the-roles: remove-admin-roles
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
            roles: Global Administrator
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
