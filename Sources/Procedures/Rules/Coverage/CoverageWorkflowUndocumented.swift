internal import Diagnostics

/// Finds workflows that no document describes.
enum CoverageWorkflowUndocumented {
    static let rule = Diagnostics.Rule(
        "coverage/workflow-undocumented", .suggestion, "Every workflow is documented.",
        explanation: """
            The model knows a task, and no document is bound to it: its readers find out by themselves, or not at all. The command \
            `draft` writes a beginning.

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
