internal import Diagnostics

/// Finds commands that no documented step performs.
enum CoverageCommandUncovered {
    static let rule = Diagnostics.Rule(
        "coverage/command-uncovered", .suggestion, "Every command is performed by a documented step.",
        explanation: """
            The model has a transition that no step of any document performs. Either a document is missing, or nobody does it this way \
            any more and the model can forget it. What happens by itself does not count.

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
