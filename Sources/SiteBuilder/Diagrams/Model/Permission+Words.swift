internal import Workflow

extension Permission {
    /// The capacities in which an actor may: "Admin agent or Sales agent"; none if any will do.
    func capacities(of actor: Actor) -> String? {
        let words = clauses.filter { $0.actor == actor && !$0.roles.isEmpty }
            .map { $0.roles.map { $0.name }.joined(separator: " and ") }
        return words.isEmpty ? nil : words.joined(separator: " or ")
    }

    /// Who may, and in which capacity: "the customer, Global Administrator".
    var inFull: String {
        actors.map { actor in capacities(of: actor).map { "\(actor.name), \($0)" } ?? actor.name }
            .joined(separator: "; ")
    }
}
