internal import Markdown
internal import Workflow

/// A step drafter puts deeds into sentences, as the style of procedures wants them.
///
/// The place is named where the reader was led to it by what was done before. Something that is filled in, and the button
/// on the same place that sends it off, share a sentence.
struct StepDrafter {
    let names: DraftNames
    let plan: DraftPlan

    init(_ domain: Domain, _ plan: DraftPlan) {
        names = DraftNames(domain: domain)
        self.plan = plan
    }

    private var domain: Domain { names.domain }

    /// The steps.
    var steps: [DraftedStep] {
        var steps: [DraftedStep] = []
        var index = 0
        // Where the reader knows to be, without being told.
        var known: Handle<Place>?
        while index < plan.deeds.count {
            let deed = plan.deeds[index]
            if index > 0, plan.deeds[index - 1].performer != deed.performer { known = nil }
            let isChained = isChained(index)
            let lead = lead(deed, knowing: known)
            let clause = clause(deed, mayLead: lead == nil && !isChained)
            var text = (lead ?? clause.lead).map { $0 + ", " } ?? ""
            let performer = names.performer(deed.performer)
            text += sentence(clause, by: performer)
            if isChained {
                let next = self.clause(plan.deeds[index + 1], mayLead: false)
                text += ", and then " + (performer == nil ? next.order : next.statement)
            }
            let last = plan.deeds[isChained ? index + 1 : index]
            // What people do by themselves leaves them where they are, and tells them nothing of it.
            if last.isAct { known = isNamed(last) ? last.after : last.after == last.before ? last.before : nil }
            let end = index + (isChained ? 2 : 1)
            var step = DraftText.capitalized(text) + "."
            // Words of the model that name no known verb, or one of portals, are marked for what they are.
            if case .human = deed.kind, !isUnderstood(step) { step += " <!-- step: human -->" }
            steps.append(DraftedStep(text: step, deeds: index..<end))
            index = end
        }
        return steps
    }

    /// Whether those who read procedures find in a sentence what they understand, and don't look for it in a portal.
    private func isUnderstood(_ sentence: String) -> Bool {
        let document = Document(SourceText(Array(("- " + sentence).utf8)), bodyStart: nil)
        let html = document.readHTML()
        var reader = ItemReader(.english, Lexicon(), StepMarks(html))
        let items = Survey(document).lists.flatMap { reader.read($0, in: document, html) }
        return items.allSatisfy { item in
            item.bucket != .notUnderstood && item.actions.allSatisfy { $0.actor != nil || !isDoneToControls($0.verb) }
        }
    }

    private func isDoneToControls(_ verb: Verb) -> Bool {
        switch verb {
        case .signIn, .go, .open, .select, .choose, .enter, .set, .check, .clear, .turn, .turnOn, .turnOff, .expand,
            .rightClick, .hover, .close:
            true
        default: false
        }
    }

    /// Whether a deed is followed by the button that sends off what it fills in.
    private func isChained(_ index: Int) -> Bool {
        guard index + 1 < plan.deeds.count else { return false }
        let (deed, next) = (plan.deeds[index], plan.deeds[index + 1])
        guard deed.performer == next.performer, deed.before == next.before, deed.after == deed.before,
            case .act(_, let first) = deed.kind, case .act(_, let second) = next.kind
        else { return false }
        switch (first, second) {
        case (.fill, .use(let control)), (.clear, .use(let control)):
            return domain[control].control.kind == .button
        default: return false
        }
    }

    /// Whether a deed names the place that it leads to.
    private func isNamed(_ deed: DraftedDeed) -> Bool {
        guard case .act(_, let option) = deed.kind else { return false }
        switch option {
        case .signIn, .go, .menu: return true
        // The mail is named, but what is in it is easier found when it is named again.
        case .read, .use, .fill, .clear, .close: return false
        }
    }

    // MARK: Where

    private func lead(_ deed: DraftedDeed, knowing known: Handle<Place>?) -> String? {
        guard case .act(let action, let option) = deed.kind else { return nil }
        switch option {
        case .signIn, .read: return nil
        case .go(let place):
            if case .goToURL = action { return nil }
            let portal = domain[place].portal
            let isThere = deed.before.map { domain[$0].portal == portal } ?? false
            return isThere ? nil : "in " + names.portal(portal)
        case .menu, .use, .fill, .clear, .close:
            guard let before = deed.before, before != known else { return nil }
            if case .close = option { return nil }
            return names.location(before)
        }
    }

    // MARK: What

    /// A verb with its object.
    struct Clause {
        /// What stands before the verb if no place does.
        var lead: String?
        /// The verb.
        var verb: String
        /// What stands behind the verb, with the blank before it.
        var object: String

        /// As an order: "select **Yes**".
        var order: String { verb + object }
        /// As a statement about somebody: "selects **Yes**".
        var statement: String { DraftVerbs.thirdPerson(of: verb) + object }
    }

    private func sentence(_ clause: Clause, by performer: String?) -> String {
        guard let performer else { return clause.order }
        return performer + " " + clause.statement
    }

    /// - Parameter mayLead: whether what stands before the verb may be something else than a place.
    private func clause(_ deed: DraftedDeed, mayLead: Bool) -> Clause {
        switch deed.kind {
        case .human(let words): return human(words, by: deed.performer)
        case .wait(let condition): return Clause(verb: "wait", object: " until " + MarkdownText.escaped("\(condition)"))
        case .act(let action, let option): return clause(action, option, in: deed, mayLead)
        }
    }

    private func clause(_ action: Action, _ option: Option, in deed: DraftedDeed, _ mayLead: Bool) -> Clause {
        switch option {
        case .signIn(let portal): return Clause(verb: "sign in", object: " to " + names.linkedPortal(portal))
        case .go(let place): return go(action, to: place)
        case .read(let message): return Clause(verb: "open", object: " " + names.place(message))
        case .menu(let entry): return Clause(verb: "select", object: " " + DraftText.bold(domain[entry].label))
        case .use(let control): return Clause(verb: "select", object: " " + names.control(control))
        case .fill(let control): return fill(control, mayLead)
        case .clear(let control):
            let verb = domain[control].control.kind == .toggle ? "turn off" : "clear"
            return Clause(verb: verb, object: " " + names.control(control))
        case .close:
            return Clause(verb: "close", object: deed.before.map { " " + names.place($0) } ?? "")
        }
    }

    private func go(_ action: Action, to place: Handle<Place>) -> Clause {
        switch action {
        case .goToURL(let url):
            let title = domain[place].place.title
            return Clause(verb: "go to", object: " the \(DraftText.link(title, to: url)) page")
        case .go(let path, _) where !domain[place].place.paths.contains(path):
            return Clause(verb: "go to", object: " " + names.place(place))
        case .go(let path, _): return Clause(verb: "go to", object: " " + DraftText.path(path))
        default: return Clause(verb: "go to", object: " " + names.place(place))
        }
    }

    private func fill(_ handle: Handle<Control>, _ mayLead: Bool) -> Clause {
        let object = names.control(handle)
        let (verb, value): (String, String)
        switch domain[handle].control.kind {
        case .field: (verb, value) = ("enter", " a value")
        case .list: (verb, value) = ("choose", " a value")
        case .toggle: return Clause(verb: "turn on", object: " " + object)
        default: return Clause(verb: "select", object: " " + object)
        }
        // What leads a sentence holds for all of it, and a button is in no field.
        if !mayLead { return Clause(verb: verb, object: "\(value) in \(object)") }
        return Clause(lead: "in " + object, verb: verb, object: value)
    }

    private func human(_ words: String, by performer: DraftedDeed.Performer) -> Clause {
        var words = words
        if performer != .reader { words = DraftVerbs.addressing(DraftNames.noun(of: plan.reader), in: words) }
        let (lead, rest) = DraftVerbs.splitLead(words)
        let verb = rest.prefix { $0 != " " }
        var object = String(rest.dropFirst(verb.count))
        if performer != .reader { object = DraftVerbs.inflectingFurtherVerbs(in: object) }
        return Clause(
            lead: lead.map { MarkdownText.escaped(DraftText.uncapitalized($0)) },
            verb: DraftText.uncapitalized(String(verb)), object: MarkdownText.escaped(object))
    }
}
