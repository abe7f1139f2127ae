internal import Diagnostics

/// The rule that every step is possible in every state that the prerequisites admit.
enum StepNotAlwaysPossible {
    static let rule = Diagnostics.Rule(
        "step/not-always-possible", .error, "Every step is possible in every state that the prerequisites admit.",
        explanation: """
            In some of the states that the workflow begins in, the step can't be done. Either the \
            prerequisites have to exclude these states, or the document says after the steps what to do \
            then: *If you don't see **Remove roles**, …*.
            """,
        wrong: """
            ---
            title: Manage partners
            workflows:
              steps: have-no-roles
            ---
            # Manage partners

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
              steps: have-no-roles
            ---
            # Manage partners

            ## Steps

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
            3. Select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.

            If you don't see **Remove roles**, the partner has no roles.
            """)
}
