internal import Diagnostics

/// Finds places that no documented step leads to.
enum CoveragePlaceUncovered {
    static let rule = Diagnostics.Rule(
        "coverage/place-uncovered", .suggestion, "Every place is visited by a documented step.",
        explanation: """
            The model has a page, panel, dialog or message that no step of any document opens or is done on.

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
