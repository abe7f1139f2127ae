/// A recipient is somebody to whom words say that something is given, sent or told.
enum Recipient: Hashable, Sendable {
    /// One of the model's people, by the number.
    case actor(Int)
    case oneself

    /// Those of the model's people whom some words name behind *to*.
    static func all(in words: [String], _ actors: ActorWords) -> Set<Recipient> {
        var found: Set<Recipient> = []
        for index in words.indices where words[index] == "to" {
            let rest = words[(index + 1)...].drop(while: ObjectWords.pointing.contains).prefix(2)
            guard let first = rest.first else { continue }
            if first.hasSuffix("self") || first.hasSuffix("selves") {
                found.insert(.oneself)
            } else if let actor = actors.actor(in: [first], besides: nil) ?? actors.actor(in: Array(rest), besides: nil)
            {
                found.insert(.actor(actor))
            }
        }
        return found
    }
}
