internal import Diagnostics

/// Finds bindings without a table.
enum BindingTableMissing {
    static let rule = Diagnostics.Rule(
        "binding/table-missing", .error, "A binding leads to a table.",
        explanation: """
            A heading that is bound to a table of the model has a table right under it, before the next heading. Without one there \
            is nothing to compare.
            """,
        wrong: """
            ---
            title: Partner types
            tables:
              what-partners-can-do: partner-types
            ---
            # Partners

            ## What partners can do

            Partners can reset passwords.
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
