internal import Workflow

extension Domain {
    /// The former and other names of all things, with those that they have now.
    ///
    /// Addresses and menu paths are none that anybody searches for.
    var searchSynonyms: [SearchSynonym] {
        var pairs: [SearchSynonym] = []
        func add(_ current: String, _ aliases: [String], _ formerly: [FormerName]) {
            for other in aliases + formerly.map(\.text) where !other.contains("://") && !other.contains(" > ") {
                pairs.append((other, current))
            }
        }
        for term in terms { add(term.name, term.aliases, term.formerly) }
        for role in roles { add(role.name, role.aliases, role.formerly) }
        for portal in portals { add(portal.name, portal.aliases, portal.formerly) }
        for entry in places { add(entry.place.title, [], entry.place.formerly) }
        for entry in controls { add(entry.control.label, entry.control.aliases, entry.control.formerly) }
        return pairs
    }
}
