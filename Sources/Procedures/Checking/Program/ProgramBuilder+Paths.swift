internal import Workflow

/// What paths and addresses lead to.
extension ProgramBuilder {
    /// What a path leads to that may begin in a menu which is named before it: *from **Settings**, go to **A** > **B***.
    func pathCandidates(_ path: [Mention.Segment], _ locations: [LocationClaim]) -> [Wish.Candidate] {
        var path = path
        if let first = path.first, let menu = gear(first, kind: nil) { path[0] = menu }
        let whole = pathCandidates(path)
        if !whole.isEmpty { return whole }
        for start in nearest(locations).compactMap(\.mention.label) + [last?.wish.label].compactMap(\.self) {
            let longer = pathCandidates([start] + path)
            if !longer.isEmpty { return longer }
        }
        return []
    }

    /// What a menu path leads to.
    func pathCandidates(_ path: [Mention.Segment]) -> [Wish.Candidate] {
        var texts = path.map(\.text)
        let places = domain.places(at: texts)
        if !places.isEmpty { return places.map { Wish.Candidate(option: .go($0), name: nil, words: texts.count) } }
        if let former = names.thing(formerPath: texts), case .place(let place) = former.thing {
            return [Wish.Candidate(option: .go(place), name: former, words: texts.count)]
        }
        // The first label may be the portal's, the last one a title that repeats what the menu leads to.
        if texts.count > 2, domain.portal(named: texts[0]) != nil {
            texts.removeFirst()
            let places = domain.places(at: texts)
            if !places.isEmpty { return places.map { Wish.Candidate(option: .go($0), name: nil, words: texts.count) } }
        }
        if texts.count == 2, let portal = domain.portal(named: texts[0]) {
            return domain.places(at: [texts[1]]).filter { domain[$0].portal == portal }.map {
                Wish.Candidate(option: .go($0), name: nil, words: 1)
            }
        }
        return []
    }

    /// The menu in which a step says that a page is, and which has others only: *from **Billing**, go to **Domains***.
    func menu(without wish: Wish, _ locations: [LocationClaim]) -> Mention.Segment? {
        guard !wish.candidates.isEmpty else { return nil }
        for location in locations where location.isLeading && location.isWhereItHappens {
            guard let label = location.mention.label, !label.isPlain, location.mention.kind?.word.isPlace != true else {
                continue
            }
            let key = Domain.key(label.text)
            let menus = domain.menuHandles.filter { domain[$0].parent == nil && Domain.key(domain[$0].label) == key }
            let isElsewhere = wish.candidates.allSatisfy { candidate in
                guard let (portal, paths) = paths(of: candidate.option) else { return false }
                // One that is a page itself may be where the reader is.
                return menus.contains { domain[$0].portal == portal && model.place(of: $0) == nil }
                    && !paths.contains { $0.dropLast().contains { Domain.key($0) == key } }
            }
            if isElsewhere { return label }
        }
        return nil
    }

    /// What stands in a menu beside what was opened last: *choose **Licenses** in the same menu*.
    func siblings(called label: Mention.Segment?, _ locations: [LocationClaim]) -> [Handle<Place>] {
        guard let label, let last = last?.wish, locations.contains(where: { isSameMenu($0.mention) }) else { return [] }
        var found: [Handle<Place>] = []
        for candidate in last.candidates {
            guard let (portal, paths) = paths(of: candidate.option) else { continue }
            for path in paths {
                let places = domain.places(at: path.dropLast() + [label.text])
                for place in places where domain[place].portal == portal && !found.contains(place) {
                    found.append(place)
                }
            }
        }
        return found
    }

    private func isSameMenu(_ mention: Mention) -> Bool {
        mention.kind?.word == .menu && words(at: mention.range).contains("same")
    }

    /// The ways through menus to what an option leads to.
    private func paths(of option: Option) -> (portal: Handle<Portal>, paths: [[String]])? {
        switch option {
        case .go(let place):
            let paths = domain[place].place.paths
            return paths.isEmpty ? nil : (model[place].portal, paths)
        case .menu(let entry):
            var path: [String] = []
            var next: Handle<MenuEntry>? = entry
            while let step = next {
                path.insert(domain[step].label, at: 0)
                next = domain[step].parent
            }
            return (domain[entry].portal, [path])
        default: return nil
        }
    }

    /// Whether a text is an address, or one that is known, without its scheme: *admin.microsoft.com*.
    func isAddress(_ text: String) -> Bool {
        ModelNames.isURL(text) || text.utf8.contains(UInt8(ascii: ".")) && names.thing(url: text) != nil
    }

    func urlCandidates(_ url: String) -> [Wish.Candidate] {
        guard let name = names.thing(url: url) ?? names.portal(around: url) else { return [] }
        switch name.thing {
        case .place(let place): return [Wish.Candidate(option: .go(place), name: name)]
        case .portal(let portal): return [Wish.Candidate(option: .signIn(portal), name: name)]
        default: return []
        }
    }

    /// The parts of a path that goes on with what is opened, each of which is used by itself; nil if it is no such path.
    ///
    /// *Select **Add user** > **Create new users*** selects two buttons, and *Go to **Customers** > **Add customer*** a button
    /// on a page.
    func parts(of mention: Mention, _ locations: [LocationClaim]) -> [Mention]? {
        let path = mention.segments
        guard path.count > 1, pathCandidates(path, locations).isEmpty else { return nil }
        var count = path.count
        while count > 1, isControl(path[count - 1]) {
            count -= 1
            let isKnown =
                count == 1 ? !names.things(path[0].text).isEmpty : !pathCandidates(Array(path[..<count])).isEmpty
            if isKnown {
                return [part(Array(path[..<count]), of: mention)] + path[count...].map { part([$0], of: mention) }
            }
        }
        return nil
    }

    private func isControl(_ segment: Mention.Segment) -> Bool {
        names.things(segment.text).contains(where: \.thing.isControl)
            || segment.isPlain && !rows(pointedAtBy: segment).isEmpty
    }

    private func part(_ path: [Mention.Segment], of mention: Mention) -> Mention {
        var part = mention
        part.segments = path
        // A word for the kind stands behind the last one.
        if path.last != mention.segments.last { part.kind = nil }
        if let first = path.first, let last = path.last {
            part.range = first.outer.lowerBound..<max(first.outer.lowerBound, last.outer.upperBound)
            part.reach = part.range
        }
        return part
    }
}
