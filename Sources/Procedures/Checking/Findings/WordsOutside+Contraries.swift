internal import Workflow

/// Which words speak of the same things as a step, and say something else of them.
extension WordsOutside {
    /// Whether words name somebody else to whom something is given, or do the contrary.
    func contradicts(_ run: Run, _ step: WorkflowPlan.ScriptStep) -> Bool {
        guard let text = step.step.words else { return false }
        let asked = Wording.words(text)
        let said = words(at: WordsOutside.reach(of: run.spot.range, in: items[run.spot.item]))
        return isForOthers(said, asked) || isContrary(said, asked)
    }

    // MARK: Recipients

    private enum Recipient: Hashable {
        case actor(Int)
        case oneself
    }

    private func isForOthers(_ said: [String], _ asked: [String]) -> Bool {
        // Most steps are for nobody in particular.
        guard asked.contains("to"), said.contains("to") else { return false }
        let wanted = recipients(in: asked)
        let named = recipients(in: said)
        return !wanted.isEmpty && !named.isEmpty && wanted.isDisjoint(with: named)
    }

    /// Those of the model's people to whom something is given, sent or told.
    private func recipients(in words: [String]) -> Set<Recipient> {
        var found: Set<Recipient> = []
        for index in words.indices where words[index] == "to" {
            let rest = words[(index + 1)...].drop(while: ObjectWords.pointing.contains).prefix(2)
            guard let first = rest.first else { continue }
            if first.hasSuffix("self") || first.hasSuffix("selves") {
                found.insert(.oneself)
            } else if let actor = model.actors.actor(in: [first], besides: nil)
                ?? model.actors.actor(in: Array(rest), besides: nil)
            {
                found.insert(.actor(actor))
            }
        }
        return found
    }

    // MARK: Contraries

    private func isContrary(_ said: [String], _ asked: [String]) -> Bool {
        guard let verb = asked.first, let contraries = ObjectWords.contraries[verb], !said.contains(verb) else {
            return isNothing(said) && !isNothing(asked)
        }
        // What else is done with the thing may be said on the way to it.
        return said.first.map(contraries.contains) ?? false
    }

    /// Whether something is done to nothing: *send **no** link*.
    private func isNothing(_ words: [String]) -> Bool {
        guard words.count > 2, words[1] == "no" else { return false }
        return !["later", "longer", "more", "less", "fewer", "matter", "earlier", "sooner"].contains(words[2])
    }
}
