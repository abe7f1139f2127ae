internal import Workflow

/// Portal maps show the places of a portal, and which controls open what.
///
/// Places that nothing connects are drawn apart, each group as a map of its own. A group too large to be read is drawn as
/// several maps: each begins at a place in the menu, or at one from which much opens, and ends at the next such place.
/// Places that neither open another nor are opened by one are in no map.
struct PortalMap: Sendable {
    /// The maps, in the order of the places at which they begin.
    let graphs: [DiagramGraph]

    /// Finds the maps of a portal.
    ///
    /// - Parameters:
    ///   - portal: the portal.
    ///   - domain: where its places are.
    ///   - link: gives the address that something leads to, if it leads anywhere.
    init(of portal: Handle<Portal>, in domain: Domain, link: (DiagramTarget) -> String?) {
        let web = PlaceWeb(of: portal, in: domain)
        graphs = web.regions().map { region in
            let numbers = Dictionary(uniqueKeysWithValues: zip(region.places, region.places.indices))
            let nodes = region.places.map { Self.node($0, home: portal, domain, link) }
            var edges: [DiagramGraph.Edge] = []
            for way in region.ways {
                guard let from = numbers[way.from], let to = numbers[way.to] else { continue }
                edges.append(.init(from: from, to: to, label: .init(domain[way.control].control.label)))
            }
            let title = "What opens what in \(domain[portal].name), from \(nodes[0].title)"
            return DiagramGraph(title: title, nodes: nodes, edges: edges)
        }
    }

    private static func node(
        _ place: Handle<Place>, home: Handle<Portal>, _ domain: Domain, _ link: (DiagramTarget) -> String?
    ) -> DiagramGraph.Node {
        let entry = domain[place]
        let isForeign = entry.portal != home
        let title = isForeign ? "\(entry.place.title) (\(domain[entry.portal].name))" : entry.place.title
        var classes = ["diagram-\(entry.place.kind.rawValue)"]
        if isForeign { classes.append("diagram-elsewhere") }
        return .init(title, href: link(.place(place)), classes: classes)
    }
}
