public import Diagnostics

/// What is checked may be another text than that of the file: one with the words of other files in it. Then all that is said
/// of its bytes has to be said of those of the file.
extension CheckedDocument {
    /// The document as what is said of the file that it was made of.
    ///
    /// - Parameters:
    ///   - place: the bytes of the file that bytes of the text stand for.
    ///   - findings: what some findings are in the file.
    ///   - included: where an item is, if it stands in another file.
    public func moved(
        by place: (Range<Int>) -> Range<Int>, _ findings: ([Diagnostic]) -> [Diagnostic],
        included: (Item) -> IncludedItem? = { _ in nil }
    ) -> CheckedDocument {
        var moved = self
        moved.diagnostics = findings(diagnostics)
        for index in moved.read.procedures.indices { moved.read.procedures[index].findIncluded(included) }
        moved.read.move(by: place)
        for index in moved.verdicts.indices {
            moved.verdicts[index].procedure.findIncluded(included)
            moved.verdicts[index].diagnostics = findings(moved.verdicts[index].diagnostics)
            moved.verdicts[index].move(by: place)
        }
        return moved
    }
}

extension Procedure {
    fileprivate mutating func findIncluded(_ place: (Item) -> IncludedItem?) {
        for (index, item) in items.enumerated() { included[index] = place(item) }
    }
}

/// What finds the bytes of a file that some bytes of a text stand for.
typealias Relocation = (Range<Int>) -> Range<Int>

/// What has places in a text.
protocol Movable {
    mutating func move(by place: Relocation)
}

extension Range: Movable where Bound == Int {
    mutating func move(by place: Relocation) { self = place(self) }
}

extension Array: Movable where Element: Movable {
    mutating func move(by place: Relocation) { for index in indices { self[index].move(by: place) } }
}

extension Optional: Movable where Wrapped: Movable {
    mutating func move(by place: Relocation) {
        guard var value = self else { return }
        value.move(by: place)
        self = value
    }
}
