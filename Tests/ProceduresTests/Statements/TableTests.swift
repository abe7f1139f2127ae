import Testing

@testable import Procedures

@Suite("Tables against the model")
struct TableComparisonTests {
    private func table(_ rows: String) -> Statements {
        Statements(
            """
            ---
            title: Partners
            tables:
              partners: partner-types
            ---
            # Partners

            \(rows)

            """)
    }

    @Test func markupAliasesAndFurtherColumnsMakeNoDifference() {
        let table = table(
            """
            | Partner type | Why | **Roles** |
            | --- | --- | --- |
            | [Advisor](a.md) | To ask. | *helpdesk*  admin |
            | **reseller** | To buy. | None |
            """)
        #expect(table.rules == [])
    }

    @Test func aRowThatIsMissingComesWithTheRow() {
        let table = table("| Partner type | Roles |\n| --- | --- |\n| Reseller | None |")
        #expect(table.rules == ["table/row-missing"])
        #expect(table.mended.contains("| Reseller | None |\n| Advisor | Helpdesk admin |"))
        #expect(self.table(String(table.mended.split(separator: "# Partners\n")[1])).rules == [])
    }

    @Test func aWrongCellIsShownWhereItIs() {
        let table = table("| Partner type | Roles |\n| --- | --- |\n| Advisor | None |\n| Reseller | None |")
        #expect(table.rules == ["table/cell-differs"])
        #expect(table.words == ["None"])
        #expect(table.mended.contains("| Advisor | Helpdesk admin |"))
    }

    @Test func aMisspeltRowIsBothUnknownAndMissing() {
        let table = table("| Partner type | Roles |\n| --- | --- |\n| Adviser | Helpdesk admin |\n| Reseller | None |")
        #expect(table.rules.sorted() == ["table/row-missing", "table/row-unknown"])
        #expect(table.findings.contains { $0.help == "there is a row with a similar name: Advisor" })
    }

    @Test func columnsInAnotherOrderAreComparedAllTheSame() {
        let table = table("| Roles | Partner type |\n| --- | --- |\n| Helpdesk admin | Advisor |\n| All | Reseller |")
        #expect(table.rules.sorted() == ["table/cell-differs", "table/column-order"])
    }

    /// A table of the names that the terms of the model had.
    private func formerNames(_ rows: String) -> Statements {
        Statements(
            """
            ---
            title: Names
            tables:
              names: former-names
            ---
            # Names

            | Formerly | Now | Until |
            | --- | --- | --- |
            \(rows)

            """)
    }

    @Test func aFormerNameDoesNotStandForTheCurrentOneWhereNamesAreTheSubject() {
        let right = """
            | `Reseller Directory` | Partner Directory | October 2023 |
            | `Channel List` | Partner Directory | |
            | `Rights Desk` | Access Center | |
            """
        #expect(formerNames(right).rules == [])
        let twice = right.replacing("`Channel List`", with: "`Reseller Directory`")
        #expect(formerNames(twice).rules.contains("table/row-missing"))
        let turned = right.replacing("Access Center", with: "`Rights Desk`")
        #expect(formerNames(turned).rules == ["table/cell-differs"])
    }

    @Test func aFormerNameThatIsMissingIsQuotedWhereItIsAdded() {
        let table = formerNames("| `Channel List` | Partner Directory | |\n| `Rights Desk` | Access Center | |")
        #expect(table.rules == ["table/row-missing"])
        #expect(table.mended.contains("| `Reseller Directory` | Partner Directory | October 2023 |"))
    }
}
