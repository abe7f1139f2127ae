internal import Diagnostics

/// Finds cells that say something else than the model.
enum TableCellDiffers {
    static let rule = Diagnostics.Rule(
        "table/cell-differs", .error, "The cells of a table say what the model says.",
        explanation: """
            The table is bound to one of the model's, and a cell says something else there. A cell may say more: what stands behind \
            the period of what the model says is taken for an explanation. Aliases of roles and markup make no difference.
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
            | Advisor | Global admin |
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
