/// A diagram graph is what a diagram shows, without a place for anything: nodes, and edges between them.
///
/// Whoever draws it knows nothing of what it stands for.
struct DiagramGraph: Sendable {
    /// What the diagram shows, as a heading.
    var title: String
    /// The nodes.
    var nodes: [Node]
    /// The edges; several with the same ends are drawn as one with all their labels.
    var edges: [Edge]
    /// What the marks before labels mean, by the number of the mark.
    var legend: [String]

    /// A node is one thing that edges lead to and come from.
    struct Node: Sendable {
        /// How a node is drawn.
        enum Shape: Sendable {
            /// A box with the title in it.
            case box
            /// A dot without a title, which says where to begin.
            case start
        }

        /// The words in it.
        var title: String
        /// How it is drawn.
        var shape: Shape
        /// Where it leads, if it leads anywhere.
        var href: String?
        /// Names that styles refer to.
        var classes: [String]

        /// Makes a node.
        init(_ title: String, shape: Shape = .box, href: String? = nil, classes: [String] = []) {
            self.title = title
            self.shape = shape
            self.href = href
            self.classes = classes
        }
    }

    /// An edge leads from one node to another, or back to the same.
    struct Edge: Sendable {
        /// The number of the node where it begins.
        var from: Int
        /// The number of the node where it ends.
        var to: Int
        /// What is written on it.
        var label: Label?

        /// Makes an edge.
        init(from: Int, to: Int, label: Label? = nil) {
            self.from = from
            self.to = to
            self.label = label
        }
    }

    /// A label is what is written on an edge.
    struct Label: Hashable, Sendable {
        /// The words.
        var text: String
        /// By whom or by what the edge is followed, for those who don't see the mark.
        var by: String?
        /// The number of the mark before the words, if there is one; ``DiagramGraph/legend`` says what it means.
        var mark: Int?
        /// Whether what it says happens by itself; an edge of which all labels do is drawn with dashes.
        var isAutomatic: Bool
        /// Where it leads, if it leads anywhere.
        var href: String?

        /// Makes a label.
        init(
            _ text: String, by: String? = nil, mark: Int? = nil, isAutomatic: Bool = false, href: String? = nil
        ) {
            self.text = text
            self.by = by
            self.mark = mark
            self.isAutomatic = isAutomatic
            self.href = href
        }
    }

    /// Makes a graph; edges whose ends are not among the nodes are left out.
    init(title: String, nodes: [Node], edges: [Edge], legend: [String] = []) {
        self.title = title
        self.nodes = nodes
        self.edges = edges.filter { nodes.indices.contains($0.from) && nodes.indices.contains($0.to) }
        self.legend = legend
    }
}
