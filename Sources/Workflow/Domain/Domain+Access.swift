extension Domain {
    /// The condition under which somebody can come to a place, as far as it can be told without exploring.
    ///
    /// Pages with a path or an address are open to whoever finds them visible. Other places are as reachable as the
    /// controls that open them; after a command anything may be.
    func access(to place: Handle<Place>) -> Condition {
        var pending: Set<Int> = []
        return access(to: place, &pending)
    }

    private func access(to handle: Handle<Place>, _ pending: inout Set<Int>) -> Condition {
        let entry = self[handle]
        let isOpen =
            !entry.place.paths.isEmpty || !entry.place.urls.isEmpty || entry.place.kind == .message
            || home(of: entry.portal) == handle
        if isOpen { return entry.place.visibility }
        // Going in circles opens nothing new.
        guard pending.insert(handle.index).inserted else { return .never }
        defer { pending.remove(handle.index) }
        var access = Condition.never
        for control in controls {
            for behavior in control.behaviors where behavior.destination == .open(handle) {
                if behavior.command != nil { return entry.place.visibility }
                access = access || self.access(to: control.place, &pending) && control.control.visibility
            }
        }
        return access && entry.place.visibility
    }
}
