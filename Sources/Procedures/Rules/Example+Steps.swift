internal import Diagnostics

extension Example {
    /// A document with a procedure that has some steps.
    static func steps(_ steps: String, heading: String = "Remove the roles") -> Example {
        Example(
            File(
                "example.md",
                """
                ---
                title: Manage partners
                workflows:
                  remove-the-roles: remove-admin-roles
                ---
                # Manage partners

                ## \(heading)

                \(steps)

                """))
    }
}
