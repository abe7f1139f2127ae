internal import Diagnostics

/// Finds marks of steps that say nothing.
enum StepMarkUnknown {
    static let rule = Diagnostics.Rule(
        "step/mark-unknown", .error, "A comment on a step says that it is human, or why it is ignored.",
        explanation: """
            There are two marks for steps: `<!-- step: human -->` for what is done outside of all portals, and \
            `<!-- step: ignore because … -->`, with a reason, for what shall not be checked. A mark that says anything else has no \
            effect.
            """,
        wrong: """
            ---
            title: Remove roles
            workflows:
              remove-the-roles: remove-admin-roles
            ---
            # Manage partners

            ## Remove the roles

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. Tell the partner. <!-- step: manual -->
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

            ## Remove the roles

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            3. Tell the partner. <!-- step: human -->
            4. Select **Remove roles**.
            5. In the **Remove roles?** dialog box, select **Yes**.
            """)
}
