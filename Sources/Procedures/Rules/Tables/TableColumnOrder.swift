internal import Diagnostics

/// Finds tables whose columns stand in another order than those of the model.
enum TableColumnOrder {
    static let rule = Diagnostics.Rule(
        "table/column-order", .suggestion, "The columns of a table stand in the order of the model.",
        explanation: """
            Readers who know one of the tables find their way in the other. What the rows are about stands first.
            """,
        wrong: """
            ---
            title: Partners
            tables:
              what-partners-can-do: partner-types
            ---
            # Partners

            ## What partners can do

            | Roles | Partner type |
            | --- | --- |
            | Helpdesk admin | Advisor |
            | None | Reseller |
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
