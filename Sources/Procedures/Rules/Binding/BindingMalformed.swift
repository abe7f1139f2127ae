internal import Diagnostics

/// Finds bindings of a form that says nothing.
enum BindingMalformed {
    static let rule = Diagnostics.Rule(
        "binding/malformed", .error, "Bindings are written in the form that is expected.",
        explanation: """
            `workflows:` and `tables:` hold ids of the model under ids of headings. `roles:` holds names of roles, or names of \
            roles under ids of headings. In a file of bindings there are also `lists:`, with numbers of lists, and `paragraphs:`, \
            with the beginnings of paragraphs; and in place of the id of a workflow, `ignore:` with a reason says that a list is no \
            procedure.
            """,
        wrong: """
            ---
            title: Remove roles
            workflows:
              - remove-admin-roles
            ---
            # Manage partners

            ## Remove the roles

            1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
            2. Select the row of the partner.
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
            2. Select the row of the partner.
            3. Select **Remove roles**.
            4. In the **Remove roles?** dialog box, select **Yes**.
            """)
}
