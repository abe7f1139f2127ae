internal import Diagnostics
internal import Workflow

/// Findings about what the words alone say.
extension Judge {
    mutating func reportUnparsed() {
        for index in procedure.items.indices
        where procedure.items[index].bucket == .notUnderstood && procedure.items[index].mark == nil {
            let item = procedure.items[index]
            let message: String
            var range = item.textRange
            switch item.reason {
            case .tooLong: message = "this step is too long to be read"
            case .included: message = "the words of this step stand in another file, and can't be read there"
            case .nothingToRead:
                message = "this step says nothing"
                range = item.range
            case .noVerb(let place):
                message = "this step could not be read"
                range = place
            default: message = "this step could not be read"
            }
            report(
                StepUnparsed.rule, at: range, message,
                notes: [
                    Note(
                        "a step begins with a verb, or with a place and a verb: Select **Save**; On the **Home** page, select **Save**"
                    )
                ], help: "say what to do; if no portal sees it, mark it: <!-- step: human -->")
        }
    }

    mutating func reportWords() {
        reportResults()
        reportReferences()
        reportLoops()
        reportActorChange()
        reportOutcomeWording()
        reportEchoes()
    }

    private mutating func reportResults() {
        guard procedure.isOrdered else { return }
        for index in procedure.items.indices
        where procedure.items[index].mark == nil && procedure.items[index].parent == nil {
            guard procedure.items[index].sentences.first?.actions.isEmpty == true,
                let result = procedure.items[index].sentences.first?.results.first,
                result.verb != .happens || procedure.items[index].bucket != .performed
            else { continue }
            report(
                StepResultAsStep.rule, at: result.range, "a result stands where a step should be",
                help: "tell it in the step that it is the result of")
        }
    }

    private mutating func reportReferences() {
        var references: [Mention] = []
        for item in procedure.items.indices {
            for sentence in procedure.items[item].sentences.indices {
                for reference in procedure.items[item].sentences[sentence].references { references.append(reference) }
            }
        }
        if references.isEmpty { return }
        let numbers = Set(procedure.items.lazy.filter { $0.parent == nil }.compactMap(\.number))
        for reference in references {
            guard case .steps(let steps) = reference.reference else { continue }
            let isThere = numbers.contains(steps.lowerBound) && numbers.contains(steps.upperBound)
            if !isThere {
                report(
                    StepReference.rule, at: reference.range,
                    "this procedure has no step \(numbers.contains(steps.lowerBound) ? steps.upperBound : steps.lowerBound)",
                    help: "say what is done there instead", severity: .error)
            } else {
                report(
                    StepReference.rule, at: reference.range,
                    "a step is referred to by its number, which changes when a step is inserted",
                    help: "say what is done there instead")
            }
        }
    }

    private mutating func reportLoops() {
        for item in procedure.items.indices {
            for sentence in procedure.items[item].sentences.indices {
                for action in procedure.items[item].sentences[sentence].actions.indices {
                    switch procedure.items[item].sentences[sentence].actions[action].verb {
                    case .repeat, .go, .goBack:
                        reportLoop(procedure.items[item].sentences[sentence], action, procedure.items[item].number)
                    default: break
                    }
                }
            }
        }
    }

    private mutating func reportLoop(_ sentence: Sentence, _ index: Int, _ number: Int?) {
        let action = sentence.actions[index]
        let target = action.objects.first { if case .steps = $0.reference { true } else { false } }
        guard let target, case .steps(let steps) = target.reference else { return }
        let hasEnd =
            target.description != nil || !sentence.conditions.isEmpty || action.purpose != nil
            || !sentence.purposes.isEmpty
        if hasEnd || steps.lowerBound > number ?? .max { return }
        report(
            FlowLoop.rule, at: action.range, "the steps are repeated, and nothing says until when",
            help: "say for what, or until when, they are repeated")
    }

    private mutating func reportActorChange() {
        let first = procedure.items.indices.first {
            procedure.items[$0].parent == nil && procedure.items[$0].bucket == .otherActor
        }
        guard let first, case .othersAct(let actor) = procedure.items[first].reason else { return }
        let isMine = procedure.items.indices.contains {
            procedure.items[$0].parent == nil && procedure.items[$0].bucket != .otherActor
                && procedure.items[$0].bucket != .result
        }
        guard isMine else { return }
        report(
            FlowActorChange.rule, at: actor.range, "from here on \(who(actor)) acts, within the same procedure",
            help: "end the procedure here, and give the other one a heading of its own")
    }

    private func who(_ actor: ActorClaim) -> String {
        let words = Wording.words(actor.text)
        if ["they", "he", "she", "who"].contains(actor.text.lowercased()) { return "somebody else" }
        return model.actors.actor(in: words, besides: nil).map { domain.actors[$0].name } ?? Telling.quoted(actor.text)
    }

    // MARK: The wording of the outcome

    /// "The partner that you want to remove", where not the partner is removed.
    private mutating func reportOutcomeWording() {
        let title = plan.title
        guard let verb = title.first, title.count > 1 else { return }
        for item in procedure.items.indices {
            for sentence in procedure.items[item].sentences.indices {
                for action in procedure.items[item].sentences[sentence].actions.indices {
                    let objects = procedure.items[item].sentences[sentence].actions[action].objects
                    for range in objects.lazy.compactMap(\.description) { reportOutcomeWording(in: range, verb, title) }
                }
            }
        }
    }

    private mutating func reportOutcomeWording(in range: Range<Int>, _ verb: String, _ title: [String]) {
        guard let found = deed(in: range), found.word == verb else { return }
        let thing = found.thing
        // "Remove a partner's admin roles" is about roles, "remove a partner" about the partner.
        let isAbout = title.dropFirst().last.map { Wording.singular($0) == thing } ?? false
        let isMentioned = title.dropFirst().contains { Wording.singular($0) == thing }
        guard isMentioned, !isAbout else { return }
        report(
            FlowOutcomeWording.rule, at: found.range,
            "the step says that the \(thing) is what one wants to \(verb), and the procedure is to \(self.sentence(plan.workflow.title))",
            notes: [Note("the workflow is defined", at: .definition(plan.workflow.site))],
            help: "say what happens to the \(thing), or leave it out")
    }

    private func sentence(_ title: String) -> String { title.prefix(1).lowercased() + title.dropFirst() }

    /// The verb at the end of a description that says what one wants to do with the thing, and the thing.
    private func deed(in range: Range<Int>) -> (word: String, range: Range<Int>, thing: String)? {
        guard range.lowerBound >= 0, range.upperBound <= source.count else { return nil }
        var bytes = source[range]
        while let last = bytes.last, last == UInt8(ascii: " ") || last == UInt8(ascii: ".") { bytes.removeLast() }
        let text = String(decoding: bytes, as: UTF8.self)
        let words = Wording.words(text)
        // "The customer whose relationship you want to remove" is the one who is selected.
        guard words.count >= 3, words[0] != "whose", let word = words.last, words[words.count - 2] == "to" else {
            return nil
        }
        let nouns = words.dropLast(2).filter {
            !["that", "you", "want", "wish", "would", "like", "which"].contains($0)
        }
        guard let thing = nouns.last else { return nil }
        let end = range.lowerBound + bytes.count
        return (word, end - word.utf8.count..<end, Wording.singular(thing))
    }
}
