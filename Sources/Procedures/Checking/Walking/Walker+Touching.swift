internal import Workflow

/// A touch is a condition that had a say in what a procedure can do, and when it was asked.
struct Touch {
    /// The number of the condition.
    let condition: Int
    /// The world then.
    let world: World
    /// The bits of that world that do not depend on the start any more.
    let fixed: VariableSet
    /// The variables that count as written then.
    let written: VariableSet
}

/// Keeping track of what decides what a procedure can do.
///
/// Two things are to be known. What has been touched tells starts apart: all that decides whether what is on the way can
/// be seen and done, be it used or not. What has been heeded is less: it says from which starts the same becomes of the
/// procedure.
extension Walker {
    /// The number of the condition that the outcome holds.
    static let outcome = -1

    /// Notes what decides the condition with a number; for those starts, too, that are not walked from.
    mutating func touch(_ number: Int, _ world: World) -> Dependence.Decision {
        let decision =
            number == Walker.outcome
            ? plan.outcomeDependence.decide(in: world, known: written)
            : model.concerns.decide(number, in: world, known: written)
        touched |= decision.deciding
        if isMoved {
            heeded |= decision.seen & ~fixed
        } else if isSurveying, variables(of: number) & ~(written | touched) != .zero {
            let isKnown = touches.contains {
                $0.condition == number && $0.world == world && $0.written == written && $0.fixed == fixed
            }
            if !isKnown { touches.append(Touch(condition: number, world: world, fixed: fixed, written: written)) }
        }
        return decision
    }

    /// The condition with a number.
    func condition(_ number: Int) -> Dependence {
        number == Walker.outcome ? plan.outcomeDependence : model.concerns[number]
    }

    /// The variables that the condition with a number looks at.
    func variables(of number: Int) -> VariableSet {
        number == Walker.outcome ? plan.outcomeVariables : model.concerns.variables(of: number)
    }

    /// Notes that it matters whether the condition with a number holds; returns whether it does.
    ///
    /// What is fixed is so from all starts that are alike, and does not tell any of them apart.
    @discardableResult
    mutating func heed(_ number: Int, _ decision: Dependence.Decision, also more: VariableSet = .zero) -> Bool {
        let fixed = self.fixed | more
        guard isSurveying, decision.deciding & ~fixed != .zero else { return decision.holds }
        if isMoved || variables(of: number) & fixed != .zero {
            heeded |= decision.deciding & ~fixed
        } else {
            alike.formIntersection(
                plan.starts.starts(where: condition(number), number: number), inside: decision.holds)
        }
        return decision.holds
    }

    /// Notes what decides the condition with a number, and that it matters whether it holds; returns whether it does.
    @discardableResult
    mutating func touchAndHeed(_ number: Int, _ world: World) -> Bool { touch(number, world, isHeeded: true) }

    /// Notes what decides the condition with a number, and if need be that it matters; returns whether it holds.
    private mutating func touch(_ number: Int, _ world: World, isHeeded: Bool) -> Bool {
        // What is so everywhere tells nothing apart.
        if number != Walker.outcome, let constant = model.concerns.constant(number) { return constant }
        let decision = touch(number, world)
        return isHeeded ? heed(number, decision) : decision.holds
    }

    /// Notes what decides whether a place can be reached.
    mutating func touch(_ place: Handle<Place>, _ world: World) {
        touchAndHeed(model.concerns.visibility(of: place), world)
    }

    /// Notes what decides whether a command is possible; returns whether it is.
    mutating func touch(_ command: Handle<Command>, _ world: World) -> Bool {
        touchAndHeed(model.concerns.possibility(of: command), world)
    }

    /// Notes what decides what can be done with a control, and what an actor does with it by bringing it into a position.
    mutating func touch(_ control: Handle<Control>, _ world: World, to position: Bool?, by actor: Int) {
        guard touchAndHeed(model.concerns.visibility(of: control), world) else { return }
        touchAndHeed(model.concerns.position(of: control), world)
        for needed in model[control].needs { touchAndHeed(model.concerns.position(of: needed), world) }
        // The first behavior that is possible is what happens; the others do not matter to that.
        var isDecided = false
        for behavior in model[control].behaviors {
            let isMeant = behavior.position == position && !isDecided
            if let command = behavior.command {
                let holds = touch(model.concerns.possibility(of: command), world, isHeeded: isMeant)
                if isMeant, holds, model.mayPerform(command, actor) { isDecided = true }
            } else {
                if let place = behavior.opens {
                    _ = touch(model.concerns.visibility(of: place), world, isHeeded: isMeant)
                }
                if isMeant { isDecided = true }
            }
        }
    }

    /// Notes what decides whether an option is possible for an actor.
    mutating func touch(_ option: Option, _ world: World, by actor: Int) {
        switch option {
        case .close: break
        case .signIn(let portal):
            if let home = domain.home(of: portal) {
                let number = model.concerns.visibility(of: home)
                if model.concerns.constant(number) != nil { break }
                heed(number, model.concerns.decide(number, in: world, known: written))
            }
        case .go(let place), .read(let place): touch(place, world)
        case .menu(let entry): if let place = model.place(of: entry) { touch(place, world) }
        case .use(let control): touch(control, world, to: nil, by: actor)
        case .fill(let control): touch(control, world, to: true, by: actor)
        case .clear(let control): touch(control, world, to: false, by: actor)
        }
    }

    /// Notes what decides what a command makes of a world; returns the bits that it writes.
    mutating func heedEffects(of command: Handle<Command>, in world: World) -> VariableSet {
        let footprint = domain.footprint(of: command, in: world)
        heeded |= footprint.inputs & ~fixed
        return footprint.written
    }

    /// Notes that what has been done has given some variables a value.
    mutating func settle() {
        for index in treads.indices {
            guard let command = treads[index].command else { continue }
            written |= model.concerns.writes[command.index]
            fixed |= domain.footprint(of: command, in: treads[index].before.world).written
        }
        for command in commands { written |= model.concerns.writes[command.index] }
        isMoved = false
    }
}
