public import Workflow

/// Journey lanes show a workflow with a lane for each actor: who does what, and where it changes hands.
///
/// Workflows that are parts of it are named, unless they change hands themselves: then their own steps are shown, so
/// that the lanes tell the truth about who is waiting for whom.
public struct JourneyLanes: Sendable {
    /// What the lanes show.
    public let chart: LaneChart

    /// The drawing.
    public var diagram: Diagram { LaneLayout(chart).diagram }

    /// Follows a workflow's steps.
    ///
    /// - Parameters:
    ///   - workflow: the workflow.
    ///   - domain: where its parts are.
    ///   - link: gives the address that something leads to, if it leads anywhere.
    public init(_ workflow: Workflow, in domain: Domain, link: @escaping (DiagramTarget) -> String?) {
        var walk = LaneWalk(domain: domain, link: link, permission: workflow.permission)
        walk.follow(workflow, inside: [])
        let lanes = walk.actors.map { actor in
            LaneChart.Lane(
                actor.name, mark: domain.actors.firstIndex(of: actor) ?? 0, href: link(.actor(actor)))
        }
        chart = LaneChart(title: workflow.title, lanes: lanes, stops: walk.stops)
    }
}

/// A lane walk follows a workflow's steps, and notes who is at it.
private struct LaneWalk {
    let domain: Domain
    let link: (DiagramTarget) -> String?
    /// In which capacity somebody is at it.
    private var permission: Permission
    /// Who is at it.
    private var actor: Actor
    var actors: [Actor] = []
    var stops: [LaneChart.Stop] = []
    /// Whether the next task begins a stop of its own, though it may be in the same lane.
    private var isFresh = true

    /// Beyond this many stops, parts are named rather than followed.
    private static let limit = 200

    init(domain: Domain, link: @escaping (DiagramTarget) -> String?, permission: Permission) {
        self.domain = domain
        self.link = link
        self.permission = permission
        actor = permission.actors.first ?? .system
    }

    mutating func follow(_ workflow: Workflow, inside parents: [String]) {
        for step in workflow.steps {
            switch step.deed {
            case .act(let action): add(step.words ?? action.description)
            case .human: add(step.words ?? "Do what the model does not know")
            case .perform(let command):
                add(step.words ?? command.title, link: domain.command(command.id).flatMap { link(.command($0)) })
            case .handOver(let permission):
                goOn(permission)
            case .wait(let condition):
                isFresh = true
                add("Wait until \(condition)", by: .system)
                isFresh = true
            case .complete(let id): complete(id, inside: parents + [workflow.id])
            }
        }
    }

    private mutating func complete(_ id: String, inside parents: [String]) {
        guard let part = domain.workflow(id) else { return }
        goOn(part.permission)
        if part.isJourney, !parents.contains(id), stops.count < Self.limit {
            follow(part, inside: parents)
        } else {
            add(part.title, link: link(.workflow(id)))
        }
        isFresh = true
    }

    /// Goes on in another capacity; who acts already stays at it, if they may.
    private mutating func goOn(_ other: Permission) {
        permission = other
        if !other.actors.contains(actor) { actor = other.actors.first ?? .system }
        isFresh = true
    }

    private mutating func add(_ text: String, link: String? = nil, by other: Actor? = nil) {
        let actor = other ?? actor
        let lane = actors.firstIndex(of: actor) ?? actors.count
        if lane == actors.count { actors.append(actor) }
        let task = LaneChart.Task(text, href: link)
        if !isFresh, let last = stops.last, last.lane == lane {
            stops[stops.count - 1].tasks.append(task)
        } else {
            let capacity = other == nil ? permission.capacities(of: actor) : nil
            stops.append(.init(lane: lane, capacity: capacity, tasks: [task], isAutomatic: actor.isSystem))
        }
        isFresh = false
    }
}
