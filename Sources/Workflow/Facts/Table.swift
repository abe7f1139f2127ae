public import Diagnostics

/// A table is facts that a document may state as a table, so that the cells can be compared.
///
/// The first column names the row.
public struct Table: Sendable {
    /// One row.
    public struct Row: Sendable {
        /// The cells, as many as there are columns.
        public let cells: [String]
        /// Where it is defined.
        public let site: DefinitionSite

        /// Defines a row.
        public init(_ cells: String..., fileID: String = #fileID, line: Int = #line) {
            self.init(cells, at: DefinitionSite(fileID: fileID, line: line))
        }

        init(_ cells: [String], at site: DefinitionSite) {
            self.cells = cells
            self.site = site
        }
    }

    /// The id, in kebab case.
    public let id: String
    /// What the table shows.
    public let title: String
    /// The heads of the columns.
    public let columns: [String]
    /// The rows.
    public let rows: [Row]
    /// Where the facts come from.
    public let source: Source?
    /// Whether the table is about names themselves, so that a former name doesn't stand for the current one in it.
    public let quotesNames: Bool
    /// Where it is defined.
    public let site: DefinitionSite

    /// Defines a table.
    public init(
        _ id: String, _ title: String, columns: String..., source: Source? = nil, fileID: String = #fileID,
        line: Int = #line, @ListBuilder<Row> rows: () -> [Row]
    ) {
        self.id = id
        self.title = title
        self.columns = columns
        self.source = source
        self.rows = rows()
        quotesNames = false
        site = DefinitionSite(fileID: fileID, line: line)
    }

    /// Defines a table that quotes names.
    init(quoting id: String, _ title: String, columns: [String], rows: [Row], at site: DefinitionSite) {
        self.id = id
        self.title = title
        self.columns = columns
        self.rows = rows
        source = nil
        quotesNames = true
        self.site = site
    }
}
