internal import Diagnostics
internal import Workflow

/// Row names are the names of what stands in lists, by the words for the things: *admin relationship* by *relationship*,
/// *partner with access* by *partner* and by *access*.
struct RowNames: Sendable {
    /// A row, or a check box for such a thing that has no words on it.
    private struct Entry {
        let control: Handle<Control>
        let words: Set<String>
        /// Whether the word that it is found by says what it has or is for, and not what it is.
        let isByAddition: Bool
        let isRow: Bool
        let place: Handle<Place>
    }

    private let entries: [String: [Entry]]
    /// The rows of the places that have a word in their titles.
    private let titled: [String: [Handle<Control>]]

    init(_ domain: Domain, _ facts: [ControlFacts]) {
        var entries: [String: [Entry]] = [:]
        var titled: [String: [Handle<Control>]] = [:]
        for control in domain.controlHandles {
            let fact = facts[control.index]
            guard fact.kind == .row || fact.kind == .checkBox && fact.isNameless else { continue }
            let all = Wording.words(domain[control].control.label)
            let words = RowNames.meaning(of: all[...])
            guard let last = words.last else { continue }
            let head = RowNames.meaning(of: all.prefix { !ObjectWords.endsThing($0) }).last
            for name in Set([last, head ?? last]) {
                entries[name, default: []].append(
                    Entry(
                        control: control, words: Set(words), isByAddition: name != head ?? last,
                        isRow: fact.kind == .row, place: fact.place))
            }
            if fact.kind == .row {
                for word in Wording.significant(domain[fact.place].place.title) {
                    titled[word, default: []].append(control)
                }
            }
        }
        self.entries = entries
        self.titled = titled
        names = KnownNames(entries.keys)
    }

    private static func meaning(of words: ArraySlice<String>) -> [String] {
        words.filter(Wording.carriesMeaning).map(Wording.singular)
    }

    /// The words by which what stands in rows is called.
    let names: KnownNames

    /// The rows that some words name: what they are is among the words, and nothing that isn't in the name.
    func rows(named words: Set<String>) -> [Handle<Control>] { found(words) { $0.isRow } }

    /// The rows that some words name, and the check boxes for such things.
    func things(named words: Set<String>) -> [Handle<Control>] { found(words) { _ in true } }

    private func found(_ words: Set<String>, where isMeant: (Entry) -> Bool) -> [Handle<Control>] {
        if words.isEmpty { return [] }
        var found: [Entry] = []
        for word in words {
            for entry in entries[word] ?? [] where isMeant(entry) && words.isSubset(of: entry.words) {
                found.append(entry)
            }
        }
        // Where a thing has this name and no more, one that has more to it has to be called by that, too.
        let isWhole = { (entry: Entry) in entry.words.count == words.count }
        if !found.allSatisfy(isWhole) {
            let whole = Set(found.lazy.filter(isWhole).map(\.place))
            found.removeAll { !isWhole($0) && whole.contains($0.place) }
        }
        // What is found by several words is there several times.
        var controls: [Handle<Control>] = []
        for control in found.map(\.control).sorted(by: { $0.index < $1.index }) where control != controls.last {
            controls.append(control)
        }
        return controls
    }

    /// The rows and check boxes for things that a single word names: *the group* of security groups.
    func things(named word: String) -> [Handle<Control>] {
        entries[word]?.filter { !$0.isByAddition }.map(\.control) ?? []
    }

    /// The rows of the places of which the title has a word: *the row of the relationship* on *Partner relationships*.
    func rows(ofPlacesCalled word: String) -> [Handle<Control>] { titled[word] ?? [] }
}
