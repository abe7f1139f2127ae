public import Diagnostics
public import Workflow

/// A table comparison holds the tables of documents against those of a model.
///
/// The columns are found by their heads, so that a document may have more of them, and the rows by their first cell. A cell
/// may say more than the model's, behind the period of what the model says. A thing may go by any of its names, unless the
/// table is about the names.
public struct TableComparison: Sendable {
    private let domain: Domain
    private let names: TableNames

    /// Makes the comparison for a domain.
    public init(_ domain: Domain) {
        self.domain = domain
        names = TableNames(domain)
    }

    /// What the tables of a document say otherwise than the model.
    public func findings(in read: ReadDocument, file: String) -> [Diagnostic] {
        read.tables.flatMap { table -> [Diagnostic] in
            guard let model = domain.tables.first(where: { $0.id == table.id }) else { return [] }
            return compare(table, model, file)
        }
    }

    private func compare(_ table: DocumentTable, _ model: Workflow::Table, _ file: String) -> [Diagnostic] {
        guard let heads = table.rows.first else { return [] }
        let headWords = heads.map { names.words($0.text) }
        let columns = model.columns.map { column in headWords.firstIndex(of: names.words(column)) }
        let place = heads.first.map {
            $0.range.lowerBound..<max($0.range.lowerBound, heads[heads.count - 1].range.upperBound)
        }
        var findings: [Diagnostic] = []
        for (column, index) in zip(model.columns, columns) where index == nil {
            findings.append(missingColumn(column, heads, model, at: place ?? table.range, file))
        }
        let order = columns.compactMap { $0 }
        if order != order.sorted() { findings.append(wrongOrder(model, at: place ?? table.range, file)) }
        guard let first = columns[0] else { return findings }
        return findings + compareRows(table, model, columns, first, file)
    }

    private func compareRows(
        _ table: DocumentTable, _ model: Workflow::Table, _ columns: [Int?], _ first: Int, _ file: String
    ) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        // Several rows of the model may begin alike: a row of the document is about the one that it agrees with most.
        var known: [[Substring]: [Int]] = [:]
        for (index, row) in model.rows.enumerated() { known[words(row.cells[0], in: model), default: []].append(index) }
        var missing = Set(model.rows.indices)
        for cells in table.rows.dropFirst() where first < cells.count {
            let rivals = known[words(cells[first].text, in: model)] ?? []
            let open = rivals.filter { missing.contains($0) }
            guard let index = best(of: open.isEmpty ? rivals : open, for: cells, columns, model) else {
                findings.append(unknownRow(cells[first], model, file))
                continue
            }
            missing.remove(index)
            let row = model.rows[index]
            for (number, column) in columns.enumerated().dropFirst() {
                guard let column, column < cells.count, number < row.cells.count else { continue }
                if !agrees(cells[column].text, row.cells[number], in: model) {
                    findings.append(wrongCell(cells[column], row, number, model, file))
                }
            }
        }
        for (index, row) in model.rows.enumerated() where missing.contains(index) {
            findings.append(missingRow(row, model, table, columns, file))
        }
        return findings
    }

    /// The row of the model with which a row of the document agrees in most cells; the first one of several.
    private func best(
        of rows: [Int], for cells: [DocumentTable.Cell], _ columns: [Int?], _ model: Workflow::Table
    ) -> Int? {
        var best: (row: Int, count: Int)?
        for row in rows {
            let facts = model.rows[row].cells
            let count = zip(columns, facts).count { column, fact in
                column.map { $0 < cells.count && agrees(cells[$0].text, fact, in: model) } ?? false
            }
            if best == nil || count > best?.count ?? 0 { best = (row, count) }
        }
        return best?.row
    }

    private func words(_ cell: String, in model: Workflow::Table) -> [Substring] {
        model.quotesNames ? TableNames.plainWords(cell) : names.words(cell)
    }

    private func agrees(_ cell: String, _ fact: String, in model: Workflow::Table) -> Bool {
        let (mine, wanted) = (words(cell, in: model), words(fact, in: model))
        if mine == wanted { return true }
        // What follows the period of the fact is an explanation of it.
        return fact.hasSuffix(".") && !wanted.isEmpty && mine.starts(with: wanted)
    }

    // MARK: Findings

    private func note(_ model: Workflow::Table, _ site: DefinitionSite) -> Note {
        let source = model.source.map { ", from \($0.title)" } ?? ""
        return Note("the model has it in the table \"\(model.title)\"\(source)", at: .definition(site))
    }

    private func missingColumn(
        _ column: String, _ heads: [DocumentTable.Cell], _ model: Workflow::Table, at range: Range<Int>, _ file: String
    ) -> Diagnostic {
        let similar = NearMisses.nearest(to: column, among: heads.map(\.text), limit: 1).first
        let head = similar.flatMap { name in heads.first { $0.text == name } }
        return Diagnostic(
            TableColumnMissing.rule.id, TableColumnMissing.rule.severity, in: file, at: head?.range ?? range,
            "the table has no column \"\(column)\"", notes: [note(model, model.site)],
            help: similar.map { "there is a column with a similar head: \($0)" },
            fixes: head.map { [Fix("write \(column)", .likely, [Edit(in: file, replace: $0.range, with: column)])] }
                ?? [])
    }

    private func wrongOrder(_ model: Workflow::Table, at range: Range<Int>, _ file: String) -> Diagnostic {
        Diagnostic(
            TableColumnOrder.rule.id, TableColumnOrder.rule.severity, in: file, at: range,
            "the columns stand in another order than in the model: \(model.columns.joined(separator: ", "))",
            notes: [note(model, model.site)])
    }

    private func unknownRow(_ cell: DocumentTable.Cell, _ model: Workflow::Table, _ file: String) -> Diagnostic {
        let similar = NearMisses.nearest(to: cell.text, among: model.rows.map { $0.cells[0] }, limit: 1)
        return Diagnostic(
            TableRowUnknown.rule.id, TableRowUnknown.rule.severity, in: file, at: cell.range,
            "the model has no row \"\(cell.text)\"", notes: [note(model, model.site)],
            help: similar.first.map { "there is a row with a similar name: \($0)" },
            fixes: similar.map { Fix("write \($0)", .likely, [Edit(in: file, replace: cell.range, with: $0)]) })
    }

    private func wrongCell(
        _ cell: DocumentTable.Cell, _ row: Workflow::Table.Row, _ column: Int, _ model: Workflow::Table, _ file: String
    ) -> Diagnostic {
        let fact = row.cells[column]
        return Diagnostic(
            TableCellDiffers.rule.id, TableCellDiffers.rule.severity, in: file, at: cell.range,
            "for \"\(row.cells[0])\" the model says \"\(fact)\" under \"\(model.columns[column])\"",
            notes: [note(model, row.site)],
            fixes: [Fix("write \(fact)", .likely, [Edit(in: file, replace: cell.range, with: escaped(fact))])])
    }

    private func missingRow(
        _ row: Workflow::Table.Row, _ model: Workflow::Table, _ table: DocumentTable, _ columns: [Int?], _ file: String
    ) -> Diagnostic {
        let end = table.range.upperBound
        let width = table.rows.first?.count ?? 0
        var cells = [String](repeating: "", count: width)
        for (number, column) in columns.enumerated() {
            guard let column, column < width, number < row.cells.count else { continue }
            // What is quoted as a former name is no use of it.
            let isQuoted = model.quotesNames && number == 0
            cells[column] = isQuoted ? "`" + row.cells[number] + "`" : escaped(row.cells[number])
        }
        let line = "\n| " + cells.joined(separator: " | ") + " |"
        // A table with columns of its own gets a row with gaps, which only its writer can fill.
        let confidence: Fix.Confidence = columns.compactMap { $0 }.count == width ? .likely : .incomplete
        return Diagnostic(
            TableRowMissing.rule.id, TableRowMissing.rule.severity, in: file,
            at: table.rows.first?.first?.range ?? table.range, "the table has no row \"\(row.cells[0])\"",
            notes: [note(model, row.site)],
            fixes: [Fix("add the row", confidence, [Edit(in: file, replace: end..<end, with: line)])])
    }

    private func escaped(_ cell: String) -> String { MarkdownText.escaped(cell).replacing("|", with: "\\|") }
}
