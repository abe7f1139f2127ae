internal import Diagnostics
internal import Workflow

/// Fixes that write the steps which are missing.
extension Judge {
    /// How sure it is that steps belong before the item in which they are missing.
    ///
    /// Where the item has done something before, they belong in the middle of it, unless that leaves one where it begins:
    /// then nothing says where to write them, and before the item they would be missing again.
    func confidence(_ steps: [Explanation.Step], _ group: Group) -> Fix.Confidence? {
        let beats = program.paths[group.path].beats
        guard let first = steps.first, let last = steps.last else { return .certain }
        // Whoever meant something else by the step before may go on otherwise.
        if group.explanation.steps(before: first.position).last?.move.isGuess == true { return .likely }
        guard first.position < beats.count else { return .certain }
        let root = outermost(program.beats[beats[first.position]].item)
        // What belongs to an item stands together.
        let before = group.explanation.steps(before: first.position)
        let earlier = before[before.firstPlace { program.beats[beats[$0.position]].item >= root }...]
        if earlier.isEmpty { return .certain }
        let here = situation(of: first, before: first, group)
        let stays =
            switch last.move {
            case .fillBefore: true
            default: last.after.situation.place == first.before.situation.place
            }
        // Whoever leaves a page loses what has been entered there, and what has been done may be what makes the steps possible.
        let isAsBefore = earlier.allSatisfy { step in
            let there = situation(of: first, before: step, group)
            return there.place == here.place && there.world == here.world
        }
        guard isAsBefore else { return nil }
        if case .relocate = first.move { return .likely }
        return stays ? .certain : .likely
    }

    /// The item in which an item is nested, or itself.
    private func outermost(_ item: Int) -> Int {
        var item = item
        while let parent = procedure.items[item].parent { item = parent }
        return item
    }

    /// A fix that writes steps before an item, or after the last one; several steps are at most likely to belong there.
    func insertion(_ sentences: [String], before item: Int?, _ confidence: Fix.Confidence?) -> [Fix] {
        guard let confidence, let edits = writer.inserting(sentences, before: item) else { return [] }
        let what = sentences.count == 1 ? "a step" : "\(sentences.count) steps"
        let title = item == nil ? "insert \(what) at the end" : "insert \(what) before it"
        let isSure = sentences.count == 1 && !(hasReferences && item != nil)
        return [Fix(title, isSure ? confidence : .likely, edits)]
    }
}
