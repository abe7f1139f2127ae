public import Diagnostics

/// A rule that finds bindings without a list.
public enum BindingListMissing {
    /// The rule.
    public static let rule = Diagnostics.Rule(
        "binding/list-missing", .error, "A binding leads to a list.",
        explanation: """
            A bound heading has a numbered list under it, or a single bullet for a procedure of one step. In a file of bindings, \
            the number of a list is at most the number of lists of the document, and a paragraph stands right before a list.

            A binding that leads to no list checks nothing. Write the steps as a list, or bind the heading that has them.
            """,
        wrong: """
            ---
            title: Remove roles
            workflows:
              remove-the-roles: remove-admin-roles
            ---
            # Manage partners

            ## Remove the roles

            On the **Partner relationships** page, remove the roles.
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
