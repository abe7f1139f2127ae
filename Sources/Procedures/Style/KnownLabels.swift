internal import Workflow

/// Known labels are the words that the model's portals show: on controls, in menus and as titles.
struct KnownLabels: Sendable {
    /// A label.
    struct Label: Sendable {
        /// What shows it.
        enum Owner: Sendable, Equatable {
            case control(Control.Kind)
            case place(Place.Kind)
            case menu
        }

        /// The words.
        var text: String
        /// What shows them.
        var owner: Owner
        /// Whether they are shown now; other names and former ones are only written.
        var isShown: Bool
    }

    private var lexicon = Lexicon()
    private var labels: [Label] = []
    /// The labels letter by letter, without a colon or an ellipsis at their end.
    private var texts: Set<String> = []
    /// The labels that several controls of one place have.
    private(set) var ambiguous: Set<String> = []

    init(_ domain: Domain) {
        // The name of a portal is no label, even where a page is called by it.
        var portals: Set<String> = []
        for portal in domain.portals {
            portals.formUnion([portal.name] + portal.aliases + portal.formerly.map(\.text))
        }
        var shown: Set<String> = []
        for entry in domain.places {
            let place = entry.place
            if !portals.contains(place.title) { add(place.title, .place(place.kind)) }
            for name in place.formerly { add(name.text, .place(place.kind), isShown: false) }
            shown.removeAll(keepingCapacity: true)
            for control in place.controls where !shown.insert(control.label).inserted {
                ambiguous.insert(control.label)
            }
        }
        for entry in domain.menus { add(entry.label, .menu) }
        for entry in domain.controls where entry.control.kind != .row {
            let control = entry.control
            add(control.label, .control(control.kind))
            for name in control.aliases + control.formerly.map(\.text) {
                add(name, .control(control.kind), isShown: false)
            }
        }
    }

    private mutating func add(_ text: String, _ owner: Label.Owner, isShown: Bool = true) {
        // A name in small letters describes what is meant: the row "partner".
        guard let first = text.utf8.first, !first.isASCIILowercase else { return }
        lexicon.add(text, labels.count)
        labels.append(Label(text: text, owner: owner, isShown: isShown))
        texts.insert(LabelExact.withoutEnd(text))
    }

    /// Whether a text is a label, letter by letter, but for a colon or an ellipsis at its end.
    @inline(__always) func has(_ text: String) -> Bool { texts.contains(text) }

    /// The labels that a text spells from its first word to its last, whatever the case of letters.
    func named(_ text: String) -> [Label] {
        let bytes = Array(text.utf8)
        guard let match = lexicon.longestMatch(in: bytes, at: 0..<bytes.count) else { return [] }
        let rest = bytes[match.range.upperBound...]
        if rest.contains(where: { $0 >= 0x80 || WordBytes.isPart($0) }) { return [] }
        return match.values.map { labels[$0] }
    }

    /// The longest label at the beginning of some bytes, if they spell it letter by letter.
    func spelled(in source: [UInt8], at range: Range<Int>) -> (label: Label, range: Range<Int>)? {
        guard range.upperBound <= source.count, !range.isEmpty,
            let match = lexicon.longestMatch(in: source, at: range), match.range.lowerBound == range.lowerBound
        else { return nil }
        for value in match.values {
            let label = labels[value]
            // A mark at the end of a label, as in "Remove roles?", is no part of its last word.
            let end = match.range.lowerBound + label.text.utf8.count
            guard end <= source.count, source[match.range.lowerBound..<end].elementsEqual(label.text.utf8) else {
                continue
            }
            if end <= range.upperBound || end == match.range.upperBound { return (label, match.range.lowerBound..<end) }
        }
        return nil
    }
}
