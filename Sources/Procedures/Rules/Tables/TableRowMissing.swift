internal import Diagnostics

/// Finds rows of the model that a table lacks.
enum TableRowMissing {
    static let rule = Diagnostics.Rule(
        "table/row-missing", .error, "A table has all rows that the model has.",
        explanation: """
            The table is bound to one of the model's, and a row of that one is missing. Readers take a table for complete, and \
            conclude that there is nothing else.
            """,
        wrong: """
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
