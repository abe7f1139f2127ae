internal import Diagnostics

/// Finds lists that are bound twice.
enum BindingRepeated {
    static let rule = Diagnostics.Rule(
        "binding/repeated", .error, "A list is bound once.",
        explanation: """
            One list describes one workflow. Where a file of bindings names a list twice, by its number and by its \
            heading, say, the first binding counts, and the second one may be an oversight. Take one of them out.
            """,
        wrong: Example(
            document,
            Example.File(
                "bindings.yml",
                """
                example.md:
                  workflows:
                    remove-the-roles: remove-admin-roles
                  lists:
                    1: remove-admin-roles
                """)),
        right: Example(
            document,
            Example.File(
                "bindings.yml",
                """
                example.md:
                  workflows:
                    remove-the-roles: remove-admin-roles
                """)))

    private static let document = Example.File(
        "example.md",
        """
        # Manage partners

        ## Remove the roles

        1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
        2. Select the row of the partner.
        3. Select **Remove roles**.
        4. In the **Remove roles?** dialog box, select **Yes**.
        """)
}
