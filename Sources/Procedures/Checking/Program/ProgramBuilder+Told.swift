internal import Workflow

/// What sentences speak of without asking for it, for an *it* after them.
extension ProgramBuilder {
    /// What an action that no portal sees speaks of, for an *it* after it: *Find the partner, and then select it*.
    func found(by action: ActionClaim, _ locations: [LocationClaim]) -> Wish? {
        guard
            action.verb == .find || action.verb == .review || action.verb == .verify || action.verb == .search
                || action.verb == .scroll || action.verb == .hover || words(at: action.verbRange).first == "have",
            let object = action.objects.first, object.reference == nil
        else { return nil }
        var wish = Wish(manner: .use, verb: .select, verbRange: action.verbRange, range: action.range)
        fill(&wish, from: object, locations)
        return wish.candidates.isEmpty && (wish.sort == nil || wish.isSoft) ? nil : wish
    }

    /// What a key is pressed on: *press Tab until you hear "Save", and then press Enter*.
    func keyedWish(of action: ActionClaim, in sentence: Sentence) -> Wish? {
        // Most labels are too short or too long for the name of a key.
        guard action.verb == .select, action.objects.count == 1, let key = action.objects[0].label,
            5...8 ~= key.text.utf8.count, ["enter", "space", "spacebar", "return"].contains(key.text.lowercased()),
            let goal = sentence.conditions.last(where: {
                $0.kind == .until && $0.range.upperBound <= action.range.lowerBound && !$0.mentions.isEmpty
            })?.mentions.first
                ?? sentence.actions.last(where: {
                    $0.purpose?.verb == .go && $0.range.upperBound <= action.range.lowerBound
                })?.purpose?.mentions.first
        else { return nil }
        var wish = Wish(manner: .use, verb: .select, verbRange: action.verbRange, range: action.range)
        fill(&wish, from: goal, [])
        return wish.candidates.isEmpty ? nil : wish
    }

    /// Whether a control is meant, by its kind or by a name of the model.
    private func namesControl(_ mention: Mention) -> Bool {
        mention.kind?.word.isControl == true
            || mention.label.map { names.things($0.text).contains { $0.thing.isControl } } == true
    }

    /// What a statement is about, for an *it* after it.
    ///
    /// *The **Terms** check box is selected. Clear it.*
    func thing(toldOf sentence: Sentence) -> Wish? {
        if sentence.results.isEmpty {
            // "Is **Reminders** off? Turn it on."
            guard let mention = sentence.conditions.last?.mentions.last, mention.label?.isPlain == false else {
                return nil
            }
            var wish = Wish(manner: .use, verb: .select, verbRange: mention.range, range: mention.range)
            fill(&wish, from: mention, [])
            return wish.candidates.isEmpty ? nil : wish
        }
        guard let result = sentence.results.first else { return nil }
        let subject = result.mentions.first { result.subject.contains($0.range.lowerBound) }
        let object = result.mentions.first { $0.range.lowerBound >= result.verbRange.upperBound }
        // "There's an arrow", "the row has an arrow".
        let tells = words(at: result.verbRange).first.map { ["has", "have"].contains($0) } == true
        let isThere =
            subject?.label?.isPlain != false && object.map { namesControl($0) } == true
            && (tells || words(at: result.subject).first == "there")
        // "You'll find **Orders**".
        let isSeen =
            words(at: result.subject) == ["you"] && object?.label?.isPlain == false
            && words(at: result.verbRange).contains { ["find", "see", "have", "spot"].contains($0) }
        // "The one that we need is **Orders**".
        let isNamed =
            subject?.label?.isPlain != false && object?.label?.isPlain == false
            && words(at: result.verbRange) == ["is"] && object?.range.upperBound == result.range.upperBound
        guard let mention = isThere || isNamed || isSeen ? object : subject,
            isThere || mention.label?.isPlain == false
        else { return nil }
        var wish = Wish(manner: .use, verb: .select, verbRange: result.verbRange, range: mention.range)
        fill(&wish, from: mention, [])
        // "Under **Settings**, you'll find **Orders**".
        if isSeen, let label = mention.label, let menu = sentence.locations.last?.mention.label {
            wish.candidates += pathCandidates([menu, label])
        }
        // "**Orders** is what you need", whether the model has it or not.
        let isMeant =
            isNamed || isSeen
            || words(at: result.verbRange.lowerBound..<max(result.verbRange.lowerBound, result.range.upperBound))
                .dropFirst().first == "what"
        return wish.candidates.isEmpty && !isThere && !isMeant ? nil : wish
    }
}
