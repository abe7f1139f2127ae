extension Item {
    /// Puts the item into its bucket.
    mutating func sort(hasParts: Bool) {
        (bucket, reason) = destination(hasParts: hasParts)
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

        let own = actions.filter { $0.actor == nil }
        let orders = own.filter { $0.mood != .permission && $0.mood != .fact }
        for sentence in sentences where sentence.branches > 1 || sentence.relation == .alternative {
            let isOrder = sentence.actions.contains { $0.actor == nil && ($0.mood == .order || $0.mood == .duty) }
            if isOrder { return (.choice, .offers(sentence.range)) }
        }
        if let act = orders.first(where: { $0.verb.nature != .human }) { return (.performed, .acts(act.range)) }
        if let act = orders.first { return (.human, .actsElsewhere(act.range)) }
        if let other = actions.lazy.compactMap({ $0.actor }).first { return (.otherActor, .othersAct(other)) }
        if let sentence = sentences.first(where: { $0.branches > 1 && !$0.actions.isEmpty }) {
            return (.choice, .offers(sentence.range))
        }
        if let act = own.first(where: { $0.mood == .permission }) {
            return act.verb.nature == .human ? (.human, .actsElsewhere(act.range)) : (.performed, .acts(act.range))
        }
        if let result = results.first { return (.result, .tells(result.range)) }
        if let act = own.first { return (.human, .actsElsewhere(act.range)) }
        if hasParts { return (.performed, .heads) }
        let place = sentences[0].unread.first ?? sentences[0].range
        return (.notUnderstood, .noVerb(place))
    }
}

extension Sentence {
    /// Settles how the sentence is related to the one before it.
    ///
    /// Two sentences that do opposite things to the same control for two purposes, or that begin with two conditions,
    /// are alternatives.
    mutating func relate(to before: Sentence) {
        guard relation == .next else { return }
        if let own = actions.first, let other = before.actions.last, own.verb == other.verb.opposite {
            let isSame =
                own.objects.first?.reference == .last
                || own.objects.first?.label != nil && own.objects.first?.label?.text == other.objects.first?.label?.text
            if isSame, !purposes.isEmpty || !conditions.isEmpty { relation = .alternative }
        }
        let isCase = conditions.contains { $0.isLeading && $0.kind == .if }
        if isCase, before.conditions.contains(where: { $0.isLeading && $0.kind == .if }) { relation = .alternative }
    }
}
