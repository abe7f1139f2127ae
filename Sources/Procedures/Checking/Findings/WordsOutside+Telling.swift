internal import Workflow

/// Which steps the words tell.
extension WordsOutside {
    /// Takes the words at some spots, so that they tell nothing else.
    mutating func take(_ spots: [ToldSteps.Spot]) { taken += spots.map(\.range) }

    /// Where the words tell a step that no portal sees.
    mutating func spot(telling step: WorkflowPlan.ScriptStep) -> ToldSteps.Spot? {
        let spot =
            switch step.deed {
            case .human, .command: run(telling: step)?.spot
            case .wait: wait(telling: step)
            case .option: nil as ToldSteps.Spot?
            }
        if let spot { taken.append(spot.range) }
        return spot
    }

    private func isFree(_ spot: ToldSteps.Spot) -> Bool { !taken.contains { $0.overlaps(spot.range) } }

    private func run(telling step: WorkflowPlan.ScriptStep) -> Run? {
        let free = runs.indices.filter { isFree(runs[$0].spot) }
        // Few have any words in common, so that only those are copied.
        let alike = free.filter { index in
            let common = runs[index].words.common(step.words)
            return common > 0 && common * 2 >= step.words.count
        }.map { runs[$0] }.filter { speaks($0, of: step.things) && !contradicts($0, step) }
        let best = alike.filter { isDone($0, by: step.actor) }
            .max { $0.words.common(step.words) < $1.words.common(step.words) }
        if let best {
            // Where somebody else does a part of it, what the reader does is not the step.
            let isShared = alike.contains { other in
                other.spot.range.overlaps(best.spot.range) && !isDone(other, by: step.actor)
                    && other.words.common(step.orders) > best.words.common(step.orders)
            }
            return isShared ? nil : best
        }
        guard case .human = step.deed else { return nil }
        return free.first { runs[$0].isMarked && isDone(runs[$0], by: step.actor) }.map { runs[$0] }
    }

    /// Words that tell a step better than those at some spots, if there are any.
    func spot(telling step: WorkflowPlan.ScriptStep, betterThan spots: [ToldSteps.Spot]) -> ToldSteps.Spot? {
        guard let best = run(telling: step) else { return nil }
        let common = spots.map { model.words.words(in: bytes($0.range)).common(step.words) }
        return best.words.common(step.words) > common.max() ?? 0 ? best.spot : nil
    }

    /// Whether somebody does what some words say, or is told, asked or waited for.
    private func isDone(_ run: Run, by actor: Int) -> Bool {
        run.actors.allSatisfy { doer in
            doer == actor
                || doer == reader
                    && model.actors.names(of: actor).isSubset(of: Wording.significant(words(at: run.spot.range)))
        }
    }

    private func wait(telling step: WorkflowPlan.ScriptStep) -> ToldSteps.Spot? {
        guard case .wait(let condition) = step.step.deed else { return nil }
        return waits.first { wait in
            guard isFree(wait.spot) else { return false }
            if !wait.isInPassing { return true }
            let awaited = Wording.significant("\(condition)")
            return !awaited.isDisjoint(with: Wording.significant(words(at: wait.spot.range)))
        }?.spot
    }

    // MARK: What an action is done to

    /// Whether the actions of a run are done to something that is named so, or to nothing that they name.
    private func speaks(_ run: Run, of named: WordSet) -> Bool {
        var namesAnything = false
        let sentences = items[run.spot.item].sentences
        for sentence in sentences.indices {
            for action in sentences[sentence].actions.indices {
                let range = sentences[sentence].actions[action].range
                guard run.spot.range.contains(range.lowerBound) else { continue }
                let object = object(of: sentences[sentence].actions[action])
                if !object.isDisjoint(with: named) { return true }
                namesAnything = namesAnything || !object.isEmpty
            }
        }
        return !namesAnything
    }

    /// The words for what an action is done to; people apart, because it is they who are told, asked and written to.
    private func object(of action: ActionClaim) -> WordSet {
        guard let object = action.objects.first, object.reference == nil,
            object.range.lowerBound < action.range.upperBound
        else { return WordSet() }
        return model.objects.words(in: bytes(object.range.lowerBound..<action.range.upperBound), model.words)
    }
}
