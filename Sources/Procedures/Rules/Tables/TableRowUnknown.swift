internal import Diagnostics

/// Finds rows of a table that the model does not have.
enum TableRowUnknown {
    static let rule = Diagnostics.Rule(
        "table/row-unknown", .error, "A table has no rows but those of the model.",
        explanation: """
            The table is bound to one of the model's, which has no row of this name. The first cell of a row is its name; aliases \
            and markup make no difference.
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
            | Reseller | None |
            | Wholesaler | None |
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
