/// A used mention is a mention with what its sentence uses it for.
struct UsedMention {
    /// What a mention is used for.
    enum Use {
        /// Something is done to it.
        case object
        /// Something is done there.
        case location(preposition: String, start: Int)
        /// It is put into something.
        case value
        /// It is named in passing: in a condition, a purpose or a result.
        case other
    }

    let mention: Mention
    let use: Use
    /// The action that it has a part in, by its index in the sentence.
    ///
    /// Actions are large, and most rules don't ask for them.
    var action: Int?

    /// Whether something is done to it.
    var isObject: Bool {
        if case .object = use { return true }
        return false
    }
}

extension Sentence {
    /// Calls a function with each mention, once.
    @inline(__always) func forEachMention(_ body: (UsedMention) -> Void) {
        // The actions repeat the locations before them, so these come first, with the first action.
        for location in locations { body(UsedMention(location, actions.isEmpty ? nil : 0)) }
        for condition in conditions { other(condition.mentions, body) }
        for purpose in purposes { other(purpose.mentions, body) }
        for index in actions.indices {
            for object in actions[index].objects { body(UsedMention(mention: object, use: .object, action: index)) }
            other(actions[index].exceptions, body)
            if let value = actions[index].value { body(UsedMention(mention: value, use: .value)) }
            for location in actions[index].locations where !location.isLeading { body(UsedMention(location, index)) }
            if let purpose = actions[index].purpose { other(purpose.mentions, body) }
        }
        for result in results { other(result.mentions, body) }
    }

    @inline(__always) private func other(_ mentions: [Mention], _ body: (UsedMention) -> Void) {
        for mention in mentions { body(UsedMention(mention: mention, use: .other)) }
    }
}

extension UsedMention {
    fileprivate init(_ location: LocationClaim, _ action: Int?) {
        mention = location.mention
        use = .location(preposition: location.preposition, start: location.range.lowerBound)
        self.action = action
    }
}
