internal import Diagnostics

/// Finds steps that are set aside without a reason.
enum StepMarkWithoutReason {
    static let rule = Diagnostics.Rule(
        "step/mark-without-reason", .error, "A step is set aside for a reason.",
        explanation: """
            A step that is set aside is never checked again, so the next writer has to know why. Write \
            `<!-- step: ignore because … -->` with a reason that one can agree or disagree with.
            """,
        wrong: """
            ---
            title: Remove roles
            workflows:
              remove-the-roles: remove-admin-roles
            ---
            # Manage partners

            ## Remove the roles

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. Select the row of the partner. <!-- step: ignore -->
            3. Select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
            """,
        right: """
            ---
            title: Remove roles
            workflows:
              remove-the-roles: remove-admin-roles
            ---
            # Manage partners

            ## Remove the roles

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. Select the row of the partner. <!-- step: ignore because the list is being redesigned -->
            3. Select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
            """)
}
