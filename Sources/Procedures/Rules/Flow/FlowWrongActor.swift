internal import Diagnostics

/// The rule that a step is for the one who can do it.
enum FlowWrongActor {
    static let rule = Diagnostics.Rule(
        "flow/wrong-actor", .error, "A step is for the one who can do it.",
        explanation: """
            The portal in which this is done is for somebody else than the reader of the procedure.
            """,
        wrong: """
            ---
            title: Manage partners
            workflows:
              steps: remove-admin-roles
            ---
            # Manage partners

            ## Steps

            1. Sign in to Partner Center.
            2. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
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

            ## Steps

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            3. Select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
            """)
}
