internal import Diagnostics

/// Finds columns of the model that a table lacks.
enum TableColumnMissing {
    static let rule = Diagnostics.Rule(
        "table/column-missing", .error, "A table has all columns that the model has.",
        explanation: """
            The table is bound to one of the model's, and has no column with this head. It may have columns of its own beside those \
            of the model.
            """,
        wrong: """
            ---
            title: Partners
            tables:
              what-partners-can-do: partner-types
            ---
            # Partners

            ## What partners can do

            | Partner type | What they get |
            | --- | --- |
            | Advisor | Helpdesk admin |
            | Reseller | None |
            """,
        right: """
            ---
            title: Partners
            tables:
              what-partners-can-do: partner-types
            ---
            # Partners

            ## What partners can do

            | Partner type | Roles |
            | --- | --- |
            | Advisor | Helpdesk admin |
            | Reseller | None |
            """)
}
