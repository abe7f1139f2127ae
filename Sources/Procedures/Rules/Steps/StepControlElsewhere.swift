internal import Diagnostics

/// The rule that a control is used where it is.
enum StepControlElsewhere {
    static let rule = Diagnostics.Rule(
        "step/control-elsewhere", .error, "A control is used where it is.",
        explanation: """
            The control exists, but not on the place where one is at this step: a step that leads there is \
            missing. What has to be inserted is found by walking the portal from where one is.
            """,
        wrong: """
            ---
            title: Manage partners
            workflows:
              steps: remove-admin-roles
            ---
            # Manage partners

            ## Steps

            1. Sign in to the Microsoft 365 admin center.
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

            ## Steps

            1. Sign in to the Microsoft 365 admin center.
            2. Go to **Settings** > **Partner relationships**.
            3. Select the row of the partner.
            4. Select **Remove roles**.
            5. In the **Remove roles?** dialog box, select **Yes**.
            """)
}
