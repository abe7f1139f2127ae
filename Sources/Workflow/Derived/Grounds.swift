/// Grounds are all that decided a run: the bits of the world that were looked at, and the permissions that were asked for.
///
/// Two worlds that agree on the bits are the same to the run, and so are two accounts that are given the same answers.
/// So of many worlds, and of many accounts, only a few need to be tried.
struct Grounds: Sendable {
    /// The bits of the world.
    var bits: SIMD8<UInt64> = .zero
    /// The bits of the world that may have been written.
    private(set) var written: SIMD8<UInt64> = .zero
    /// The permissions, each once; they are so few that looking through them is quicker than hashing.
    private(set) var permissions: [CompiledPermission] = []
    /// Whether the account decided something else besides, such as the way to where something is.
    var isPersonal = false

    /// Whether two accounts are the same to what these are the grounds of.
    func areAlike(_ left: Account, _ right: Account) -> Bool {
        if left == right { return true }
        if isPersonal || left.actor != right.actor { return false }
        return permissions.allSatisfy { $0.allows(left) == $0.allows(right) }
    }

    mutating func formUnion(_ other: Grounds) {
        bits |= other.bits
        written |= other.written
        for permission in other.permissions { add(permission) }
        isPersonal = isPersonal || other.isPersonal
    }

    mutating func add(_ condition: CompiledCondition) { bits |= condition.bits }

    mutating func add(_ effect: CompiledEffect) {
        bits |= effect.inputs
        written[effect.word] |= effect.written
    }

    mutating func add(_ permission: CompiledPermission) {
        if !permissions.contains(permission) { permissions.append(permission) }
    }
}

extension Domain {
    /// The grounds of a run of a workflow with these boundaries.
    func grounds(of run: Run, boundaries: SIMD8<UInt64>) -> Grounds {
        var grounds = Grounds()
        for (step, situation) in zip(run.steps, run.situations) { add(step, in: situation, to: &grounds) }
        if let step = run.failure?.step { add(step, in: run.end, to: &grounds) }
        grounds.bits |= boundaries
        if case .refused(.notHere)? = run.failure?.failure { grounds.isPersonal = true }
        return grounds
    }

    /// The bits that decide whether a workflow has achieved its outcome, and whether its parts can begin and have.
    func boundaries(of workflow: Workflow) -> SIMD8<UInt64> {
        var bits = compile(workflow.outcome).bits
        var seen: Set<String> = [workflow.id]
        var open = workflow.steps
        while let step = open.popLast() {
            guard case .complete(let id) = step.deed, let part = self.workflow(id), seen.insert(id).inserted else {
                continue
            }
            bits |= compile(part.start).bits | compile(part.outcome).bits
            open += part.steps
        }
        return bits
    }

    /// Adds what decides whether a step can be carried out in a situation, and what it does there.
    func add(_ step: Step, in situation: Situation, to grounds: inout Grounds) {
        switch step.deed {
        case .act(let action): add(action, in: situation, to: &grounds)
        case .perform(let given): if let handle: Handle<Command> = command(given.id) { add(handle, to: &grounds) }
        case .handOver(let permission): grounds.add(compile(permission))
        case .wait(let condition):
            grounds.add(compile(condition))
            for command in automaticCommands { add(command, to: &grounds) }
        case .human, .complete: break
        }
    }

    private func add(_ action: Action, in situation: Situation, to grounds: inout Grounds) {
        switch action {
        case .select(let label, _, _), .enter(let label, _), .clear(let label, _):
            let key = Naming.key(label)
            for control in controlsByKey[key] ?? [] where controls[control.index].place == situation.place {
                add(control, to: &grounds)
            }
            for entry in situation.menuEntries where menus[entry.index].key == key {
                if let place = menus[entry.index].place { add(place, to: &grounds) }
            }
        case .signIn, .goToURL, .go, .open:
            for place in places(touchedBy: action) { add(Handle<Place>(place), to: &grounds) }
            if case .goToURL(let url) = action, let portal = portals.firstIndex(where: { $0.url == url }),
                let home = home(of: Handle(portal))
            {
                add(home, to: &grounds)
            }
        case .close: break
        }
    }

    // What is asked for piece by piece is not copied as a whole, with all words and lists that an entry has.

    private func add(_ handle: Handle<Control>, to grounds: inout Grounds) {
        let index = handle.index
        grounds.add(controls[index].condition)
        if let permission = controls[index].permission { grounds.add(permission) }
        if let isOn = controls[index].isOn { grounds.add(isOn) }
        for needed in controls[index].needs {
            if let isOn = controls[needed.index].isOn { grounds.add(isOn) }
        }
        for number in controls[index].behaviors.indices {
            if let command = controls[index].behaviors[number].command {
                add(command, to: &grounds)
            } else if case .open(let place) = controls[index].behaviors[number].destination {
                add(place, to: &grounds)
            }
        }
    }

    private func add(_ handle: Handle<Place>, to grounds: inout Grounds) {
        let index = handle.index
        grounds.add(places[index].condition)
        grounds.add(places[index].permission)
        grounds.add(audiences[places[index].portal.index])
    }

    /// Adds what decides whether a command can happen, and what it does.
    func add(_ handle: Handle<Command>, to grounds: inout Grounds) {
        let index = handle.index
        grounds.add(commands[index].condition)
        if !automaticCommands.contains(handle) { grounds.add(commands[index].permission) }
        for effect in commands[index].effects { grounds.add(effect) }
    }

    private func compile(_ permission: Permission) -> CompiledPermission {
        CompiledPermission(clauses: permission.clauses.map { account(of: $0.actor, $0.roles) })
    }
}
