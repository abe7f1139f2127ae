internal import CCmark
internal import CmarkArena

/// What is known of a node beyond what cmark knows: its range in the source, and the element it is.
///
/// A node's user data points to its place, which lies in the document's arena; so places are made only while the arena
/// is in use. The class holds the elements, because looking for a range may first have to find it.
final class Annotations {
    struct Place {
        var lower: UInt32
        var upper: UInt32
        /// Whether the range has been found.
        var isKnown: Bool
        /// Whether the inlines in the node have been found too.
        var isLocated: Bool
        /// Whether the node is a table that still holds the paragraph it is made of.
        var isFolded = false
        /// The number of the element; zero if there is none.
        var element: UInt32
        /// Where in a block the text begins that is left of it, if a mark has been taken out before it; otherwise zero.
        var restStart: UInt32 = 0

        var range: Range<Int> { Int(lower)..<Int(upper) }
    }

    // Nobody is called while it is read or written, so there is nothing for the runtime to watch.
    @exclusivity(unchecked) private var elements: [Element] = []

    /// The place of a node, if its range has been found.
    func place(of node: Node) -> Place? {
        guard let place = pointer(of: node)?.pointee, place.isKnown else { return nil }
        return place
    }

    func setPlace(of node: Node, _ range: Range<Int>, isLocated: Bool = false) {
        let place = pointer(making: node)
        place.pointee.lower = UInt32(clamping: range.lowerBound)
        place.pointee.upper = UInt32(clamping: range.upperBound)
        place.pointee.isKnown = true
        place.pointee.isLocated = isLocated
    }

    /// Where the text begins that a block has after a mark that was taken out of it, if there was one.
    func restStart(of block: Node) -> Int? {
        guard let place = pointer(of: block)?.pointee, place.restStart > 0 else { return nil }
        return Int(place.restStart)
    }

    func setRestStart(of block: Node, _ offset: Int) {
        pointer(making: block).pointee.restStart = UInt32(clamping: offset)
    }

    func element(of node: Node) -> Element? {
        guard let place = pointer(of: node)?.pointee, place.element > 0 else { return nil }
        if place.element < TablePart.end { return TablePart.element(place.element) }
        return elements[Int(place.element - TablePart.end)]
    }

    func setElement(of node: Node, _ element: Element) {
        let number: UInt32
        if let part = TablePart.number(of: element) {
            number = part
        } else {
            if elements.isEmpty { elements.reserveCapacity(16) }
            number = TablePart.end + UInt32(clamping: elements.count)
            elements.append(element)
        }
        pointer(making: node).pointee.element = number
    }

    /// Gives a node that was just made its place, and the number of the row or cell that it is.
    ///
    /// There are more of these than of all other elements.
    func setTablePart(of node: Node, _ number: UInt32, _ range: Range<Int>, isLocated: Bool) {
        pointer(making: node).pointee = Place(
            lower: UInt32(clamping: range.lowerBound), upper: UInt32(clamping: range.upperBound), isKnown: true,
            isLocated: isLocated, element: number)
    }

    /// Whether a node is a row or a cell of a table; quicker to tell than the element.
    func isTablePart(_ node: Node) -> Bool {
        guard let place = pointer(of: node)?.pointee else { return false }
        return place.element > 0 && place.element < TablePart.end
    }

    /// Whether a node is a table, or a row of one.
    func isTableOrRow(_ node: Node) -> Bool {
        guard let place = pointer(of: node)?.pointee, place.element > 0 else { return false }
        if place.element < TablePart.end { return TablePart.isRow(place.element) }
        if case .table = elements[Int(place.element - TablePart.end)] { return true }
        return false
    }

    /// Whether a node is a table that still holds the paragraph it is made of.
    func isFolded(_ node: Node) -> Bool { pointer(of: node)?.pointee.isFolded ?? false }

    func setFolded(_ table: Node, _ isFolded: Bool) { pointer(making: table).pointee.isFolded = isFolded }

    private func pointer(of node: Node) -> UnsafeMutablePointer<Place>? {
        cmark_node_get_user_data(node.raw)?.assumingMemoryBound(to: Place.self)
    }

    private func pointer(making node: Node) -> UnsafeMutablePointer<Place> {
        if let place = pointer(of: node) { return place }
        let place = tally_arena_calloc(1, MemoryLayout<Place>.size)
            .unsafelyUnwrapped  // the arena ends the program rather than return nothing
            .bindMemory(to: Place.self, capacity: 1)
        place.initialize(to: Place(lower: 0, upper: 0, isKnown: false, isLocated: false, element: 0))
        _ = cmark_node_set_user_data(node.raw, place)
        return place
    }
}
