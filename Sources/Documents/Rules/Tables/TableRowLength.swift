internal import Diagnostics
internal import Markdown

/// Finds rows with more or fewer cells than their table has columns.
enum TableRowLength: PageRule {
    static let rule = Rule(
        "table/row-length", .warning, "All rows of a table have as many cells as its head.",
        explanation: """
            Cells beyond the last column are not shown, and a row that is too short is filled up with empty cells. Often a \
            bar was forgotten, or a bar that belongs to the text has parted a cell in two: write such a bar as `\\|`, in \
            code too.
            """,
        wrong: """
            ---
            title: Partner types
            ---
            # Partner types

            | Type | Roles |
            |---|---|
            | Advisor | Global admin | Helpdesk admin |
            """,
        right: """
            ---
            title: Partner types
            ---
            # Partner types

            | Type | Roles |
            |---|---|
            | Advisor | Global admin, Helpdesk admin |
            """)

    static func check(_ page: borrowing Page, _ findings: inout Findings) {
        for problem in page.document.problems {
            guard case .tableRowLength(let found, let expected) = problem.kind else { continue }
            let cells = found == 1 ? "1 cell" : "\(found) cells"
            let columns = expected == 1 ? "1 column" : "\(expected) columns"
            findings.report(
                rule, at: problem.range, "the row has \(cells), and the table has \(columns)",
                notes: found > expected ? [Note("what is beyond the last column is not shown")] : [],
                help: found > expected
                    ? "remove a bar, or write \\| for a bar that belongs to the text"
                    : "end each cell with a bar, also those that are empty")
        }
    }
}
