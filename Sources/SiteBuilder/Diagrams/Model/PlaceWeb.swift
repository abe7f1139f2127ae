internal import Workflow

/// A place web is what opens what in a portal.
struct PlaceWeb {
    /// A way leads from a place to another, or back to itself.
    struct Way {
        let from: Handle<Place>
        let to: Handle<Place>
        let control: Handle<Control>
    }

    /// A region is as much of the web as a map shows.
    struct Region {
        /// The places, that at which it begins first.
        var places: [Handle<Place>]
        var ways: [Way]
    }

    /// The ways from each place.
    private var following: [Handle<Place>: [Way]] = [:]
    /// The ways to each place.
    private var leading: [Handle<Place>: [Way]] = [:]
    private let domain: Domain

    /// How many places make a map that can still be read.
    private static let readable = 12
    /// How many others a place opens that is worth a map of its own.
    private static let many = 3

    init(of portal: Handle<Portal>, in domain: Domain) {
        self.domain = domain
        for control in domain.controlHandles {
            let entry = domain[control]
            guard domain[entry.place].portal == portal else { continue }
            var targets: [Handle<Place>] = []
            for behavior in entry.behaviors {
                if case .open(let target) = behavior.destination, !targets.contains(target) { targets.append(target) }
            }
            for target in targets {
                let way = Way(from: entry.place, to: target, control: control)
                following[way.from, default: []].append(way)
                leading[way.to, default: []].append(way)
            }
        }
    }

    /// The regions to be drawn, in the order of the places at which they begin.
    func regions() -> [Region] {
        groups().flatMap { group in
            group.count <= Self.readable ? [region(of: group)] : split(group)
        }
    }

    /// The places in groups that ways connect.
    private func groups() -> [[Handle<Place>]] {
        var groups: [[Handle<Place>]] = []
        var seen: Set<Handle<Place>> = []
        for root in Set(following.keys).union(leading.keys).sorted() where seen.insert(root).inserted {
            var group = [root]
            var next = 0
            while next < group.count {
                let place = group[next]
                let others = (following[place] ?? []).map { $0.to } + (leading[place] ?? []).map { $0.from }
                for other in others where seen.insert(other).inserted { group.append(other) }
                next += 1
            }
            if group.count > 1 { groups.append(group.sorted()) }
        }
        return groups
    }

    private func region(of group: [Handle<Place>]) -> Region {
        Region(places: group, ways: group.flatMap { following[$0] ?? [] })
    }

    /// A large group in regions, each from one place of weight to the next.
    private func split(_ group: [Handle<Place>]) -> [Region] {
        let roots = group.filter { isWeighty($0) || leading[$0] == nil }
        return (roots.isEmpty ? Array(group.prefix(1)) : roots).compactMap { root in
            var region = Region(places: [root], ways: [])
            var seen: Set<Handle<Place>> = [root]
            var next = 0
            while next < region.places.count {
                let place = region.places[next]
                next += 1
                if next > 1, isWeighty(place) { continue }
                for way in following[place] ?? [] {
                    region.ways.append(way)
                    if seen.insert(way.to).inserted { region.places.append(way.to) }
                }
            }
            return region.places.count > 1 ? region : nil
        }
    }

    /// Whether a map begins, or ends, at a place.
    private func isWeighty(_ place: Handle<Place>) -> Bool {
        let entry = domain[place]
        return !entry.place.paths.isEmpty || domain.home(of: entry.portal) == place
            || Set((following[place] ?? []).map { $0.to }).count >= Self.many
    }
}
