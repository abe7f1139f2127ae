internal import Diagnostics

/// The rule that a step says what it means instead of a number.
enum StepReference {
    static let rule = Diagnostics.Rule(
        "step/reference", .suggestion, "A step says what it means instead of a number.",
        explanation: """
            A reference such as *step 4* is wrong as soon as a step is inserted before it. A number that the \
            procedure does not have is an error.
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
            3. Review the partner from step 2.
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
