internal import Workflow

/// What is meant by words that stand for something said before.
extension ProgramBuilder {
    /// The number of who acts.
    ///
    /// *They* are those who acted before, or who were spoken of. Where nobody else was, they are the reader, and so is
    /// *the operator*.
    mutating func actor(_ claim: ActorClaim) -> Int? {
        let text = claim.text.lowercased()
        if text != "they", text != "he", text != "she" {
            let named =
                colleagues[Domain.key(claim.text)] == nil
                ? actorInRole(claim) ?? actors.actor(in: words(at: claim.range), besides: nil) : nil
            let isReader =
                named == nil && ObjectWords.posts.contains(Wording.singular(text)) && (!hasActed || acting == reader)
            (acting, hasActed) = (isReader ? reader : named, true)
            return acting
        }
        if hasActed { return acting }
        let before = words(at: start..<max(start, claim.range.lowerBound))
        (acting, hasActed) = (actors.actor(in: before, besides: reader) ?? reader, true)
        return acting
    }

    /// Whose role it is that somebody is called by, whatever other actors are among its words.
    private func actorInRole(_ claim: ActorClaim) -> Int? {
        let key = Domain.key(claim.text)
        return model.roles.sets.firstIndex { $0.names[key] != nil }
    }

    /// Selecting the button that an item begins with, as a sentence by itself.
    ///
    /// ***Remove**. Confirm it.* is such an item. A title says in short what is selected after it.
    func nameSelected(in sentences: [Sentence]) -> ActionClaim? {
        guard sentences.count > 1, let topic = sentences[0].topic, !sentences[0].isUnderstood,
            let label = topic.label, label.outer.upperBound < source.count,
            source[label.outer.upperBound] == UInt8(ascii: "."),
            names.things(label.text).contains(where: { name in
                if case .control(let control) = name.thing { model[control].kind == .button } else { false }
            })
        else { return nil }
        let key = Domain.key(label.text)
        let isTitle = sentences.dropFirst().contains { sentence in
            sentence.actions.contains { $0.objects.contains { $0.segments.contains { Domain.key($0.text) == key } } }
        }
        let start = label.outer.lowerBound
        return isTitle
            ? nil
            : ActionClaim(
                verb: .select, verbRange: start..<start, form: .plain, isElided: true, mood: .order, objects: [topic],
                joint: .none, branch: 0, range: topic.range)
    }

    /// The bytes before an action in which its item may have spoken of what it does: not all of them, if there are many.
    func before(_ action: ActionClaim) -> Range<Int> {
        let end = max(itemStart, action.verbRange.lowerBound)
        return max(itemStart, end - 400)..<end
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
