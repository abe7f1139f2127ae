/// A layered layout draws a graph from top to bottom, in layers, with all lines between neighbouring layers.
///
/// The steps are those of Sugiyama, Tagawa and Toda: circles are broken, nodes get levels, lines that pass levels get a
/// place in each, the order within a layer is chosen so that few lines cross, and only then coordinates are given. Labels
/// are things with a place of their own, so that nothing lies over them. All figures are whole numbers.
struct LayeredLayout: Sendable {
    /// The drawing.
    let diagram: Diagram
    /// How many things were placed: nodes, labels, and where lines pass a layer.
    let size: Int
    /// How much work it was, in things looked at; it does not depend on the machine.
    let effort: Int

    /// Lays out a graph.
    init(_ graph: DiagramGraph) {
        var edges = MergedEdges(graph)
        edges.breakCircles(in: graph)
        edges.joinAlike(in: graph)
        let levels = Levels(count: graph.nodes.count + edges.junctions, edges.links)
        let pieces = Pieces(graph, edges)
        let layers = LayerGraph(
            edges.links, levels: levels.ofNode, nodes: pieces.nodeCells, labels: pieces.labelCells)
        var effort = 0
        var best: (crossings: Int, length: Int, columns: Columns)?
        for beginning in LayerGraph.Beginning.allCases {
            var ordered = layers
            ordered.reduceCrossings(beginning)
            let crossings = ordered.crossings()
            var columns = Columns(ordered)
            columns.settle(edges.links)
            effort += ordered.effort + columns.effort
            let length = columns.length
            if let best, (best.crossings, best.length) <= (crossings, length) { continue }
            best = (crossings, length, columns)
        }
        self.effort = effort
        size = layers.vertices.count
        guard let columns = best?.columns else {
            diagram = Diagram(width: 0, height: 0, description: graph.description)
            return
        }
        var router = Router(columns.graph, columns, edges, pieces)
        router.route()
        diagram = router.diagram(of: graph)
    }
}
