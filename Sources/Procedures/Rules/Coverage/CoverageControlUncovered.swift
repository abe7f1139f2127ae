internal import Diagnostics

/// Finds controls that no documented step uses.
enum CoverageControlUncovered {
    static let rule = Diagnostics.Rule(
        "coverage/control-uncovered", .suggestion, "Every control is used by a documented step.",
        explanation: """
            The model has a control that no step of any document uses. Not each needs to be documented, which is why this is no more \
            than a suggestion: a dialog's way out seldom is.

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
