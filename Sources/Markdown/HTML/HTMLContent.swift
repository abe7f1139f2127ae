/// Where an element may stand: a role that a parent has room for.
enum HTMLPlacement: UInt8, Sendable {
    /// Wherever text may.
    case phrasing
    /// Wherever paragraphs may.
    case flow
    /// Wherever paragraphs may, and in a summary.
    case heading
    /// In a list.
    case item
    /// In a description list.
    case description
    /// In a `details` element.
    case summary
    /// In a figure.
    case figureCaption
    /// In a table.
    case tableCaption, columnGroup, rowGroup
    /// In a column group.
    case column
    /// In a table or a part of it.
    case row
    /// In a row.
    case cell
    /// In `ruby`.
    case annotation
}

/// What an element may hold.
enum HTMLContent: UInt8, Sendable {
    /// Nothing: the element has no end tag.
    case nothing
    /// Text and what stands among it.
    case phrasing
    /// Text with annotations.
    case annotated
    /// Text and headings.
    case title
    /// Paragraphs, lists, tables and text.
    case flow
    /// A summary, and flow.
    case details
    /// A caption, and flow.
    case figure
    /// Either text or flow, as the parent has it.
    case inherited
    /// List items.
    case items
    /// Terms and their descriptions.
    case descriptions
    /// Captions, columns, parts and rows.
    case table
    /// Columns.
    case columns
    /// Rows.
    case rows
    /// Cells.
    case cells

    /// Whether text may stand here.
    @inline(__always)
    var admitsText: Bool { rawValue < HTMLContent.items.rawValue }

    /// Whether paragraphs may stand here.
    var admitsFlow: Bool { self == .flow || self == .details || self == .figure }

    /// The room that an element finds here.
    enum Room: Equatable {
        /// It can stand here.
        case here
        /// It can stand in a child that its writer left out.
        case within(HTMLElement)
        /// It can't stand here.
        case none
    }

    /// The room that there is for a placement.
    func room(for placement: HTMLPlacement) -> Room {
        switch placement {
        case .phrasing where admitsText: return .here
        case .flow where admitsFlow: return .here
        case .heading where admitsFlow || self == .title: return .here
        case .item where self == .items: return .here
        case .description where self == .descriptions: return .here
        case .summary where self == .details: return .here
        case .figureCaption where self == .figure: return .here
        case .annotation where self == .annotated: return .here
        case .cell where self == .cells: return .here
        case .cell where self == .table || self == .rows: return .within(.tr)
        case .row where self == .table || self == .rows: return .here
        case .rowGroup where self == .table, .tableCaption where self == .table: return .here
        case .columnGroup where self == .table: return .here
        case .column where self == .columns: return .here
        case .column where self == .table: return .within(.colgroup)
        case .phrasing, .flow, .heading: return missingChild.map { .within($0) } ?? .none
        default: return .none
        }
    }

    /// The child that text is in when it stands where only such children may.
    private var missingChild: HTMLElement? {
        switch self {
        case .items: return .li
        case .descriptions: return .dd
        case .table, .rows: return .tr
        case .cells: return .td
        default: return nil
        }
    }
}
