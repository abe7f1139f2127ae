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
        var next = 0
        while next < open.count {
            let (situation, way) = open[next]
            next += 1
            if let place = situation.place, targets.contains(place), ways[place] == nil {
                ways[place] = way
                if ways.count == targets.count { break }
            }
            for option in situation.passages {
                guard let following = situation.following(option) else { continue }
                if seen.insert(following.open).inserted { open.append((following, way + [option])) }
            }
        }
        return ways
    }

    /// The options that only lead to another place.
    private var passages: [Option] {
        var passages: [Option] = []
        if let place {
            for index in domain.places[place.index].controls {
                guard !domain.controls[index].control.kind.isFilled, canSee(Handle(index)),
                    let behavior = behavior(of: Handle(index), position: nil),
                    behavior.command == nil, behavior.destination != .stay
                else { continue }
                passages.append(.use(Handle(index)))
            }
            for index in domain.places.indices
            where domain.places[index].portal == portal && !domain.places[index].place.paths.isEmpty
                && canReach(Handle(index))
            {
                passages.append(.go(Handle(index)))
            }
            if open[1] != 0 { passages.append(.close) }
        }
        return passages + arrivals
    }
}
