@testable import Procedures

/// What the reader makes of a step, in the words in which the writing guide shows it.
///
/// A label that is set off stands in quotation marks, and words that only the model can tell apart stand as they are. The
/// kind of a thing stands in parentheses, and what describes it stands behind a colon.
extension Passage {
    /// The claims of an item, parted by semicolons.
    func words(_ index: Int = 0) -> String { items[index].sentences.flatMap { words($0) }.joined(separator: "; ") }

    private func words(_ sentence: Sentence) -> [String] {
        var parts: [String] = []
        if sentence.relation == .alternative { parts.append("(or else)") }
        if sentence.optional != nil { parts.append("(optional)") }
        if let sign = sentence.applicability { parts.append("(for some) \(sign.text)") }
        if let topic = sentence.topic { parts.append("(about) \(words(topic))") }
        parts += sentence.conditions.map { "(\(name(of: $0.kind))) \(self[$0.range])" }
        parts += sentence.purposes.map { "(purpose) \(self[$0.range])" }
        if let choice = sentence.choice { parts.append("(choice) \(self[choice])") }
        parts += sentence.actions.map { words($0) }
        parts += sentence.results.map { words($0) }
        parts += sentence.unread.map { "(not read) \(self[$0])" }
        return parts
    }

    private func name(of kind: ConditionClaim.Kind) -> String {
        switch kind {
        case .if: "if"
        case .unless: "unless"
        case .when: "when"
        case .before: "before"
        case .until: "until"
        case .prompted: "when asked"
        case .finished: "when done"
        case .each: "for each"
        }
    }

    private func words(_ action: ActionClaim) -> String {
        var words: [String] = []
        switch action.joint {
        case .none: break
        case .then: words.append("then")
        case .and: words.append("and")
        case .or: words.append("or")
        }
        for location in action.locations where location.isLeading {
            words.append("\(location.preposition) \(self.words(location.mention)),")
        }
        if action.meansOf != nil { words.append("by") }
        if let actor = action.actor { words.append("(\(actor.text))") }
        switch action.mood {
        case .permission: words.append("may")
        case .duty: words.append("must")
        case .fact, .order: break
        }
        words.append(action.verb.rawValue)
        if !action.objects.isEmpty { words.append(action.objects.map { self.words($0) }.joined(separator: " + ")) }
        words += action.exceptions.map { "except \(self.words($0))" }
        if let value = action.value { words.append("= " + self.words(value)) }
        for location in action.locations where !location.isLeading {
            words.append("\(location.preposition) \(self.words(location.mention))")
        }
        words += action.roles.map { "as \(self.words($0))" }
        if let purpose = action.purpose { words.append("(purpose) \(self[purpose.range])") }
        return words.joined(separator: " ")
    }

    private func words(_ result: ResultClaim) -> String {
        let time = result.isFuture ? "(later)" : "(result)"
        return (["\(time) \(result.verb.rawValue)"] + result.mentions.map { words($0) }).joined(separator: " ")
    }

    private func words(_ mention: Mention) -> String {
        var words: [String] = []
        if let quantifier = mention.quantifier { words.append(self[quantifier]) }
        if !mention.segments.isEmpty {
            words.append(mention.segments.map { $0.isPlain ? $0.text : "“\($0.text)”" }.joined(separator: " > "))
        }
        switch mention.reference {
        case .last: words.append("[the last one]")
        case .next: words.append("[the next one]")
        case .previous: words.append("[the one before]")
        case .steps(let steps):
            let numbers = steps.count == 1 ? "\(steps.lowerBound)" : "\(steps.lowerBound) to \(steps.upperBound)"
            words.append("[\(numbers)]")
        case nil: break
        }
        if let kind = mention.kind { words.append("(\(kind.word.rawValue))") }
        var text = words.joined(separator: " ")
        if let description = mention.description { text += ": \(self[description])" }
        return text
    }
}
