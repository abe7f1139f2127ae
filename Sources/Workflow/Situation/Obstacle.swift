/// An obstacle is why an option is not possible, without words.
///
/// Most who try an option only want to know whether it is possible. So an obstacle costs nothing; the words, the reasons in
/// this world and the ways to elsewhere are found for those who ask for a ``Refusal``.
enum Obstacle: Error {
    /// The portal of the place is not for this account.
    case audience(Handle<Place>)
    /// The place is not for this account.
    case permission(Handle<Place>)
    /// The place can't be seen in this world.
    case hiddenPlace(Handle<Place>)
    /// The portal has no first page.
    case noHome(Handle<Portal>)
    /// The menu entry is not shown here.
    case folded(Handle<MenuEntry>)
    /// The control is on another place.
    case elsewhere(Handle<Control>)
    /// The control can't be seen in this world.
    case hidden(Handle<Control>)
    /// The control is not for this account.
    case barred(Handle<Control>)
    /// It is a control of another kind.
    case kind(Handle<Control>)
    /// Something else must be filled in first.
    case unfilled(Handle<Control>)
    /// The control is so already.
    case settled(Handle<Control>)
    /// Nothing that the control could do is possible.
    case idle(Handle<Control>, position: Bool?)
    /// There is no panel or dialog to close.
    case nothingToClose
}

extension Situation {
    /// The refusal of an option that an obstacle stands in the way of.
    func refusal(of option: Option, _ obstacle: Obstacle) -> Refusal {
        switch obstacle {
        case .audience(let place):
            return .notPermitted(name(of: place, in: option), needs: domain[domain[place].portal].audience)
        case .permission(let place):
            let needed = domain[place].place.permission ?? domain[domain[place].portal].audience
            return .notPermitted(name(of: place, in: option), needs: needed)
        case .hiddenPlace(let place):
            let reason = domain.explain(domain[place].place.visibility, in: world)
            return .hidden(name(of: place, in: option), because: reason)
        case .noHome(let portal): return .notPermitted(domain[portal].name, needs: domain[portal].audience)
        case .folded(let entry): return .notHere(domain[entry].label, elsewhere: [])
        case .elsewhere(let control): return .notHere(label(of: control), elsewhere: elsewhere([control]))
        case .hidden(let control):
            return .hidden(
                label(of: control), because: domain.explain(domain[control].control.visibility, in: world))
        case .barred(let control):
            let audience = domain[domain[domain[control].place].portal].audience
            return .notPermitted(label(of: control), needs: domain[control].control.permission ?? audience)
        case .kind(let control): return .wrongKind(label(of: control), is: domain[control].control.kind)
        case .unfilled(let control):
            let missing = domain[control].needs.filter { !isFilled($0) }
            return .unfilled(label(of: control), needs: missing.map { label(of: $0) })
        case .settled(let control): return .nothingHappens(label(of: control), because: [])
        case .idle(let control, let position): return refusal(of: domain[control], position: position)
        case .nothingToClose: return .nothingToClose
        }
    }

    private func label(of control: Handle<Control>) -> String { domain[control].control.label }

    /// A place goes by its title, but for the first page of a portal that one signs in to.
    private func name(of place: Handle<Place>, in option: Option) -> String {
        if case .signIn(let portal) = option { return domain[portal].name }
        return domain[place].place.title
    }

    /// Why none of a control's behaviors is possible: none in this world, or none for this account.
    private func refusal(of entry: ControlEntry, position: Bool?) -> Refusal {
        let commands = entry.behaviors.filter { $0.position == position }.compactMap { $0.command }
        let possible = commands.filter { domain[$0].condition.holds(in: world) }
        if let first = possible.first {
            return .notPermitted(entry.control.label, needs: domain[first].command.permission)
        }
        let reasons = commands.map { domain.explain(domain[$0].command.guardCondition, in: world) }
        return .nothingHappens(entry.control.label, because: reasons)
    }
}
