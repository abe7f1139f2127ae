@testable import SiteBuilder
import Testing

@Suite struct LayeredLayoutTests {
    private func graph(_ edges: [(Int, Int, String?)], count: Int) -> DiagramGraph {
        DiagramGraph(
            title: "A graph", nodes: (0..<count).map { .init("node \($0)") },
            edges: edges.map { .init(from: $0.0, to: $0.1, label: $0.2.map { .init($0) }) })
    }

    @Test func nothingOverlapsWhateverTheGraph() {
        for seed in 0..<120 {
            var maker = GraphFabricator(seed: UInt64(seed))
            let count = maker.number(below: 24)
            let made = maker.graph(nodes: count, edges: maker.number(below: 2 * count + 1))
            let faults = DiagramInspection(LayeredLayout(made).diagram).faults
            #expect(faults.isEmpty, "seed \(seed): \(faults.prefix(3))")
        }
    }

    @Test func everyEdgeIsDrawn() {
        for seed in 0..<40 {
            var maker = GraphFabricator(seed: UInt64(seed))
            let made = maker.graph(nodes: 9, edges: 14)
            let connectors = LayeredLayout(made).diagram.connectors
            // A line may join others on its way; then it goes on from there.
            let following = Dictionary(
                connectors.filter { $0.from >= 9 }.map { ($0.from, $0.to) }, uniquingKeysWith: { first, _ in first })
            let drawn = Set(connectors.map { [$0.from, following[$0.to] ?? $0.to] })
            for edge in made.edges { #expect(drawn.contains([edge.from, edge.to]), "seed \(seed)") }
        }
    }

    @Test func theSameGraphGivesTheSameBytes() {
        for seed in 0..<10 {
            var maker = GraphFabricator(seed: UInt64(seed))
            let made = maker.graph(nodes: 15, edges: 25)
            #expect(LayeredLayout(made).diagram.text() == LayeredLayout(made).diagram.text())
        }
    }

    @Test func nodesStandUnderThoseThatLeadToThem() {
        let boxes = LayeredLayout(graph([(0, 1, nil), (1, 2, nil), (0, 2, nil)], count: 3)).diagram.boxes
        #expect(boxes[0].frame.maxY < boxes[1].frame.y)
        #expect(boxes[1].frame.maxY < boxes[2].frame.y)
    }

    @Test func aChainIsAStraightLine() {
        let diagram = LayeredLayout(graph([(0, 1, "on"), (1, 2, "on and on"), (2, 3, nil)], count: 4)).diagram
        #expect(Set(diagram.connectors.flatMap { $0.strokes }.flatMap { $0.points }.map { $0.x }).count == 1)
    }

    @Test func aWayBackPointsUp() {
        let diagram = LayeredLayout(graph([(0, 1, "there"), (1, 0, "back")], count: 2)).diagram
        #expect(diagram.connectors.map { $0.arrow?.direction } == [.down, .up])
        #expect(diagram.connectors[1].arrow?.tip.y == diagram.boxes[0].frame.maxY)
    }

    @Test func edgesWithTheSameEndsAreOneLineWithAllLabels() {
        let diagram = LayeredLayout(graph([(0, 1, "one"), (0, 1, "other")], count: 2)).diagram
        #expect(diagram.connectors.count == 1)
        #expect(diagram.labels.map { $0.captions.map { $0.lines } } == [[["one"], ["other"]]])
    }

    @Test func whatSeveralEdgesToANodeSayStandsOnce() {
        let edges = [(0, 1, nil), (0, 2, nil), (1, 3, "end it"), (2, 3, "end it")] as [(Int, Int, String?)]
        let diagram = LayeredLayout(graph(edges, count: 4)).diagram
        #expect(diagram.labels.count == 1)
        #expect(diagram.connectors.count { $0.arrow == nil } == 2)
    }

    @Test func wayBackAndWayOnAreNotJoined() {
        let edges = [(0, 1, nil), (1, 2, nil), (0, 1, "again"), (2, 1, "again")] as [(Int, Int, String?)]
        let diagram = LayeredLayout(graph(edges, count: 3)).diagram
        #expect(diagram.labels.count == 2)
    }

    @Test func aLinkToItselfStandsBesideItsNode() {
        let diagram = LayeredLayout(graph([(0, 0, "again")], count: 1)).diagram
        #expect(diagram.connectors.map { $0.arrow?.direction } == [.left])
        #expect(diagram.labels[0].frame.x > diagram.boxes[0].frame.maxX)
    }

    @Test func onlyWhatHappensByItselfIsDashed() {
        var made = graph([(0, 1, "time passes"), (1, 2, "somebody comes"), (0, 2, nil)], count: 3)
        made.edges[0].label?.isAutomatic = true
        #expect(LayeredLayout(made).diagram.connectors.map { $0.isDashed } == [true, false, false])
        made.edges.append(.init(from: 0, to: 1, label: .init("or somebody comes")))
        #expect(!LayeredLayout(made).diagram.connectors[0].isDashed)
    }

    @Test func linesCrossOnlyIfTheyMust() {
        // Two pairs, entered crosswise: the order of the layer can undo it.
        let crosswise = graph([(0, 3, nil), (1, 2, nil), (0, 4, nil), (1, 5, nil)], count: 6)
        var edges = MergedEdges(crosswise)
        edges.breakCircles(in: crosswise)
        let pieces = Pieces(crosswise, edges)
        var layers = LayerGraph(
            edges.links, levels: Levels(count: 6, edges.links).ofNode, nodes: pieces.nodeCells,
            labels: pieces.labelCells)
        #expect(layers.crossings() > 0)
        layers.reduceCrossings(.leftFirst)
        #expect(layers.crossings() == 0)
    }

    @Test func levelsAreAsShortAsTheirLinksAllow() {
        // The second node leads to the last alone, so it stands right above it and not at the top.
        let made = graph([(0, 2, nil), (2, 3, nil), (3, 4, nil), (1, 4, nil)], count: 5)
        #expect(Levels(count: 5, MergedEdges(made).links).ofNode == [0, 2, 1, 2, 3])
    }

    @Test func anEmptyGraphIsAnEmptyDrawing() {
        let diagram = LayeredLayout(DiagramGraph(title: "Nothing", nodes: [], edges: [])).diagram
        #expect(diagram.boxes.isEmpty && diagram.connectors.isEmpty)
    }

    @Test func edgesToNowhereAreLeftOut() {
        let made = graph([(0, 7, "nowhere"), (-1, 0, nil)], count: 1)
        #expect(made.edges.isEmpty)
    }

    @Test func aVeryLongChainIsDrawn() {
        let made = graph((0..<3000).map { ($0, $0 + 1, nil) }, count: 3001)
        #expect(LayeredLayout(made).diagram.boxes.count == 3001)
    }

    @Test(arguments: [60, 120, 240, 480]) func theWorkGrowsWithTheDrawing(count: Int) {
        var maker = GraphFabricator(seed: 1)
        let layout = LayeredLayout(maker.graph(nodes: count, edges: count * 6 / 5))
        let doublings = Int.bitWidth - layout.size.leadingZeroBitCount
        #expect(layout.effort < 100 * layout.size * doublings)
    }
}
