internal import Diagnostics
internal import Workflow

/// Puts into words where the reader of a procedure is, and what can be done there.
struct Telling {
    let domain: Domain

    /// A label in the quotation marks of messages.
    static func quoted(_ text: String) -> String { "\"\(text)\"" }

    /// What became of a name that something had, or that people write for it.
    static func renaming(of former: FormerName, to current: String) -> String {
        let until = former.until.map { " until \($0)" } ?? ""
        return
            "\(quoted(former.text)) \(former.isShort ? "is short for" : "was the name of") \(quoted(current))\(until)"
    }

    /// What is to be done about a name that something had, or that people write for it.
    static func help(with former: FormerName, _ current: String) -> String {
        former.isShort ? "write it in full: \(current)" : "it is now \(quoted(current))"
    }

    /// The kind and title of a place: *the page "Partner details"*.
    func name(of place: Handle<Place>) -> String {
        let entry = domain[place].place
        let kind =
            switch entry.kind {
            case .page: "page"
            case .panel: "panel"
            case .dialog: "dialog box"
            case .message: "message"
            }
        return "the \(kind) \(Telling.quoted(entry.title))"
    }

    /// The name of where one is.
    func place(_ situation: Situation) -> String {
        situation.place.map { name(of: $0) } ?? "no page of a portal"
    }

    /// That there is nothing of a name where one is.
    func lack(of thing: String, in situation: Situation) -> String {
        situation.place == nil
            ? "before one has gone to a portal, there is no \(thing)" : "\(place(situation)) has no \(thing)"
    }

    /// The name of a portal within a sentence.
    func name(of portal: Handle<Portal>) -> String { domain[portal].nameInSentence }

    /// A note about where one is and what can be selected there.
    func whereabouts(_ situation: Situation) -> Note {
        guard let place = situation.place, let portal = situation.portal else {
            return Note("you have not signed in to a portal yet")
        }
        let labels = labels(situation)
        let here = "you are on \(Telling.quoted(domain[place].place.title)) in \(name(of: portal))"
        if labels.isEmpty { return Note("\(here); nothing can be selected here") }
        let more = labels.count > 8 ? ", and \(labels.count - 8) more" : ""
        return Note("\(here); here you can select: \(labels.prefix(8).joined(separator: ", "))\(more)")
    }

    /// The labels of what can be selected and filled in, each once.
    func labels(_ situation: Situation) -> [String] {
        var seen: Set<String> = []
        var labels: [String] = []
        var menu: [String] = []
        for option in situation.options {
            if let control = option.control {
                let entry = domain[control].control
                let label = entry.kind == .row ? "the row of \(DraftText.withArticle(entry.label))" : entry.label
                if seen.insert(label).inserted { labels.append(label) }
            } else if case .menu(let entry) = option, seen.insert(domain[entry].label).inserted {
                menu.append(domain[entry].label)
            }
        }
        return labels + menu
    }

    /// A note that points at where the model has a thing.
    func origin(_ option: Option) -> Note? {
        switch option {
        case .use(let control), .fill(let control), .clear(let control): origin(control)
        case .go(let place), .read(let place): origin(place)
        case .menu(let entry): domain[entry].place.flatMap { origin($0) }
        case .signIn(let portal): Note("the model has it", at: .definition(domain[portal].site))
        case .close: nil
        }
    }

    func origin(_ control: Handle<Control>) -> Note? {
        Note("the model has it", at: .definition(domain[control].control.site))
    }

    func origin(_ place: Handle<Place>) -> Note? {
        Note("the model has it", at: .definition(domain[place].place.site))
    }

    /// The name of what an option uses.
    func label(of option: Option) -> String {
        switch option {
        case .use(let control), .fill(let control), .clear(let control):
            let entry = domain[control].control
            return entry.kind == .row ? "the row of the \(entry.label)" : Telling.quoted(entry.label)
        case .go(let place), .read(let place): return Telling.quoted(domain[place].place.title)
        case .menu(let entry): return Telling.quoted(domain[entry].label)
        case .signIn(let portal): return name(of: portal)
        case .close: return "the way to close it"
        }
    }

    /// Why an option is not possible, as notes with each part of the condition that fails.
    func obstacles(_ option: Option, _ situation: Situation) -> [Note] {
        do throws(Refusal) {
            _ = try situation.performing(option)
            return []
        } catch {
            switch error {
            case .hidden(_, let because):
                return because.culprits.map { Note("it can be seen only when \($0), and here \(!$0)") }
            case .nothingHappens(_, let reasons):
                return reasons.flatMap(\.culprits).map { Note("it does something only when \($0), and here \(!$0)") }
            default: return [Note(error.message(in: domain))]
            }
        }
    }
}
