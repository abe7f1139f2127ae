extension Item {
    /// Puts the item into its bucket.
    mutating func sort(hasParts: Bool) {
        (bucket, reason) = destination(hasParts: hasParts)
    }

    /// Puts an item that only names a thing into the bucket of what is listed.
    mutating func fall(into list: Bucket) {
        guard bucket == .notUnderstood, number == nil, case .noVerb(let place) = reason else { return }
        (bucket, reason) = list == .human ? (.human, .actsElsewhere(place)) : (.result, .tells(place))
    }

    private func destination(hasParts: Bool) -> (Bucket, BucketReason) {
        if let mark {
            if mark.kind == .human { return (.human, .marked(mark)) }
            return (.setAside, .marked(mark))
        }
        if reason == .tooLong { return (.notUnderstood, .tooLong) }
        if sentences.isEmpty {
            if asides.contains(where: { $0.kind == .include }) { return (.notUnderstood, .included) }
            return hasParts ? (.performed, .heads) : (.notUnderstood, .nothingToRead)
        }
        if let choice = sentences.lazy.compactMap({ $0.choice }).first { return (.choice, .offers(choice)) }

        let acts = Acts(sentences)
        for index in sentences.indices where sentences[index].branches > 1 || sentences[index].relation == .alternative
        {
            let isOrder = sentences[index].actions.contains {
                $0.actor == nil && ($0.mood == .order || $0.mood == .duty)
            }
            if isOrder { return (.choice, .offers(sentences[index].range)) }
        }
        if let act = acts.onPortal { return (.performed, .acts(act)) }
        if let act = acts.ordered { return (.human, .actsElsewhere(act)) }
        if let other = acts.other { return (.otherActor, .othersAct(other)) }
        if let index = sentences.firstIndex(where: { $0.branches > 1 && !$0.actions.isEmpty }) {
            return (.choice, .offers(sentences[index].range))
        }
        if let act = acts.permitted {
            return act.isHuman ? (.human, .actsElsewhere(act.range)) : (.performed, .acts(act.range))
        }
        for index in sentences.indices {
            if let result = sentences[index].results.first { return (.result, .tells(result.range)) }
        }
        if let act = acts.own { return (.human, .actsElsewhere(act)) }
        if hasParts { return (.performed, .heads) }
        let place = sentences[0].unread.first ?? sentences[0].range
        return (.notUnderstood, .noVerb(place))
    }

    /// The first actions of each kind in an item.
    private struct Acts {
        /// What the reader is told to do in a portal.
        var onPortal: Range<Int>?
        /// What the reader is told to do.
        var ordered: Range<Int>?
        /// What the reader may do, and whether no portal sees it.
        var permitted: (range: Range<Int>, isHuman: Bool)?
        /// What the reader does.
        var own: Range<Int>?
        /// Who else acts.
        var other: ActorClaim?

        // An action has many parts; only those that are asked for are looked at, where they stand.
        init(_ sentences: [Sentence]) {
            for sentence in sentences.indices {
                for index in sentences[sentence].actions.indices {
                    if let actor = sentences[sentence].actions[index].actor {
                        other = other ?? actor
                    } else if sentences[sentence].actions[index].form == .gerund,
                        sentences[sentence].actions[index].isTold
                    {
                        onPortal = onPortal ?? sentences[sentence].actions[index].range
                    } else {
                        add(
                            sentences[sentence].actions[index].mood, sentences[sentence].actions[index].verb,
                            sentences[sentence].actions[index].range)
                    }
                }
            }
        }

        private mutating func add(_ mood: ActionClaim.Mood, _ verb: Verb, _ range: Range<Int>) {
            let isHuman = verb.nature == .human
            own = own ?? range
            switch mood {
            case .permission: permitted = permitted ?? (range, isHuman)
            case .fact: break
            case .order, .duty:
                ordered = ordered ?? range
                if !isHuman { onPortal = onPortal ?? range }
            }
        }
    }
}

/// Items have many parts, so that their sentences are asked where they stand.
extension [Sentence] {
    /// The bucket of the things that are listed in an item, if its text says what they are for, and ends in a colon.
    var listed: Bucket? {
        guard let head = indices.last(where: { self[$0].leadsUp }) else { return nil }
        if let last = self[head].actions.indices.last {
            let verb = self[head].actions[last].verb
            return verb.nature == .human && verb != .do ? .human : nil
        }
        return self[head].results.isEmpty ? nil : .result
    }

    /// Whether they tell of nothing that is done or happens.
    var areName: Bool { indices.allSatisfy { self[$0].actions.isEmpty && self[$0].results.isEmpty } }
}

extension Sentence {
    /// Whether the sentence turns out to stand in the place of the one before it.
    ///
    /// Two sentences that do opposite things to the same control for two purposes, or that begin with two conditions,
    /// are alternatives.
    func isAlternative(to before: Sentence) -> Bool {
        if conditions.isEmpty, purposes.isEmpty { return false }
        if let own = actions.first, let other = before.actions.last, own.verb == other.verb.opposite {
            let isSame =
                own.objects.first?.reference == .last
                || own.objects.first?.label != nil && own.objects.first?.label?.text == other.objects.first?.label?.text
            if isSame { return true }
        }
        let isCase = conditions.contains { $0.isLeading && $0.kind == .if }
        return isCase && before.conditions.contains { $0.isLeading && $0.kind == .if }
    }
}
