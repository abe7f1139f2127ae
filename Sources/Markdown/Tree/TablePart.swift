/// The numbers of rows and cells of tables, which are by far the most elements, and of which there are few kinds.
///
/// A number says all there is to say of one of them, so none has to be kept.
enum TablePart {
    /// The first number that is not one of these.
    static let end: UInt32 = 11

    private static let head: UInt32 = 4
    private static let firstRow: UInt32 = 9

    /// The number of a row or a cell, counted from one; nothing for other elements.
    static func number(of element: Element) -> UInt32? {
        switch element {
        case .tableCell(let alignment, let isHeader): cell(alignment, isHeader: isHeader)
        case .tableRow(let isHeader): row(isHeader: isHeader)
        default: nil
        }
    }

    /// The number of a cell.
    static func cell(_ alignment: Element.Alignment, isHeader: Bool) -> UInt32 {
        1 + UInt32(alignment.rawValue) + (isHeader ? head : 0)
    }

    /// The number of a row.
    static func row(isHeader: Bool) -> UInt32 { firstRow + (isHeader ? 1 : 0) }

    /// Whether a number is that of a row.
    static func isRow(_ number: UInt32) -> Bool { number >= firstRow }

    /// The row or cell that a number means.
    static func element(_ number: UInt32) -> Element {
        if number >= firstRow { return .tableRow(isHeader: number > firstRow) }
        let part = number - 1
        let alignment = Element.Alignment(rawValue: UInt8(part % head)) ?? .none
        return .tableCell(alignment, isHeader: part >= head)
    }
}
