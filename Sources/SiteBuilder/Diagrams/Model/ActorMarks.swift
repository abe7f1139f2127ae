internal import Workflow

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
