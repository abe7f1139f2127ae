public import Workflow

/// Something in a diagram of the model that can lead to a page.
public enum DiagramTarget: Sendable {
    /// A value of the variable whose lifecycle is drawn, by its place among the values.
    case value(Int)
    /// A command.
    case command(Handle<Command>)
    /// A workflow.
    case workflow(String)
    /// A place of a portal.
    case place(Handle<Place>)
    /// An actor.
    case actor(Actor)
}

extension Lifecycle {
    /// The lifecycle as a graph: a node for each value that can be, and an edge for each command that changes it.
    ///
    /// - Parameters:
    ///   - domain: where the commands are.
    ///   - link: gives the address that something leads to, if it leads anywhere.
    public func diagramGraph(in domain: Domain, link: (DiagramTarget) -> String?) -> DiagramGraph {
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

/// Actor marks give each actor a mark of its own, the same in all diagrams of a domain.
struct ActorMarks {
    private let actors: [Actor]
    private var used: Set<Int> = []

    init(_ domain: Domain) { actors = domain.actors }

    /// The mark of whoever may do something; the first one's, if several may.
    mutating func mark(of permission: Permission) -> Int? {
        guard let actor = permission.actors.first else { return nil }
        return mark(of: actor)
    }

    /// The mark of an actor.
    mutating func mark(of actor: Actor) -> Int? {
        guard let mark = actors.firstIndex(of: actor) else { return nil }
        used.insert(mark)
        return mark
    }

    /// What the marks that were given out mean, by their numbers; the others mean nothing.
    var legend: [String] { actors.indices.map { used.contains($0) ? actors[$0].name : "" } }
}

extension Permission {
    /// Who, and in which capacity: "the customer (Global Administrator)".
    var inFull: String {
        actors.map { actor in
            let capacities = clauses.filter { $0.actor == actor && !$0.roles.isEmpty }
                .map { $0.roles.map { $0.name }.joined(separator: " and ") }
            return capacities.isEmpty ? actor.name : "\(actor.name), \(capacities.joined(separator: " or "))"
        }.joined(separator: "; ")
    }
}
