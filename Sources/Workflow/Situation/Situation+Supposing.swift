extension Situation {
    /// The situation that an option would lead to if nothing stood in its way.
    ///
    /// Whoever has found that a step can't be done supposes that it was, so as to tell what is wrong with the steps after
    /// it. Where the option is possible this is what performing it gives.
    public func supposing(_ option: Option) -> Situation {
        if let next = following(option) { return next }
        switch option {
        case .signIn(let portal): return domain.home(of: portal).map { arriving(at: $0) } ?? self
        case .go(let place), .read(let place): return arriving(at: place)
        case .menu(let entry): return domain[entry].place.map { arriving(at: $0) } ?? self
        case .use(let control): return supposing(control, position: nil)
        case .fill(let control): return supposing(control, position: true)
        case .clear(let control): return supposing(control, position: false)
        case .close: return self
        }
    }

    private func supposing(_ handle: Handle<Control>, position: Bool?) -> Situation {
        let entry = domain[handle]
        let start = place == entry.place ? self : arriving(at: entry.place)
        let behaviors = entry.behaviors.filter { $0.position == position }
        let possible = behaviors.first { behavior in
            behavior.command.map { domain.isPossible($0, in: world) } ?? true
        }
        guard let behavior = possible ?? behaviors.first else { return start }
        return start.performing(behavior)
    }

    /// Whether a control is on the place on top, and can be seen in this world by this account.
    public func isVisible(_ control: Handle<Control>) -> Bool {
        domain.controls[control.index].place == place && canSee(control)
    }
}
