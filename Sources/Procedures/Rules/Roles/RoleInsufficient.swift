internal import Diagnostics

/// The rule that the documented role is enough for every step.
enum RoleInsufficient {
    static let rule = Diagnostics.Rule(
        "role/insufficient", .error, "The documented role is enough for every step.",
        explanation: """
            Whoever has just the role that the document asks for can't do this step. The notes say which \
            roles can.
            """,
        wrong: """
            ---
            title: Manage partners
            workflows:
              steps: remove-admin-roles
            ---
            # Manage partners

            You must be at least a Billing Administrator.

            ## Steps

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            3. Select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
            """,
        right: """
            ---
            title: Manage partners
            workflows:
              steps: remove-admin-roles
            ---
            # Manage partners

            You must be at least a Global Administrator.

            ## Steps

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            3. Select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
            """)
}
