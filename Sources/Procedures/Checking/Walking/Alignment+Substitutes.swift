internal import Workflow

/// What stands in the place of a step of which the model has nothing.
extension Alignment {
    /// The options that beats of the path name themselves.
    var namedOptions: Set<Option> {
        var named: Set<Option> = []
        for number in path {
            guard case .wish(let shared) = walker.program.beats[number].deed else { continue }
            for candidate in shared.wish.candidates where walker.plan.options.contains(candidate.option) {
                named.insert(candidate.option)
            }
        }
        return named
    }

    /// What another step says is hardly what this one was meant to say: then it is better left out.
    func extraCost(of move: Move, _ named: Set<Option>) -> Int {
        if case .substitute(let option) = move, named.contains(option) { Move.drop.cost - move.cost + 1 } else { 0 }
    }

    /// Whether the model has nothing of the name that a step uses.
    private func isInvented(at position: Int) -> Bool {
        guard position < path.count, case .wish(let shared) = walker.program.beats[path[position]].deed else {
            return false
        }
        return shared.wish.candidates.isEmpty
    }

    /// An explanation in which the first of several steps that the workflow has is what a wrong step should say, and those
    /// behind it are missing after it: what stands there is wrong in any case, and has to be told.
    func leadingWithSubstitutes(_ explanation: Explanation) -> Explanation {
        var steps = explanation.steps
        for last in steps.indices {
            guard case .substitute(let meant) = steps[last].move, isInvented(at: steps[last].position) else { continue }
            let actor = actor(of: steps[last].move, at: steps[last].position)
            let missing = steps[..<last].reversed().prefix { step in
                if case .insert(_, by: actor) = step.move { true } else { false }
            }
            guard let nearest = missing.last, case .insert(let leading, _) = nearest.move else { continue }
            let first = last - missing.count
            var inserted = steps[(first + 1)..<last].map(\.move)
            inserted.append(.insert(meant, by: actor))
            steps[first] = steps[first].with(.substitute(leading), at: steps[last].position)
            for (index, move) in zip((first + 1)...last, inserted) {
                steps[index] = steps[index].with(move, at: steps[last].position + 1)
            }
        }
        return Explanation(steps: steps, cost: explanation.cost)
    }
}

extension Explanation.Step {
    /// The same way on the model by another move.
    fileprivate func with(_ move: Move, at position: Int) -> Self {
        Self(position: position, move: move, before: before, after: after)
    }
}
