internal import Workflow

/// Changes of what is done, and of who does it.
extension Mutator {
    /// Turns switches the other way.
    mutating func changeVerbs(of verdict: ProcedureVerdict, _ procedure: Int) {
        for (index, item) in verdict.procedure.items.enumerated() {
            let usesSwitch = verdict.items[index].deeds.contains { isSwitch($0.option) }
            guard usesSwitch else { continue }
            for action in item.actions where !action.isElided {
                guard let opposite = action.verb.opposite, action.verb != .open, action.verb != .close else { continue }
                let word = capitalized(opposite.rawValue, like: words(action.verbRange))
                add(
                    .turnSwitch, procedure, index, [(action.verbRange, word)],
                    "\(words(action.verbRange)) \u{2192} \(word)")
            }
        }
    }

    private func isSwitch(_ option: Option) -> Bool {
        switch option {
        case .fill(let control), .clear(let control): domain[control].control.kind.isSwitch
        default: false
        }
    }

    /// Changes the roles that are asked for, and who acts.
    mutating func changePeople(of verdict: ProcedureVerdict, _ procedure: Int) {
        for name in verdict.procedure.boundRoles + verdict.procedure.roles.flatMap(\.names) {
            changeRole(name, verdict, procedure)
        }
        for (index, item) in verdict.procedure.items.enumerated() where verdict.items[index].bucket == .performed {
            for action in item.actions where !action.isElided && action.mood == .order && action.meansOf == nil {
                changeActor(of: action, verdict, procedure, index)
            }
        }
    }

    private mutating func changeRole(_ name: RoleClaim.Name, _ verdict: ProcedureVerdict, _ procedure: Int) {
        guard let role = name.role else { return }
        let peers = domain.roles.filter { $0.actor == role.actor && $0 != role }
        if let lower = peers.first(where: { !verdict.roles.sufficient.contains($0) }) {
            add(.lowerRole, procedure, nil, [(name.range, lower.name)], "\(name.text) \u{2192} \(lower.name)")
        }
        let least = verdict.roles.least.flatMap { $0 }
        if least.contains(role), let higher = verdict.roles.sufficient.first(where: { !least.contains($0) }) {
            add(.raiseRole, procedure, nil, [(name.range, higher.name)], "\(name.text) \u{2192} \(higher.name)")
        }
    }

    private mutating func changeActor(
        of action: ActionClaim, _ verdict: ProcedureVerdict, _ procedure: Int, _ item: Int
    ) {
        let verb = words(action.verbRange)
        let deed = verdict.items[item].deeds.first { $0.range?.overlaps(action.range) ?? false }
        guard let actor = deed?.actor,
            let other = domain.actors.first(where: { $0 != actor && $0 != .system })
        else { return }
        let noun = other.name.split(separator: " ").last.map(String.init) ?? other.name
        let text = (words(action.verbRange).first?.isUppercase == true ? "Your " : "your ") + noun + " can "
        let lower = verb.prefix(1).lowercased() + verb.dropFirst()
        add(.otherActor, procedure, item, [(action.verbRange, text + lower)], "\(verb) \u{2192} \(text + lower)")
    }

    private func capitalized(_ word: String, like other: String) -> String {
        other.first?.isUppercase == true ? word.prefix(1).uppercased() + word.dropFirst() : word
    }
}
