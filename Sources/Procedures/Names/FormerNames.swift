internal import Workflow

/// The names that the things of a model had, beside those that they have, made to be found in prose.
///
/// What has a name now is told apart from what had it: a label that quotes an old product name is no old name.
final class FormerNames: Sendable {
    /// A name that a thing had.
    struct Entry: Sendable {
        /// What kind of thing has it.
        enum Kind: Sendable {
            case portal, term, role
        }

        let kind: Kind
        /// What the thing is called now.
        let name: String
        let former: FormerName
    }

    let entries: [Entry]
    /// The former names by their place in ``entries``, and the current ones as -1.
    let lexicon: Lexicon
    /// The former names alone, because nearly all texts have none.
    let former: Lexicon
    /// What tells whether a file has any of them at all.
    let signs: NameSigns

    init(_ domain: Domain) {
        var entries: [Entry] = []
        for portal in domain.portals {
            entries += portal.formerly.map { Entry(kind: .portal, name: portal.name, former: $0) }
        }
        for term in domain.terms {
            // Addresses stand in links, which are not prose.
            let formerly = term.formerly.filter { !$0.isAddress }
            entries += formerly.map { Entry(kind: .term, name: term.name, former: $0) }
        }
        for role in domain.roles { entries += role.formerly.map { Entry(kind: .role, name: role.name, former: $0) } }
        self.entries = entries

        let current = FormerNames.currentNames(of: domain)
        let keys = Set(current.map { Domain.key($0) })
        var lexicon = Lexicon()
        for name in current.sorted() { lexicon.add(name, -1) }
        for (index, entry) in entries.enumerated() where !keys.contains(Domain.key(entry.former.text)) {
            lexicon.add(entry.former.text, index)
        }
        self.lexicon = lexicon
        former = Lexicon(entries.map(\.former.text))
        signs = NameSigns(entries.map(\.former.text))
    }

    private static func currentNames(of domain: Domain) -> Set<String> {
        var names: [String] = []
        for portal in domain.portals { names += [portal.name] + portal.aliases }
        for term in domain.terms { names += [term.name] + term.aliases }
        for role in domain.roles { names += [role.name] + role.aliases }
        for entry in domain.places { names.append(entry.place.title) }
        for entry in domain.controls { names += [entry.control.label] + entry.control.aliases }
        return Set(names)
    }

    /// The former name that some bytes of a text are, if they are one of a single thing.
    func entry(of match: Lexicon.Match) -> Entry? {
        guard match.values.count == 1, let index = match.values.first, index >= 0 else { return nil }
        return entries[index]
    }
}
