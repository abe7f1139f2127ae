internal import Diagnostics

/// The rule that what is repeated is repeated for something, or until something.
enum FlowLoop {
    static let rule = Diagnostics.Rule(
        "flow/loop", .warning, "What is repeated is repeated for something, or until something.",
        explanation: """
            The steps are repeated, and nothing says how often. Readers need to know for what, or until \
            when.
            """,
        wrong: """
            ---
            title: Manage partners
            workflows:
              steps: remove-admin-roles
            ---
            # Manage partners

            ## Steps

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            3. Select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
            5. Repeat steps 2 to 4.
            """,
        right: """
            ---
            title: Manage partners
            workflows:
              steps: remove-admin-roles
            ---
            # Manage partners

            ## Steps

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            3. Select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
            """)
}
