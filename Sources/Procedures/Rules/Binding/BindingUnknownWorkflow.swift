internal import Diagnostics

/// Finds bindings to workflows that the model does not have.
enum BindingUnknownWorkflow {
    static let rule = Diagnostics.Rule(
        "binding/unknown-workflow", .error, "A binding names a workflow of the model.",
        explanation: """
            A procedure is bound to the id of a workflow, which says where the steps begin and what they are to achieve. With an \
            id that the model does not have, the steps can be read, but not carried out.

            The command `coverage` lists the workflows that there are.
            """,
        wrong: """
            ---
            title: Remove roles
            workflows:
              remove-the-roles: remove-roles
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
