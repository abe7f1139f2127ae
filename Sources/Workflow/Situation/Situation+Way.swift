extension Situation {
    /// The shortest way to a place that changes nothing in the world: by menus, links, rows, tabs, and signing in.
    ///
    /// It is nil if there is none in this world for this account. What can be done from here comes before coming anew
    /// from outside.
    public func way(to target: Handle<Place>) -> [Option]? { ways(to: [target])[target] }

    /// The shortest ways to several places, found in one go; places that can't be reached have none.
    func ways(to targets: Set<Handle<Place>>) -> [Handle<Place>: [Option]] {
        var ways: [Handle<Place>: [Option]] = [:]
        var open: [(situation: Situation, way: [Option])] = [(self, [])]
        var seen: Set<SIMD4<UInt16>> = [self.open]
        var portals: Set<Handle<Portal>> = []
        var next = 0
        while next < open.count {
            let (situation, way) = open[next]
            next += 1
            if let place = situation.place, targets.contains(place), ways[place] == nil {
                ways[place] = way
                if ways.count == targets.count { break }
            }
            var options = situation.passages
            // The menus of a portal lead to the same from everywhere in it, and what leads into portals from everywhere.
            if let portal = situation.portal, portals.insert(portal).inserted { options += situation.paths }
            if situation.open[1] != 0 { options.append(.close) }
            if next == 1 { options += arrivals }
            for option in options {
                guard let following = situation.following(option) else { continue }
                if seen.insert(following.open).inserted { open.append((following, way + [option])) }
            }
        }
        return ways
    }

    /// The controls here that only lead to another place.
    private var passages: [Option] {
        guard let place else { return [] }
        return domain.places[place.index].controls.compactMap { index in
            guard !domain.controls[index].control.kind.isFilled, canSee(Handle(index)),
                let behavior = behavior(of: Handle(index), position: nil),
                behavior.command == nil, behavior.destination != .stay
            else { return nil }
            return .use(Handle(index))
        }
    }

    /// The places of this portal that a menu path leads to.
    private var paths: [Option] {
        domain.places.indices.compactMap { index in
            guard domain.places[index].portal == portal, !domain.places[index].place.paths.isEmpty,
                canReach(Handle(index))
            else { return nil }
            return .go(Handle(index))
        }
    }
}
