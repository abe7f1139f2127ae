internal import Workflow

/// Row names are the names of what stands in lists, by their last words: *admin relationship* by *relationship*.
struct RowNames: Sendable {
    /// A row, or a check box for such a thing that has no words on it.
    private struct Entry {
        let control: Handle<Control>
        let words: Set<String>
        let isRow: Bool
    }

    private let entries: [String: [Entry]]

    init(_ domain: Domain, _ facts: [ControlFacts]) {
        var entries: [String: [Entry]] = [:]
        for control in domain.controlHandles {
            let fact = facts[control.index]
            guard fact.kind == .row || fact.kind == .checkBox && fact.isNameless else { continue }
            let words = Wording.words(domain[control].control.label).filter(Wording.carriesMeaning)
                .map(Wording.singular)
            guard let last = words.last else { continue }
            entries[last, default: []].append(
                Entry(control: control, words: Set(words), isRow: fact.kind == .row))
        }
        self.entries = entries
    }

    /// The rows that some words name: the last one of the name is among them, and nothing that isn't in it.
    func rows(named words: Set<String>) -> [Handle<Control>] { found(words) { $0.isRow } }

    /// The rows that some words name, and the check boxes for such things.
    func things(named words: Set<String>) -> [Handle<Control>] { found(words) { _ in true } }

    private func found(_ words: Set<String>, where isMeant: (Entry) -> Bool) -> [Handle<Control>] {
        if words.isEmpty { return [] }
        return words.flatMap { entries[$0] ?? [] }.filter { isMeant($0) && words.isSubset(of: $0.words) }
            .map(\.control).sorted { $0.index < $1.index }
    }

    /// The rows and check boxes for things that a single word names: *the group* of security groups.
    func things(named word: String) -> [Handle<Control>] { entries[word]?.map(\.control) ?? [] }
}
