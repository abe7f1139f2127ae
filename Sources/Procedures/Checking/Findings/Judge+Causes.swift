internal import Workflow

/// One mistake that keeps readers from the outcome in several ways.
extension Judge {
    /// The groups, where starts that fail at a step for want of what an earlier one should do belong to those that fail there.
    ///
    /// *Select the partner* may be impossible from some starts, and from others lead to where the next step is missing:
    /// if another partner is meant, that is one mistake.
    func joinedByCause(_ groups: [Group]) -> [Group] {
        var joined = groups
        for cause in groups.indices {
            guard let mistake = groups[cause].explanation.onlyMistake, case .substitute(let meant) = mistake.move else {
                continue
            }
            for other in groups.indices where groups[other].path == groups[cause].path {
                guard !joined[other].starts.isEmpty, let later = groups[other].explanation.onlyMistake,
                    later.position > mistake.position, later.move.makesUp(for: meant),
                    let explanation = replaying(groups[cause], for: groups[other])
                else { continue }
                // Where the step is possible it says more of it than where it isn't.
                joined[cause].explanation = explanation
                joined[cause].starts = groups[other].starts + joined[cause].starts
                joined[other].starts = []
            }
        }
        return joined.filter { !$0.starts.isEmpty }
    }

    /// The explanation of a group from the first start of another one, if it holds from all starts of that.
    private func replaying(_ group: Group, for other: Group) -> Explanation? {
        var alignment = Alignment(walker: walker, path: program.paths[group.path].beats)
        var first: Explanation?
        for start in other.starts {
            guard let replayed = alignment.replaying(group.explanation, from: plan.starts.worlds[start]) else {
                return nil
            }
            first = first ?? replayed
        }
        return first
    }
}

extension Explanation {
    /// The only step that is not carried out as it is written; nothing if there are several.
    fileprivate var onlyMistake: Step? {
        let mistakes = steps.filter { !$0.move.isSync }
        return mistakes.count == 1 ? mistakes[0] : nil
    }
}

extension Move {
    /// Whether it goes back to where an option is, and takes it.
    fileprivate func makesUp(for option: Option) -> Bool {
        if case .relocate(let way, _) = self { way.contains(option) } else { false }
    }
}
