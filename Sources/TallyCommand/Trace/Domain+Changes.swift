internal import Workflow

extension Domain {
    /// What is otherwise in one situation than in the one before it, a sentence each.
    func changes(from before: Situation, to after: Situation) -> [String] {
        var changes: [String] = []
        if before.account != after.account { changes.append("\(words(for: after.account)) goes on") }
        if before.place != after.place {
            changes.append(after.place.map { "on " + words(for: $0) } ?? "not in any portal")
        }
        if let place = after.place {
            for control in controls(on: place) where self[control].control.kind.isFilled {
                let label = quoted(self[control].control.label)
                let isSwitch = self[control].control.kind.isSwitch
                switch (before.isFilled(control), after.isFilled(control)) {
                case (false, true): changes.append("\(label) is \(isSwitch ? "on" : "filled in")")
                case (true, false) where before.place == place:
                    changes.append("\(label) is \(isSwitch ? "off" : "empty")")
                default: break
                }
            }
        }
        changes += self.changes(from: before.world, to: after.world)
        return changes.isEmpty ? ["nothing changes"] : changes
    }
}
