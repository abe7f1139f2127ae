internal import Workflow

/// Which words speak of the same things as a step, and say something else of them.
extension WordsOutside {
    /// Whether words name somebody else to whom something is given, or do the contrary.
    func contradicts(_ run: Run, _ step: WorkflowPlan.ScriptStep) -> Bool {
        guard let verb = step.spoken.first else { return false }
        let reach = WordsOutside.reach(of: run.spot.range, in: items[run.spot.item])
        let contraries = ObjectWords.contraries[verb]
        // Most steps are for nobody in particular, and have no contrary: then hardly a word matters.
        if step.recipients.isEmpty, contraries == nil, !mayBeNothing(reach) { return false }
        let said = words(at: reach)
        return isForOthers(said, step.recipients) || isContrary(said, step.spoken, contraries)
    }

    // MARK: Recipients

    private func isForOthers(_ said: [String], _ wanted: Set<Recipient>) -> Bool {
        guard !wanted.isEmpty, said.contains("to") else { return false }
        let named = Recipient.all(in: said, model.actors)
        return !named.isEmpty && wanted.isDisjoint(with: named)
    }

    // MARK: Contraries

    private func isContrary(_ said: [String], _ asked: [String], _ contraries: Set<String>?) -> Bool {
        guard let verb = asked.first, let contraries, !said.contains(verb) else {
            return isNothing(said) && !isNothing(asked)
        }
        // What else is done with the thing may be said on the way to it.
        return said.first.map(contraries.contains) ?? false
    }

    /// Whether some bytes may say that something is done to nothing; false means that they don't.
    private func mayBeNothing(_ range: Range<Int>) -> Bool {
        var (place, isNo) = (0, false)
        Wording.forEachWord(in: bytes(range)) { word, _ in
            if place == 1, word.count == 2 {
                isNo = word[0] | 0x20 == UInt8(ascii: "n") && word[1] | 0x20 == UInt8(ascii: "o")
            }
            place += 1
        }
        return isNo
    }

    /// Whether something is done to nothing: *send **no** link*.
    private func isNothing(_ words: [String]) -> Bool {
        guard words.count > 2, words[1] == "no" else { return false }
        return !["later", "longer", "more", "less", "fewer", "matter", "earlier", "sooner"].contains(words[2])
    }
}
