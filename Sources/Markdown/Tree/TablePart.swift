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
        case .tableCell(let alignment, let isHeader): 1 + UInt32(alignment.rawValue) + (isHeader ? head : 0)
        case .tableRow(let isHeader): firstRow + (isHeader ? 1 : 0)
        default: nil
        }
    }

    /// The row or cell that a number means.
    static func element(_ number: UInt32) -> Element {
        if number >= firstRow { return .tableRow(isHeader: number > firstRow) }
        let part = number - 1
        let alignment = Element.Alignment(rawValue: UInt8(part % head)) ?? .none
        return .tableCell(alignment, isHeader: part >= head)
    }
}
