internal import Workflow

extension Lifecycle {
    /// The lifecycle as a graph: a node for each value that can be, and an edge for each command that changes it.
    ///
    /// - Parameters:
    ///   - domain: where the commands are.
    ///   - link: gives the address that something leads to, if it leads anywhere.
    func diagramGraph(in domain: Domain, link: (DiagramTarget) -> String?) -> DiagramGraph {
        let values = reachable.sorted()
        var numbers: [Int: Int] = [:]
        var nodes: [DiagramGraph.Node] = []
        var edges: [DiagramGraph.Edge] = []
        let departed = Set(transitions.map { $0.from })
        for value in values {
            numbers[value] = nodes.count
            var classes: [String] = []
            if initial.contains(value) { classes.append("diagram-initial") }
            if !departed.contains(value) { classes.append("diagram-final") }
            nodes.append(.init(variable.valueWords[value], href: link(.value(value)), classes: classes))
        }
        for value in initial {
            guard let number = numbers[value] else { continue }
            edges.append(.init(from: nodes.count, to: number))
            nodes.append(.init("start", shape: .start))
        }
        var marks = ActorMarks(domain)
        for transition in transitions {
            guard let from = numbers[transition.from], let to = numbers[transition.to] else { continue }
            let command = domain[transition.command].command
            let label = DiagramGraph.Label(
                command.title, by: command.permission.inFull, mark: marks.mark(of: command.permission),
                isAutomatic: command.isAutomatic, href: link(.command(transition.command)))
            edges.append(.init(from: from, to: to, label: label))
        }
        return DiagramGraph(
            title: "What becomes of \(variable.name)", nodes: nodes, edges: edges, legend: marks.legend)
    }
}
