/// A diagram's description is what the diagram says, in words: for those who don't see it, or would rather read.
public struct DiagramDescription: Hashable, Sendable {
    /// One thing that the diagram says.
    public struct Line: Hashable, Sendable {
        /// Where it comes from; nil where it comes from nowhere else.
        public let from: String?
        /// Where it ends.
        public let to: String
        /// What leads there, if it has a name.
        public let what: String?
        /// By whom.
        public let by: String?
        /// Where to read more of what leads there.
        public let href: String?

        /// Makes a line.
        public init(from: String?, to: String, what: String? = nil, by: String? = nil, href: String? = nil) {
            self.from = from
            self.to = to
            self.what = what
            self.by = by
            self.href = href
        }

        /// The line as text: "approved → activating: The relationship is set up (the system)".
        public var text: String {
            var text = (from.map { $0 + " \u{2192} " } ?? "") + to
            if let what { text += ": " + what }
            if let by { text += " (" + by + ")" }
            return text
        }
    }

    /// The heading.
    public let title: String
    /// What there is to see, in a sentence.
    public let summary: String
    /// What it says, in order.
    public let lines: [Line]

    /// Makes a description.
    public init(title: String, summary: String, lines: [Line]) {
        self.title = title
        self.summary = summary
        self.lines = lines
    }
}

extension DiagramGraph {
    /// What the graph says in words, an edge a line, in the order of the nodes where they begin.
    public var description: DiagramDescription {
        let order = edges.indices.sorted { left, right in
            // What begins the diagram begins the list.
            let isLate = (nodes[edges[left].from].shape != .start, nodes[edges[right].from].shape != .start)
            if isLate.0 != isLate.1 { return isLate.1 }
            return (edges[left].from, left) < (edges[right].from, right)
        }
        let lines = order.map { index in
            let edge = edges[index]
            let start = nodes[edge.from]
            if start.shape == .start {
                return DiagramDescription.Line(from: nil, to: nodes[edge.to].title, what: "where it begins")
            }
            return DiagramDescription.Line(
                from: start.title, to: nodes[edge.to].title, what: edge.label?.text, by: edge.label?.by,
                href: edge.label?.href)
        }
        let boxes = nodes.count { $0.shape == .box }
        let arrows = edges.count { nodes[$0.from].shape == .box }
        let summary =
            "A diagram of \(boxes) \(boxes == 1 ? "box" : "boxes") and \(arrows) "
            + "\(arrows == 1 ? "way" : "ways") between them; the list after it says the same in words."
        return DiagramDescription(title: title, summary: summary, lines: lines)
    }
}
