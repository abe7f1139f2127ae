internal import Diagnostics

/// The rule that every control that a step names exists.
enum StepControlNotFound {
    static let rule = Diagnostics.Rule(
        "step/control-not-found", .error, "Every control that a step names exists.",
        explanation: """
            The place where one is at this step has no control with this label, and neither has any other. \
            If there is one with a similar label, it is probably misspelt; if the portal was changed, the \
            model has to be.
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
            3. Select **Remove role**.
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
            3. Select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
            """)
}
