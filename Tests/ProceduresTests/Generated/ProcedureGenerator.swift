import Workflow

@testable import Procedures

/// Writes procedures in the many ways in which people write them.
///
/// It shares no words with the drafts: what both say is put together twice.
struct ProcedureGenerator {
    let domain: Domain
    private var random: SeededGenerator
    /// Decides where lines end, so that words don't depend on that.
    private var ends: SeededGenerator

    init(_ domain: Domain, seed: UInt64) {
        self.domain = domain
        random = SeededGenerator(seed: seed)
        ends = SeededGenerator(seed: ~seed)
    }

    mutating func procedure(of plan: DraftPlan) -> GeneratedProcedure {
        var lines: [String] = []
        var steps: [Range<Int>] = []
        var splitPaths: Set<Int> = []
        var index = 0
        while index < plan.deeds.count {
            let count = chainLength(plan.deeds, from: index)
            lines.append(sentence(plan.deeds, index..<index + count, &splitPaths))
            steps.append(index..<index + count)
            index += count
        }
        let isWrapped = ends.once(in: 3)
        let list = lines.enumerated().map { number, line in
            let mark = lines.count == 1 ? "- " : "\(number + 1). "
            return mark + (isWrapped ? wrapped(line, by: mark.count) : line)
        }
        let role = roleSentence(plan)
        let separator = random.once(in: 4) ? "\n\n" : "\n"
        let markdown = """
            ---
            title: Example
            workflows:
              steps: \(plan.workflow.id)
            ---

            # Example

            \(isWrapped ? wrapped(role, by: 0) : role)

            ## Steps

            \(list.joined(separator: separator))

            """
        return GeneratedProcedure(plan: plan, markdown: markdown, steps: steps, splitPaths: splitPaths)
    }

    /// The same words on several lines, none of which begins with what is more than a word to Markdown.
    private mutating func wrapped(_ line: String, by indentation: Int) -> String {
        var text = ""
        for word in line.split(separator: " ", omittingEmptySubsequences: false) {
            let isPlain = word.first?.isLetter == true || word.hasPrefix("**")
            let mayEnd = !text.isEmpty && isPlain && ends.once(in: 4)
            if !text.isEmpty { text += mayEnd ? "\n" + String(repeating: " ", count: indentation) : " " }
            text += word
        }
        return text
    }

    private mutating func roleSentence(_ plan: DraftPlan) -> String {
        guard let role = plan.roles.first?.first, plan.roles.allSatisfy({ $0.count == 1 }) else {
            return "Read this first."
        }
        let name = random.pick([role.name] + role.aliases)
        return random.pick([
            "You must be at least a \(name).", "You need to be a \(name).", "**Appropriate roles**: \(name)",
            "You must have the \(name) role.", "You need to be assigned the \(name) role.",
        ])
    }

    // MARK: Chains

    /// How many deeds one sentence is about.
    private mutating func chainLength(_ deeds: [DraftedDeed], from start: Int) -> Int {
        var count = 1
        while count < 3, start + count < deeds.count, canFollow(deeds[start + count - 1], deeds[start + count]),
            random.once(in: 2)
        {
            count += 1
        }
        return count
    }

    private func canFollow(_ deed: DraftedDeed, _ next: DraftedDeed) -> Bool {
        guard deed.isAct, next.isAct, deed.performer == next.performer, deed.before == next.before,
            deed.after == deed.before, case .act(_, let option) = deed.kind
        else { return false }
        if case .signIn = option { return false }
        return true
    }

    private mutating func sentence(
        _ deeds: [DraftedDeed], _ range: Range<Int>, _ splitPaths: inout Set<Int>
    ) -> String {
        let first = deeds[range.lowerBound]
        let performer = performer(first.performer)
        var text = ""
        var isLed = false
        if let location = location(first), !random.once(in: 3) {
            // Only after a word for the kind of place can the comma be left out.
            let needsComma = performer != nil || first.before == nil
            text = location + (!needsComma && random.once(in: 6) ? " " : ", ")
            isLed = true
        }
        if let performer { text += performer + " " }
        for index in range {
            if index > range.lowerBound { text += random.pick([", and then ", " and then ", ", then "]) }
            var clause = clause(
                deeds[index], index, isFirst: index == range.lowerBound && !isLed && performer == nil, &splitPaths)
            if performer != nil { clause = thirdPerson(clause) }
            text += clause
            if index == range.lowerBound, range.count == 1, !isLed, let location = location(first), canTrail(first) {
                text += " " + location
            }
        }
        text = text.prefix(1).uppercased() + text.dropFirst() + (text.hasSuffix(".") ? "" : ".")
        if case .human = first.kind { text += " <!-- step: human -->" }
        return text
    }

    private mutating func performer(_ performer: DraftedDeed.Performer) -> String? {
        switch performer {
        case .reader: return nil
        case .other(let actor): return random.pick(["the ", "your "]) + actor.name.dropFirst(4)
        case .colleague(let roles): return "an " + (roles.first?.name ?? "agent")
        }
    }

    private func thirdPerson(_ clause: String) -> String {
        let verb = clause.prefix { $0 != " " }
        return Inflection.form(.thirdPerson, of: String(verb), doubles: false) + clause.dropFirst(verb.count)
    }

    // MARK: Places

    private func canTrail(_ deed: DraftedDeed) -> Bool {
        guard case .act(_, let option) = deed.kind else { return false }
        switch option {
        case .use(let control): return [.button, .tab].contains(domain[control].control.kind)
        default: return false
        }
    }

    private mutating func location(_ deed: DraftedDeed) -> String? {
        guard case .act(_, let option) = deed.kind else { return nil }
        if case .go(let place) = option, deed.before == nil {
            return random.pick(["in the ", "on the ", "from the "]) + domain[domain[place].portal].name
        }
        switch option {
        case .use, .fill, .clear: break
        default: return nil
        }
        guard let before = deed.before else { return nil }
        let title = "**\(domain[before].place.title)**"
        switch domain[before].place.kind {
        case .page: return random.pick(["on the \(title) page", "in the \(title) page", "on the \(title) screen"])
        case .panel: return random.pick(["in the \(title) pane", "in the \(title) panel", "on the \(title) flyout"])
        case .dialog:
            return random.pick(["in the \(title) dialog box", "in the \(title) dialog", "in the \(title) window"])
        case .message: return random.pick(["in the email", "in the message", "in the \(title) email"])
        }
    }

    // MARK: Deeds

    private mutating func clause(
        _ deed: DraftedDeed, _ index: Int, isFirst: Bool, _ splitPaths: inout Set<Int>
    ) -> String {
        switch deed.kind {
        case .human(let words): return deed.performer == .reader ? words : "do what the workflow says"
        case .wait(let condition): return "wait until \(condition)"
        case .act(let action, let option): return clause(action, option, deed, index, isFirst, &splitPaths)
        }
    }

    private mutating func clause(
        _ action: Action, _ option: Option, _ deed: DraftedDeed, _ index: Int, _ isFirst: Bool,
        _ splitPaths: inout Set<Int>
    ) -> String {
        switch option {
        case .signIn(let portal):
            let name = domain[portal].name
            return random.pick(["sign in to ", "log in to ", "log into ", "sign into "])
                + (domain[portal].url.map { random.once(in: 3) ? "[\(name)](\($0))" : name } ?? name)
        case .go(let place): return go(action, place, deed, index, &splitPaths)
        case .read(let message): return "open the **\(domain[message].place.title)** email"
        case .menu(let entry): return select + " **\(domain[entry].label)**"
        case .use(let control): return select + " " + object(control)
        case .fill(let control): return fill(control, isFirst)
        case .clear(let control):
            if domain[control].control.kind == .toggle {
                return random.pick(["turn off ", "switch off ", "disable "]) + object(control)
            }
            return random.pick(["clear ", "uncheck ", "deselect ", "untick "]) + object(control)
        case .close: return random.pick(["close ", "dismiss "]) + "the dialog box"
        }
    }

    private var select: String {
        mutating get { random.pick(["select", "click", "choose", "tap", "press", "pick", "click on"]) }
    }

    private mutating func go(
        _ action: Action, _ place: Handle<Place>, _ deed: DraftedDeed, _ index: Int, _ splitPaths: inout Set<Int>
    ) -> String {
        let verb = random.pick(["go to", "navigate to", "browse to", "open"])
        guard case .go(let path, _) = action, domain[place].place.paths.contains(path) else {
            let title = domain[place].place.title
            return "\(verb) the " + (domain[place].place.urls.first.map { "[\(title)](\($0))" } ?? "**\(title)**")
                + " page"
        }
        switch random.next() % 6 {
        case 0: return "\(verb) **\(path.joined(separator: " > "))**"
        case 1: return "\(verb) the \(path.map { "**\($0)**" }.joined(separator: " > ")) page"
        case 2: return "\(verb) \(path.map { "**\($0)**" }.joined(separator: " \u{2192} "))"
        case 3: return "\(verb) \(path.map { "**\($0)**" }.joined(separator: " &gt; "))"
        case 4 where path.count > 1 && deed.before != nil:
            splitPaths.insert(index)
            let joint = random.pick([", then ", ", and then "])
            return "select " + path.map { "**\($0)**" }.joined(separator: joint)
        default: return "\(verb) \(path.map { "**\($0)**" }.joined(separator: " > "))"
        }
    }

    private mutating func object(_ handle: Handle<Control>) -> String {
        let control = domain[handle].control
        if control.label.first?.isLowercase == true { return description(of: control) }
        let label = label(control.label)
        switch control.kind {
        case .button: return random.pick([label, label, "the \(label) button"])
        case .link: return random.pick([label, label, "the \(label) link"])
        case .checkBox: return random.pick(["the \(label) check box", "the \(label) checkbox", label])
        case .toggle: return random.pick(["the \(label) toggle", "the \(label) switch", label])
        case .row: return "the \(label) row"
        case .tab: return random.pick([label, "the \(label) tab"])
        case .field: return random.pick(["the \(label) field", "the \(label) box", "the \(label) text box"])
        case .list: return random.pick(["the \(label) list", "the \(label) drop-down list"])
        }
    }

    private mutating func description(of control: Control) -> String {
        switch control.kind {
        case .row: return random.pick(["the row of the \(control.label)", "the row for the \(control.label)"])
        case .checkBox: return random.pick(["the check box of the ", "the checkbox for the "]) + control.label
        case .link: return "the link"
        default: return "the " + control.label
        }
    }

    private mutating func label(_ label: String) -> String {
        switch random.next() % 10 {
        case 0: return "\u{201C}\(label)\u{201D}"
        case 1: return "\"\(label)\""
        case 2: return "`\(label)`"
        default: return "**\(label)**"
        }
    }

    private mutating func fill(_ handle: Handle<Control>, _ isFirst: Bool) -> String {
        let object = object(handle)
        switch domain[handle].control.kind {
        case .field:
            let verb = random.pick(["enter", "type", "provide", "specify"])
            if isFirst, random.once(in: 2) { return "in \(object), \(verb) a value" }
            return "\(verb) a value in \(object)"
        case .list:
            let verb = random.pick(["choose", "select", "pick"])
            if isFirst, random.once(in: 2) { return "in \(object), \(verb) a value" }
            return "\(verb) a value in \(object)"
        case .toggle: return random.pick(["turn on ", "switch on ", "enable "]) + object
        default: return random.pick(["select ", "check ", "tick ", "mark "]) + object
        }
    }
}
