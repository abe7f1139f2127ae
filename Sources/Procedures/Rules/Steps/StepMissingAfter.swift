internal import Diagnostics

/// The rule that the steps go on to the outcome.
enum StepMissingAfter {
    static let rule = Diagnostics.Rule(
        "step/missing-after", .error, "The steps go on to the outcome.",
        explanation: """
            When all steps are done, the outcome of the workflow does not hold yet; some more would bring it \
            about. Often it is the last button that is missing.
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
