internal import Workflow

/// Fields that are described, and not named: *Enter the name of the repository*.
extension ProgramBuilder {
    /// The actions of a sentence, in which what is entered counts once if the ways that are named are those of one box: *Type a
    /// name or an email address* for the box **Name or email**.
    func actionsWithSoleEntry(of sentence: Sentence) -> [ActionClaim] {
        let actions = sentence.actions
        guard sentence.branches > 1, let first = actions.first, first.verb == .enter,
            let start = first.objects.first?.label
        else { return actions }
        let ways = actions.prefix { $0.verb == .enter && $0.verbRange == first.verbRange && $0.meansOf == nil }
        let rest = actions[ways.count...]
        // What follows is done in each of them, and so it belongs to the last one that was named.
        guard let last = ways.last, last.branch > 0, let end = last.objects.last,
            rest.allSatisfy({ $0.branch == last.branch && $0.meansOf == nil }),
            ways.allSatisfy({ $0.objects.allSatisfy { $0.segments.allSatisfy(\.isPlain) } })
        else { return actions }
        var whole = first.objects[0]
        whole.range = whole.range.lowerBound..<max(whole.range.upperBound, end.range.upperBound)
        whole.reach = start.range.lowerBound..<max(start.range.upperBound, end.range.upperBound)
        let isSole = describedFields(whole).contains { $0.option.control.map { model[$0].offersChoice } ?? false }
        guard isSole else { return actions }
        var entry = first
        entry.objects = [whole]
        entry.range = first.range.lowerBound..<max(first.range.upperBound, last.range.upperBound)
        return [entry]
            + rest.map {
                var action = $0
                action.branch = 0
                return action
            }
    }

    /// The fields all of whose words stand in a description: *the name of the repository* may be for **Repository name**.
    ///
    /// Of a label that leaves a choice, such as **Email or user name**, one of the ways is enough. What the description begins
    /// with counts more than what belongs to it: *the user name of the owner* is rather for **User name** than for **Owner**.
    func describedFields(_ mention: Mention) -> [Wish.Candidate] {
        guard mention.reach.lowerBound >= 0, mention.reach.upperBound <= source.count else { return [] }
        let described = model.words.words(in: source[mention.reach])
        guard described.count > 0 else { return [] }
        let head = model.words.first(in: source[mention.reach])
        var candidates: [Wish.Candidate] = []
        for control in model.entered {
            let most = model[control].readings.reduce(0) { most, reading in
                guard reading.count > 0, reading.isSubset(of: described) else { return most }
                return max(most, 2 * reading.count + (head.map(reading.contains) == true ? 1 : 0))
            }
            if most > 0 { candidates.append(.init(option: .fill(control), name: nil, words: most)) }
        }
        return candidates.sorted { $0.words > $1.words }
    }

    /// Adds what a description may be for, a word of which is the name of a field.
    ///
    /// That may be a field of another page, or what the thing belongs to: *the user name of the owner*, where there is **Owner**.
    func addDescribed(_ mention: Mention, to wish: inout Wish) {
        let described = describedFields(mention).filter { described in
            !wish.candidates.contains { $0.option == described.option }
        }
        let head = model.words.first(in: source[mention.reach])
        let named = wish.label.map { model.words.words(in: source[$0.range]) } ?? WordSet()
        if let head, !named.contains(head) {
            wish.candidates = described + wish.candidates
        } else {
            wish.candidates += described
        }
    }
}
