internal import Diagnostics

/// The rule that a step is for somebody.
enum StepNeverApplies {
    static let rule = Diagnostics.Rule(
        "step/never-applies", .warning, "A step that is done under a condition is done by somebody.",
        explanation: """
            The step is only for those for whom something is so, and from none of the states that the procedure begins \
            in does anybody get to it while that is so. Either the condition says the wrong thing, or the procedure \
            begins in more states than its workflow and its prerequisites say. Nobody could carry out such a step, and so \
            it was not checked. Where the steps after it are not possible without it, this is an error.
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
            3. If the partner has no roles, go to **Requests**.
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
