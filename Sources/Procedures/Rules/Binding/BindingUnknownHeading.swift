internal import Diagnostics

/// Finds bindings of headings that are not there.
enum BindingUnknownHeading {
    static let rule = Diagnostics.Rule(
        "binding/unknown-heading", .error, "A binding names a heading of the document.",
        explanation: """
            Under `workflows:`, `tables:` and `roles:`, parts of a document are named by the ids of their headings: the text \
            in lower case, with a hyphen for each blank and without punctuation. A binding whose heading does not exist binds \
            nothing, so that its steps would go unchecked.

            Headings are often renamed without their bindings. Write the id that the heading has now.
            """,
        wrong: """
            ---
            title: Remove roles
            workflows:
              remove-roles: remove-admin-roles
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
