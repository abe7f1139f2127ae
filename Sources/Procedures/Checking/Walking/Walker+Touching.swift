internal import Workflow

/// Keeping track of the variables that decide what a procedure can do.
extension Walker {
    /// Notes that some variables have decided something.
    mutating func touch(_ set: VariableSet) {
        touched |= set & ~written
        seen |= set & ~written
    }

    /// Notes what decides whether a condition holds; returns whether it does.
    @discardableResult
    mutating func touch(_ dependence: Dependence, _ world: World) -> Bool {
        let decision = dependence.decide(in: world, known: written)
        touched |= decision.deciding
        seen |= decision.seen
        return decision.holds
    }

    /// Notes what decides whether a place can be reached.
    mutating func touch(_ place: Handle<Place>, _ world: World) { touch(model.concerns.places[place.index], world) }

    /// Notes what decides what can be done with a control.
    mutating func touch(_ control: Handle<Control>, _ world: World) {
        guard touch(model.concerns.controls[control.index], world) else { return }
        if let position = model.concerns.switches[control.index] { touch(position, world) }
        for needed in model[control].needs {
            if let position = model.concerns.switches[needed.index] { touch(position, world) }
        }
        for behavior in model[control].behaviors {
            if let command = behavior.command {
                touch(model.concerns.commands[command.index], world)
            } else if let place = behavior.opens {
                touch(place, world)
            }
        }
    }

    /// Notes what decides whether an option is possible.
    mutating func touch(_ option: Option, _ world: World) {
        switch option {
        case .signIn, .close: break
        case .go(let place), .read(let place): touch(place, world)
        case .menu(let entry): if let place = model.place(of: entry) { touch(place, world) }
        case .use(let control), .fill(let control), .clear(let control): touch(control, world)
        }
    }

    /// Notes that what has been done has given some variables a value.
    mutating func settle() {
        for tread in treads { if let command = tread.command { written |= model.concerns.writes[command.index] } }
        for command in commands { written |= model.concerns.writes[command.index] }
    }
}
