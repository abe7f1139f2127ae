internal import Diagnostics

/// The rule that a step names the place where its reader is.
enum StepWrongPlace {
    static let rule = Diagnostics.Rule(
        "step/wrong-place", .error, "A step names the place where its reader is.",
        explanation: """
            The page, panel or dialog box that the step names is not the one that is open at this point, so \
            that readers look for it. Name the one that is, or leave the place out.
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
            3. On the **Domains** page, select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
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
            3. On the **Partner details** page, select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
            """)
}
