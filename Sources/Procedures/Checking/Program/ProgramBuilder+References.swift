internal import Workflow

/// What is meant by words that stand for something said before.
extension ProgramBuilder {
    /// The number of who acts; *they* are those who acted before, or the reader where nobody else was spoken of.
    mutating func actor(_ claim: ActorClaim) -> Int? {
        let text = claim.text.lowercased()
        guard text == "they" || text == "he" || text == "she" else {
            let found = actors.actor(in: words(at: claim.range), besides: nil)
            (acting, hasActed) = (found, true)
            return found
        }
        if hasActed { return acting }
        let before = words(at: start..<max(start, claim.range.lowerBound))
        let speaksOfOthers = actors.actor(in: before, besides: reader) != nil
        (acting, hasActed) = (speaksOfOthers ? nil : reader, true)
        return acting
    }

    /// The link that is meant where one is told of a message with a link, and then to *click it*.
    func linkInLetter(of action: ActionClaim) -> Wish? {
        guard action.verb == .select, action.objects.count == 1, let object = action.objects.first, object.isPronoun,
            !isSameItem || lastIsLetter
        else { return nil }
        let before = words(at: itemStart..<max(itemStart, action.verbRange.lowerBound))
        guard before.contains("link"), lastIsLetter || before.contains(where: ObjectWords.letters.contains) else {
            return nil
        }
        var wish = Wish(manner: .use, verb: .select, verbRange: action.verbRange, range: object.range)
        wish.sort = .link
        return wish
    }

    var lastIsLetter: Bool {
        guard let last = last?.wish else { return false }
        return last.sort == .message
            || last.candidates.contains { if case .read = $0.option { true } else { false } }
    }
}
