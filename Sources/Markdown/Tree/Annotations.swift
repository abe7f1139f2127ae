internal import CCmark

/// What is known of a node beyond what cmark knows: its range in the source, and the element it is.
///
/// A node's user data holds two small numbers, which lead into these tables. It is a class because looking for a range
/// may first have to find it.
final class Annotations {
    struct Place {
        var lower: UInt32
        var upper: UInt32
        /// Whether the inlines in the node have been located too.
        var isLocated: Bool

        var range: Range<Int> { Int(lower)..<Int(upper) }
    }

    private var places: [Place] = []
    private var elements: [Element] = []

    private func keys(of node: Node) -> (place: Int, element: Int) {
        let data = UInt(bitPattern: cmark_node_get_user_data(node.raw))
        return (Int(data & 0xFFFF_FFFF) - 1, Int(data >> 32) - 1)
    }

    private func setKeys(of node: Node, place: Int, element: Int) {
        let data = UInt(place + 1) | UInt(element + 1) << 32
        _ = cmark_node_set_user_data(node.raw, UnsafeMutableRawPointer(bitPattern: data))
    }

    func place(of node: Node) -> Place? {
        let key = keys(of: node).place
        return key >= 0 ? places[key] : nil
    }

    func setPlace(of node: Node, _ range: Range<Int>, isLocated: Bool = false) {
        let place = Place(
            lower: UInt32(clamping: range.lowerBound), upper: UInt32(clamping: range.upperBound), isLocated: isLocated)
        let old = keys(of: node)
        if old.place >= 0 {
            places[old.place] = place
        } else {
            places.append(place)
            setKeys(of: node, place: places.count - 1, element: old.element)
        }
    }

    func element(of node: Node) -> Element? {
        let key = keys(of: node).element
        return key >= 0 ? elements[key] : nil
    }

    func setElement(of node: Node, _ element: Element) {
        elements.append(element)
        setKeys(of: node, place: keys(of: node).place, element: elements.count - 1)
    }
}
