internal import Workflow

/// Control facts are what walking needs to know of a control, without its words.
///
/// They are small, so that looking at a control does not cost a copy of all that the model has on it.
struct ControlFacts: Sendable {
    /// One thing that the control can do.
    struct Behavior: Sendable {
        let position: Bool?
        let command: Handle<Command>?
        let opens: Handle<Place>?
    }

    let place: Handle<Place>
    let portal: Handle<Portal>
    let kind: Control.Kind
    let behaviors: [Behavior]
    let needs: [Handle<Control>]
    /// Whether there are no words on it: its label has no letter, is a word for the kind of control, or says what it stands for,
    /// in lower case.
    let isNameless: Bool
    /// Whether it is a button that unfolds a panel, which people call a list or a menu.
    let unfolds: Bool
    /// Whether the label is the name of a portal.
    let isPortal: Bool
    /// The words of its label and of each alias that carry a meaning.
    let words: [WordSet]
    /// Of what is filled in with text or from a list, the words of what its label asks for, in each way that the label leaves:
    /// *Email or user name* has two.
    let readings: [WordSet]
    /// Whether a label leaves a choice of what is entered.
    let offersChoice: Bool

    init(_ handle: Handle<Control>, _ domain: Domain, _ names: ModelNames, _ known: inout ModelWords) {
        let entry = domain[handle]
        place = entry.place
        portal = domain[entry.place].portal
        kind = entry.control.kind
        behaviors = entry.behaviors.map { behavior in
            var opens: Handle<Place>?
            if case .open(let place) = behavior.destination { opens = place }
            return Behavior(position: behavior.position, command: behavior.command, opens: opens)
        }
        unfolds =
            kind == .button && behaviors.contains { $0.opens.map { domain[$0].place.kind == .panel } ?? false }
        needs = entry.needs
        let key = Domain.key(entry.control.label)
        let isMark = !entry.control.label.contains { $0.isLetter || $0.isNumber }
        let isDescribed = isMark || entry.control.label.first?.isLowercase == true
        isNameless = isDescribed || KindWord.allCases.contains { $0.rawValue == key && $0.isControl }
        isPortal = names.things(entry.control.label).contains { name in
            if case .portal = name.thing { true } else { false }
        }
        let labels = [entry.control.label] + entry.control.aliases
        words = labels.map { known.intern($0) }
        let isEntered = kind == .field || kind == .list
        readings = isEntered ? labels.flatMap { ControlFacts.readings(of: $0) }.map { known.intern($0) } : []
        offersChoice = readings.count > labels.count
    }

    /// What a label asks for, in each of the ways between which it leaves the choice.
    private static func readings(of label: String) -> [String] {
        var words = label.split(separator: " ")
        // "Search by user name" asks for a user name.
        if words.count > 1, ["search", "find", "enter", "type"].contains(words[0].lowercased()) { words.removeFirst() }
        let isChoice = words.contains("or")
        var parts: [[Substring]] = [[]]
        for word in words {
            if word != "or" { parts[parts.count - 1].append(word) }
            if word == "or" || isChoice && word.hasSuffix(",") { parts.append([]) }
        }
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
    }

    /// Whether using it opens a place.
    func leads(to place: Handle<Place>) -> Bool { behaviors.contains { $0.opens == place } }
}

/// Place facts are what walking needs to know of a place.
struct PlaceFacts: Sendable {
    let portal: Handle<Portal>
    let kind: Place.Kind
    let controls: [Handle<Control>]
    /// The controls that open it.
    let openers: [Handle<Control>]
    /// Whether one can go there by a menu path or an address, or by signing in.
    let isOpenToAll: Bool
    /// Whether one can go there by a menu path or an address.
    let isAddressed: Bool
    /// The words of its title and id that carry a meaning.
    let words: WordSet

    init(_ handle: Handle<Place>, _ domain: Domain, _ known: inout ModelWords, openers: [Handle<Control>]) {
        let entry = domain[handle]
        portal = entry.portal
        kind = entry.place.kind
        controls = domain.controls(on: handle)
        self.openers = openers
        isAddressed = !entry.place.paths.isEmpty || !entry.place.urls.isEmpty
        isOpenToAll = isAddressed || domain.home(of: entry.portal) == handle
        words = known.intern(entry.place.title + " " + entry.place.id)
    }
}
