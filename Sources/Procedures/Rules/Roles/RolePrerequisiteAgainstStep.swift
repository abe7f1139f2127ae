internal import Diagnostics

/// The rule that prerequisites and steps ask for the same role.
enum RolePrerequisiteAgainstStep {
    static let rule = Diagnostics.Rule(
        "role/prerequisite-against-step", .warning, "Prerequisites and steps ask for the same role.",
        explanation: """
            Whoever meets the prerequisites can't sign in as the step says, because their role does not \
            include that one.
            """,
        wrong: """
            ---
            title: Manage partners
            workflows:
              steps: remove-admin-roles
            ---
            # Manage partners

            You must be a Billing Administrator.

            ## Steps

            1. Sign in to the Microsoft 365 admin center as a Global Administrator.
            2. Go to **Settings** > **Partner relationships**.
            3. Select the row of the partner.
            4. Select **Remove roles**.
            5. In the **Remove roles?** dialog box, select **Yes**.
            """,
        right: """
            ---
            title: Manage partners
            workflows:
              steps: remove-admin-roles
            ---
            # Manage partners

            You must be a Global Administrator.

            ## Steps

            1. Sign in to the Microsoft 365 admin center as a Global Administrator.
            2. Go to **Settings** > **Partner relationships**.
            3. Select the row of the partner.
            4. Select **Remove roles**.
            5. In the **Remove roles?** dialog box, select **Yes**.
            """)
}
