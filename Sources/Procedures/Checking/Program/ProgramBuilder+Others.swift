/// Telling what others are told to do step by step from what is only said of them.
extension ProgramBuilder {
    /// Whether an action of somebody else says what they select, enter or open, and not only what it comes to.
    ///
    /// What they can do is not what they are told to do.
    func guides(_ action: ActionClaim) -> Bool {
        if action.mood == .permission { return false }
        let wishes = wishes(of: action, action.locations)
        return !wishes.isEmpty
            && wishes.allSatisfy { wish in
                wish.isMarked || !wish.isSoft && (!wish.candidates.isEmpty || wish.sort != nil)
            }
    }

    /// Passages without the beats that only say that somebody else acts; nil if nothing is left of them.
    func withoutSummaries(_ passages: Passages) -> Passages? {
        switch passages {
        case .beat(let index):
            if case .others(_, isWhole: true) = beats[index].deed { return nil }
            return passages
        case .sequence(let parts): return .sequence(parts.compactMap { withoutSummaries($0) })
        case .fork: return passages
        }
    }

    /// Finds out where others are told step by step what to do.
    ///
    /// What is said of them between such steps is one thing more that they do. Only where nothing else is said, it stands for
    /// all that the workflow has for them.
    mutating func tellWholeFromSingle(in order: [Int]) {
        var place = 0
        while place < order.count {
            guard let other = beats[order[place]].other else {
                place += 1
                continue
            }
            var end = place
            while end < order.count, beats[order[end]].other == other { end += 1 }
            let turn = order[place..<end]
            let isGuided = turn.contains { if case .wish = beats[$0].deed { true } else { false } }
            if isGuided {
                guided.insert(other)
                for beat in turn {
                    if case .others = beats[beat].deed {
                        beats[beat].deed = .others(other, isWhole: false)
                    }
                }
            }
            place = end
        }
    }
}
