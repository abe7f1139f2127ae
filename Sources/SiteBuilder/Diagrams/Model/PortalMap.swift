public import Workflow

/// Portal maps show the places of a portal, and which controls open what.
///
/// Places that nothing connects are drawn apart, each group as a map of its own: a map of everything would be read by
/// nobody. Places that neither open another nor are opened by one are in no map.
public struct PortalMap: Sendable {
    /// The maps, those of more places first.
    public let graphs: [DiagramGraph]

    /// Finds the maps of a portal.
    ///
    /// - Parameters:
    ///   - portal: the portal.
    ///   - domain: where its places are.
    ///   - link: gives the address that something leads to, if it leads anywhere.
    public init(of portal: Handle<Portal>, in domain: Domain, link: (DiagramTarget) -> String?) {
        var ways: [(from: Handle<Place>, to: Handle<Place>, control: Handle<Control>)] = []
        for control in domain.controlHandles {
            let entry = domain[control]
            guard domain[entry.place].portal == portal else { continue }
            var targets: [Handle<Place>] = []
            for behavior in entry.behaviors {
                if case .open(let target) = behavior.destination, !targets.contains(target) { targets.append(target) }
            }
            ways += targets.map { (entry.place, $0, control) }
        }
        let groups = Self.groups(ways.map { ($0.from, $0.to) })
        graphs = groups.map { places in
            let numbers = Dictionary(uniqueKeysWithValues: zip(places, places.indices))
            let nodes = places.map { Self.node($0, home: portal, domain, link) }
            var edges: [DiagramGraph.Edge] = []
            for way in ways {
                guard let from = numbers[way.from], let to = numbers[way.to] else { continue }
                edges.append(.init(from: from, to: to, label: .init(domain[way.control].control.label)))
            }
            return DiagramGraph(
                title: "What opens what in \(domain[portal].name), from \(nodes[0].title)", nodes: nodes, edges: edges)
        }
    }

    /// The places in groups that ways connect, in the order of the places.
    private static func groups(_ ways: [(Handle<Place>, Handle<Place>)]) -> [[Handle<Place>]] {
        var neighbours: [Handle<Place>: [Handle<Place>]] = [:]
        for (from, to) in ways {
            neighbours[from, default: []].append(to)
            neighbours[to, default: []].append(from)
        }
        var groups: [[Handle<Place>]] = []
        var seen: Set<Handle<Place>> = []
        for root in neighbours.keys.sorted() where seen.insert(root).inserted {
            var group = [root]
            var next = 0
            while next < group.count {
                for other in neighbours[group[next]] ?? [] where seen.insert(other).inserted { group.append(other) }
                next += 1
            }
            if group.count > 1 { groups.append(group.sorted()) }
        }
        return groups.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
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
