extension Situation {
    /// The situation after an action that is given in words.
    public func performing(_ action: Action) throws(Refusal) -> Situation {
        try performing(try option(for: action))
    }

    /// The option that an action in words stands for here; a refusal if it stands for none.
    ///
    /// The option itself may still be refused, for example because it is not permitted.
    public func option(for action: Action) throws(Refusal) -> Option {
        switch action {
        case .signIn(let name):
            guard let portal = domain.portal(named: name) else {
                throw .unknown(name, similar: domain.similar(to: name, among: domain.portals.map { $0.name }))
            }
            return .signIn(portal)
        case .goToURL(let url): return try option(forURL: url)
        case .go(let path, let portal): return try option(forPath: path, in: portal)
        case .open(let title): return .read(try place(title, kind: .message))
        case .select(let label, let kind, let place): return try option(forControl: label, kind, place) { _ in true }
        case .enter(let label, let place):
            return try option(forControl: label, nil, place) { $0 == .field || $0 == .list }
        case .clear(let label, let place):
            return try option(forControl: label, nil, place, turningOff: true) { $0.isSwitch }
        case .close: return .close
        }
    }

    private func option(forURL url: String) throws(Refusal) -> Option {
        if let place = domain.placesByURL[url] { return .go(place) }
        if let index = domain.portals.firstIndex(where: { $0.url == url }) { return .signIn(Handle(index)) }
        for entry in domain.places {
            if let former = entry.place.formerly.first(where: { $0.text == url }) {
                throw .renamed(url, to: entry.place.urls.first ?? entry.place.title, former)
            }
        }
        throw .unknown(url, similar: domain.similar(to: url, among: domain.placesByURL.keys.sorted()))
    }

    private func option(forPath path: [String], in name: String?) throws(Refusal) -> Option {
        let wanted = try name.map { name throws(Refusal) in
            guard let portal = domain.portal(named: name) else {
                throw Refusal.unknown(name, similar: domain.similar(to: name, among: domain.portals.map { $0.name }))
            }
            return portal
        }
        let key = path.map(Naming.key).joined(separator: " > ")
        let found = domain.placesByPath[key] ?? []
        if let here = wanted ?? portal, let place = found.first(where: { domain[$0].portal == here }) {
            return .go(place)
        }
        // At the desk, or where the portal is not said, the path itself says which portal is meant.
        let mine = found.filter { wanted == nil && domain.audiences[domain[$0].portal.index].allows(account) }
        if mine.count == 1 { return .go(mine[0]) }
        let words = path.joined(separator: " > ")
        if path.count == 1, let place = try? place(path[0], kind: .page) { return .go(place) }
        for entry in domain.places {
            if let former = entry.place.formerly.first(where: { Naming.key($0.text) == Naming.key(words) }) {
                throw .renamed(
                    words, to: entry.place.paths.first?.joined(separator: " > ") ?? entry.place.title, former)
            }
        }
        if !found.isEmpty {
            throw .notHere(words, elsewhere: found.map { .init(place: $0, control: nil, way: way(to: $0)) })
        }
        let paths = domain.places.flatMap { $0.place.paths.map { $0.joined(separator: " > ") } }
        throw .unknown(words, similar: domain.similar(to: words, among: paths))
    }

    /// The place of a kind with a title, in this portal if it has one.
    private func place(_ title: String, kind: Place.Kind) throws(Refusal) -> Handle<Place> {
        let found = (domain.placesByKey[Naming.key(title)] ?? []).filter { domain[$0].place.kind == kind }
        if let here = found.first(where: { domain[$0].portal == portal }) ?? found.first { return here }
        for entry in domain.places where entry.place.kind == kind {
            if let former = entry.place.formerly.first(where: { Naming.key($0.text) == Naming.key(title) }) {
                throw .renamed(title, to: entry.place.title, former)
            }
        }
        let titles = domain.places.filter { $0.place.kind == kind }.map { $0.place.title }
        throw .unknown(title, similar: domain.similar(to: title, among: titles))
    }

    private func option(
        forControl label: String, _ kind: Control.Kind?, _ title: String?, turningOff: Bool = false,
        fits: (Control.Kind) -> Bool
    ) throws(Refusal) -> Option {
        let key = Naming.key(label)
        let all = domain.controlsByKey[key] ?? []
        let here = all.filter { domain.controls[$0.index].place == place && isNamed(title, place) }
        let fitting = here.filter { handle in
            let its = domain.controls[handle.index].control.kind
            return fits(its) && (kind.map { $0 == its } ?? true)
        }
        // Of several that fit, the ones that can be seen are meant, and of those the ones that do something.
        let seen = fitting.filter { canSee($0) }
        let candidates = seen.isEmpty ? fitting : seen
        if candidates.count > 1 {
            let useful = candidates.filter { following(option(for: $0, turningOff)) != nil }
            if useful.count == 1 { return option(for: useful[0], turningOff) }
            throw .ambiguous(label, candidates.map { domain[$0].control.kind })
        }
        if let only = candidates.first { return option(for: only, turningOff) }
        if let other = here.first { throw .wrongKind(label, is: domain[other].control.kind) }
        if title == nil, kind == nil, let entry = menuEntries.first(where: { domain[$0].key == key }) {
            return .menu(entry)
        }
        throw absence(of: label, kind, title)
    }

    private func isNamed(_ title: String?, _ place: Handle<Place>?) -> Bool {
        guard let title, let place else { return true }
        let entry = domain[place].place
        let key = Naming.key(title)
        return Naming.key(entry.title) == key || entry.id == title
    }

    private func option(for handle: Handle<Control>, _ turningOff: Bool) -> Option {
        if turningOff { return .clear(handle) }
        return domain[handle].control.kind.isFilled ? .fill(handle) : .use(handle)
    }

    /// Why a label names nothing here.
    private func absence(of label: String, _ kind: Control.Kind?, _ title: String?) -> Refusal {
        let key = Naming.key(label)
        for handle in domain.controlsByFormerKey[key] ?? [] where domain[handle].place == place {
            let control = domain[handle].control
            if let former = control.formerly.first(where: { Naming.key($0.text) == key }) {
                return .renamed(label, to: control.label, former)
            }
        }
        let elsewhere = (domain.controlsByKey[key] ?? []).filter { handle in
            let place = domain[handle].place
            return domain[domain[place].portal].audience.actors.contains(actor) && isNamed(title, place)
        }
        if !elsewhere.isEmpty { return .notHere(label, elsewhere: self.elsewhere(elsewhere)) }
        let local = place.map { place in domain[place].controls.map { domain.controls[$0].control.label } } ?? []
        let nearby = domain.similar(to: label, among: local + menuEntries.map { domain[$0].label })
        let similar =
            nearby.isEmpty ? domain.similar(to: label, among: domain.controls.map { $0.control.label }) : nearby
        return .unknown(label, similar: similar)
    }

    /// Where some controls are, and the ways there.
    func elsewhere(_ controls: [Handle<Control>]) -> [Refusal.Elsewhere] {
        let ways = ways(to: Set(controls.map { domain[$0].place }))
        return controls.map { control in
            let place = domain[control].place
            return Refusal.Elsewhere(place: place, control: control, way: ways[place])
        }
    }
}

extension Domain {
    /// The names that sound like a text, the most similar first, at most three.
    public func similar(to text: String, among names: [String]) -> [String] { Naming.similar(to: text, among: names) }
}
