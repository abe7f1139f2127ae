/// A used mention is a mention with what the sentence uses it for.
struct UsedMention {
    /// What a mention is used for.
    enum Use {
        /// Something is done to it.
        case object(ActionClaim)
        /// Something is done there.
        case location(LocationClaim, ActionClaim?)
        /// It is put into something.
        case value
        /// It is named in passing: in a condition, a purpose or a result.
        case other
    }

    let mention: Mention
    let use: Use

    /// The action that it has a part in.
    var action: ActionClaim? {
        switch use {
        case .object(let action): action
        case .location(_, let action): action
        case .value, .other: nil
        }
    }

    /// Whether something is done to it.
    var isObject: Bool {
        if case .object = use { return true }
        return false
    }
}

extension Sentence {
    /// Calls a function with each mention, once.
    func forEachMention(_ body: (UsedMention) -> Void) {
        // The actions repeat the locations before them, so these come first, with the first action.
        for location in locations {
            body(UsedMention(mention: location.mention, use: .location(location, actions.first)))
        }
        for condition in conditions { other(condition.mentions, body) }
        for purpose in purposes { other(purpose.mentions, body) }
        for action in actions {
            for object in action.objects { body(UsedMention(mention: object, use: .object(action))) }
            if let value = action.value { body(UsedMention(mention: value, use: .value)) }
            for location in action.locations where !location.isLeading {
                body(UsedMention(mention: location.mention, use: .location(location, action)))
            }
            if let purpose = action.purpose { other(purpose.mentions, body) }
        }
        for result in results { other(result.mentions, body) }
    }

    private func other(_ mentions: [Mention], _ body: (UsedMention) -> Void) {
        for mention in mentions { body(UsedMention(mention: mention, use: .other)) }
    }
}
