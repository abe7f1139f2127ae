internal import Diagnostics

/// Finds documents that are bound to nothing.
enum CoverageOrphanDocument {
    static let rule = Diagnostics.Rule(
        "coverage/orphan-document", .suggestion, "Every document is bound to something in the model.",
        explanation: """
            A document that binds no procedure and no table can't be checked against the model, whatever it says.

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
