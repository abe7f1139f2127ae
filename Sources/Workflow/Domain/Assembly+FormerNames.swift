internal import Diagnostics

/// The tables of what was called otherwise, or was found elsewhere, before.
///
/// Nobody writes them down: they are the former names of the definitions themselves, so that nothing can be missing.
extension Assembly {
    /// A name that something had, the one that it has, and where it stands.
    private struct Renaming {
        let former: FormerName
        let name: String
        var place: String?
        let site: DefinitionSite
    }

    /// Adds a table for each kind of thing that has former names.
    mutating func tabulateFormerNames() {
        let terms = terms.flatMap { term in
            term.formerly.map { Renaming(former: $0, name: term.name, site: term.site) }
        }
        let portals = portals.flatMap { portal in
            portal.earlierNames.map { Renaming(former: $0, name: portal.name, site: portal.site) }
        }
        let roles = roles.flatMap { role in
            role.formerly.map { Renaming(former: $0, name: role.name, site: role.site) }
        }
        let (places, controls) = (placeRenamings, controlRenamings)
        add("former-names", "Former names and wordings", (portals + terms).filter { !$0.former.isAddress })
        add("former-labels", "Former labels", controls + places.filter { !$0.former.isAddress })
        add("former-addresses", "Former addresses", (places + terms).filter { $0.former.isAddress })
        add("former-role-names", "Former names of roles", roles)
    }

    /// What places were called, and where they were found; the portal tells places of one title apart.
    private var placeRenamings: [Renaming] {
        places.flatMap { entry in
            let place = entry.place
            return place.formerly.map { former in
                var name = place.title
                if former.isAddress { name = place.urls.first ?? name }
                if former.text.contains(" > ") { name = place.paths.first?.joined(separator: " > ") ?? name }
                return Renaming(
                    former: former, name: name, place: former.isAddress ? nil : portals[entry.portal.index].name,
                    site: place.site)
            }
        }
    }

    private var controlRenamings: [Renaming] {
        controls.flatMap { entry in
            entry.control.formerly.map {
                Renaming(
                    former: $0, name: entry.control.label, place: places[entry.place.index].place.title,
                    site: entry.control.site)
            }
        }
    }

    /// Adds a table, with one row for each former name of a thing, however often the thing is there.
    private mutating func add(_ id: String, _ title: String, _ renamings: [Renaming]) {
        guard let first = renamings.first else { return }
        if let table = tables.first(where: { $0.id == id }) {
            let message = "the domain makes the table \u{201C}\(id)\u{201D} by itself, from its former names"
            report(.duplicateID, message, table.site)
            return
        }
        var rows: [(renaming: Renaming, places: [String])] = []
        var indices: [[String]: Int] = [:]
        for renaming in renamings {
            let key = [Naming.key(renaming.former.text), Naming.key(renaming.name)]
            let index = indices[key] ?? rows.count
            if index == rows.count {
                indices[key] = index
                rows.append((renaming, []))
            }
            if let place = renaming.place, !rows[index].places.contains(place) { rows[index].places.append(place) }
        }
        let hasPlaces = rows.contains { !$0.places.isEmpty }
        let columns = ["Formerly", "Now"] + (hasPlaces ? ["Where"] : []) + ["Until"]
        let lines = rows.map { row, places in
            let place = hasPlaces ? [places.joined(separator: ", ")] : []
            let cells = [row.former.text, row.name] + place + [row.former.untilInWords ?? ""]
            return Table.Row(cells, at: row.site)
        }
        tables.append(Table(quoting: id, title, columns: columns, rows: lines, at: first.site))
    }
}
