internal import Diagnostics

/// The rule that what a step leads to is what it says.
enum StepWrongResult {
    static let rule = Diagnostics.Rule(
        "step/wrong-result", .error, "What a step leads to is what it says.",
        explanation: """
            The step says that a page opens or where something leads, and in the model another one opens.
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
            2. Select the row of the partner. The **Domains** page opens.
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

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. Select the row of the partner. The **Partner details** page opens.
            3. Select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
            """)
}
