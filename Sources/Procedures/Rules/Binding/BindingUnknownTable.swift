internal import Diagnostics

/// Finds bindings to tables that the model does not have.
enum BindingUnknownTable {
    static let rule = Diagnostics.Rule(
        "binding/unknown-table", .error, "A binding names a table of the model.",
        explanation: """
            Under `tables:` a heading is bound to the id of a table of the model, so that the cells of both can be compared. An id \
            that the model does not have leaves the document's table unchecked.
            """,
        wrong: """
            ---
            title: Partner types
            tables:
              what-partners-can-do: partner-kinds
            ---
            # Partners

            ## What partners can do

            | Partner type | Roles |
            | ------------ | ----- |
            | Advisor      | Helpdesk admin |
            | Reseller     | None |
            """,
        right: """
            ---
            title: Partner types
            tables:
              what-partners-can-do: partner-types
            ---
            # Partners

            ## What partners can do

            | Partner type | Roles |
            | ------------ | ----- |
            | Advisor      | Helpdesk admin |
            | Reseller     | None |
            """)
}
