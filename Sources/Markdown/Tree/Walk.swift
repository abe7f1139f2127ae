internal import CCmark

/// A walk visits every node of a tree, when entering it and, if it can hold others, when leaving it.
///
/// It keeps no stack, so it is at ease with a tree of any depth. The node that was visited last may be changed or taken
/// out by whoever walks, if ``skipChildren()`` and the following node have been settled before.
public struct Walk {
    /// A step of a walk.
    public struct Step {
        /// The node that is visited.
        public let node: Node
        /// What it is.
        public let kind: NodeKind
        /// Whether it is entered; otherwise it is left.
        public let isEntering: Bool
    }

    private let root: OpaquePointer
    private var upcoming: OpaquePointer?
    private var entering = true

    /// Begins a walk at a node, which is visited first and last.
    public init(_ root: Node) {
        self.root = root.raw
        upcoming = root.raw
    }

    /// The next step, or nothing when the walk is over.
    public mutating func next() -> Step? {
        guard let raw = upcoming else { return nil }
        let kind = NodeKind.of(raw)
        let step = Step(node: Node(raw: raw), kind: kind, isEntering: entering)
        if entering, !kind.isLeaf {
            if let child = cmark_node_first_child(raw) {
                upcoming = child
            } else {
                entering = false
            }
        } else {
            moveOn(from: raw)
        }
        return step
    }

    /// The next node that is entered, for walks on which leaving a node means nothing.
    public mutating func nextEntered() -> (node: Node, kind: NodeKind)? {
        if !entering {
            upcoming = upcoming.flatMap(following)
            entering = true
        }
        guard let raw = upcoming else { return nil }
        let kind = NodeKind.of(raw)
        if !kind.isLeaf, let child = cmark_node_first_child(raw) {
            upcoming = child
        } else {
            // A node that holds nothing is left at once.
            upcoming = following(raw)
        }
        return (Node(raw: raw), kind)
    }

    /// The node that is entered after one has been left.
    private func following(_ left: OpaquePointer) -> OpaquePointer? {
        var current = left
        while current != root {
            if let sibling = cmark_node_next(current) { return sibling }
            guard let parent = cmark_node_parent(current) else { return nil }
            current = parent
        }
        return nil
    }

    /// Leaves out what is in the node that was just entered, and its leaving too.
    public mutating func skip(_ node: Node) { moveOn(from: node.raw) }

    /// Goes on at a node that has taken the place of the one that was just entered.
    mutating func goOn(at node: Node) {
        upcoming = node.raw
        entering = true
    }

    private mutating func moveOn(from raw: OpaquePointer) {
        if raw == root {
            upcoming = nil
        } else if let sibling = cmark_node_next(raw) {
            upcoming = sibling
            entering = true
        } else {
            upcoming = cmark_node_parent(raw)
            entering = false
        }
    }
}

extension NodeKind {
    /// Whether a node of this kind never holds others.
    var isLeaf: Bool {
        switch self {
        case .codeBlock, .htmlBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code, .htmlInline: true
        default: false
        }
    }
}
