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
        for name in verdict.procedure.roles.filter({ $0.strength != .enough }).flatMap(\.names) {
            changeRole(name, verdict, procedure) { .text($0) }
        }
        for name in verdict.procedure.boundRoles {
            changeRole(name, verdict, procedure) { .binding(.role(name.range, $0)) }
        }
        for (index, item) in verdict.procedure.items.enumerated() {
            for action in item.actions where !action.isElided && action.meansOf == nil {
                // Whoever waits, all the others wait with them.
                if action.verb == .wait { continue }
                let isReaders = verdict.items[index].bucket == .performed || verdict.items[index].tellsInWords
                if action.actor == nil, action.mood == .order, isReaders {
                    changeReader(of: action, verdict, procedure, index)
                } else if let actor = action.actor, verdict.items[index].bucket == .otherActor,
                    !isHeadedByActor(index, verdict.procedure.items)
                {
                    changeActor(actor, of: action, procedure, index)
                }
            }
        }
    }

    /// Whether what an item is listed under says who does it, so that the item itself need not.
    private func isHeadedByActor(_ item: Int, _ items: [Item]) -> Bool {
        var around = items[item].parent
        while let head = around {
            if items[head].sentences.headSubject != nil { return true }
            around = items[head].parent
        }
        return false
    }

    /// How a role is changed.
    private enum RoleChange {
        case text(String)
        case binding(Mutant.Rebinding)
    }

    private mutating func changeRole(
        _ name: RoleClaim.Name, _ verdict: ProcedureVerdict, _ procedure: Int, _ change: (String) -> RoleChange
    ) {
        guard let role = name.role else { return }
        let enough = verdict.roles.sufficient
        let least = verdict.roles.least.flatMap { $0 }
        for other in domain.roles where other.actor == role.actor && other != role {
            let kind: Mutant.Kind
            if !enough.contains(other) {
                kind = .lowerRole
            } else if least.contains(role), !least.contains(other) {
                kind = .raiseRole
            } else {
                continue
            }
            let words = "\(name.text) \u{2192} \(other.name)"
            switch change(other.name) {
            case .text(let text): add(kind, procedure, nil, [(name.range, text)], words)
            case .binding(let rebinding): add(kind, procedure, rebinding, words)
            }
        }
    }

    /// Lets somebody else do what the reader is told to do.
    private mutating func changeReader(
        of action: ActionClaim, _ verdict: ProcedureVerdict, _ procedure: Int, _ item: Int
    ) {
        let verb = words(action.verbRange)
        let deed = verdict.items[item].deeds.first { $0.range?.overlaps(action.range) ?? false }
        guard let actor = deed?.actor ?? verdict.workflow?.permission.actors.first,
            let other = domain.actors.first(where: { $0 != actor && $0 != .system })
        else { return }
        let noun = other.name.split(separator: " ").last.map(String.init) ?? other.name
        let text = (verb.first?.isUppercase == true ? "Your " : "your ") + noun + " can "
        let lower = verb.prefix(1).lowercased() + verb.dropFirst()
        add(.otherActor, procedure, item, [(action.verbRange, text + lower)], "\(verb) \u{2192} \(text + lower)")
    }

    /// Lets the reader do what somebody else is said to do.
    private mutating func changeActor(
        _ actor: ActorClaim, of action: ActionClaim, _ procedure: Int, _ item: Int
    ) {
        guard action.range.lowerBound <= actor.range.lowerBound, actor.range.upperBound <= action.verbRange.lowerBound
        else { return }
        let range = articled(action.range.lowerBound)..<action.verbRange.upperBound
        let text = capitalized(action.verb.rawValue, like: words(range))
        add(.otherActor, procedure, item, [(range, text)], "\(words(range)) \u{2192} \(text)")
    }

    /// Where the article or possessive before some words begins, or else the words.
    private func articled(_ start: Int) -> Int {
        for article in ["your ", "the "] where start >= article.utf8.count {
            let before = start - article.utf8.count..<start
            if words(before).lowercased() == article { return before.lowerBound }
        }
        return start
    }

    private func capitalized(_ word: String, like other: String) -> String {
        other.first?.isUppercase == true ? word.prefix(1).uppercased() + word.dropFirst() : word
    }
}
