/// A diagram's description is what those are told who don't see the diagram.
struct DiagramDescription: Hashable {
    /// The heading.
    let title: String
    /// What there is to see, in a sentence.
    let summary: String
}

extension DiagramGraph {
    /// How much there is to see; what it says stands in the list that each page has after its diagram.
    var description: DiagramDescription {
        let boxes = nodes.count { $0.shape == .box }
        let arrows = edges.count { nodes[$0.from].shape == .box }
        let summary =
            "A diagram of \(boxes) \(boxes == 1 ? "box" : "boxes") and \(arrows) "
            + "\(arrows == 1 ? "way" : "ways") between them; the list after it says the same in words."
        return DiagramDescription(title: title, summary: summary)
    }
}
