internal import Diagnostics

/// The rule that every step can be read.
enum StepUnparsed {
    static let rule = Diagnostics.Rule(
        "step/unparsed", .error, "Every step can be read.",
        explanation: """
            A step that can't be read can't be checked, and a check that silently leaves steps out is worth \
            nothing. A step begins with a verb, or with a place or a purpose and a verb: *Select **Save***; \
            *On the **Home** page, select **Save***. A step that no portal sees can be marked with `<!-- \
            step: human -->`.
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
            3. The needful with the filters.
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
