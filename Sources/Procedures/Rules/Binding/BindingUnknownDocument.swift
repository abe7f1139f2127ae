internal import Diagnostics

/// Finds entries of a file of bindings whose documents are not there.
enum BindingUnknownDocument {
    static let rule = Diagnostics.Rule(
        "binding/unknown-document", .error, "A file of bindings names documents that exist.",
        explanation: """
            In a file of bindings each entry begins with the path of a document within the content folder. An entry for \
            a document that has been moved or renamed binds nothing.
            """,
        wrong: Example(document, Example.File("bindings.yml", entry(of: "exampel.md"))),
        right: Example(document, Example.File("bindings.yml", entry(of: "example.md"))))

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

    private static func entry(of path: String) -> String {
        """
        \(path):
          workflows:
            remove-the-roles: remove-admin-roles
        """
    }
}
