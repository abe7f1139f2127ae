extension Domain {
    /// The domain as the configuration of an XState machine.
    ///
    /// It has the regions and events of the SCXML export, and so, if the domain can begin in several ways, a state before
    /// the parallel one; the states that it leads to have ids of their own. JSON can only name a guard, so that each one carries its
    /// condition, in words and as a tree, as its parameters; the program that loads the machine provides the guard
    /// `holds`, which evaluates the tree.
    public var xstate: String {
        var regions: [(String, JSON)] = []
        for variable in variables {
            switch variable.kind {
            case .choice: regions.append((variable.id, region(variable)))
            case .set:
                for member in 0..<variable.count {
                    regions.append(("\(variable.id).\(variable.valueIDs[member])", region(variable, member)))
                }
            }
        }
        let id = JSON.string(Naming.kebab(name))
        let all: [(String, JSON)] = [("type", .string("parallel")), ("states", .object(regions))]
        let beginnings = beginnings
        if beginnings.count < 2 { return JSON.object([("id", id)] + all).text }
        let events = beginnings.enumerated().map { index, states -> (String, JSON) in
            let targets = JSON.strings(states.map { "#" + $0.joined(separator: "_") })
            return ("begin.\(index + 1)", .object([("target", targets)]))
        }
        let begin = JSON.object([("on", .object(events))])
        let states: [(String, JSON)] = [("begin", begin), ("domain", .object(all))]
        return JSON.object([("id", id), ("initial", .string("begin")), ("states", .object(states))]).text
    }

    /// A state of a region; where the domain can begin with it or without it, it has an id to be found by.
    private func state(_ path: String..., of variable: VariableDefinition, on events: [(String, JSON)]) -> JSON {
        var members: [(String, JSON)] = []
        if variable.initial.count > 1 {
            members.append(("id", .string(([variable.id] + path).joined(separator: "_"))))
        }
        return .object(members + [("on", .object(events))])
    }

    private func region(_ variable: VariableDefinition) -> JSON {
        let states = variable.valueIDs.indices.map { value -> (String, JSON) in
            var events: [(String, JSON)] = []
            for (command, effect) in effects(on: variable) {
                let need = command.guardCondition && effect.condition
                switch effect.change {
                case .becomes(let core) where core != UInt64(value):
                    add(command, need, variable.valueIDs[Int(core)], to: &events)
                case .copies(let source):
                    for other in 0..<source.count where other != value {
                        let test = Condition.test(.value(source, in: 1 << UInt64(other)))
                        add(command, need && test, variable.valueIDs[other], to: &events)
                    }
                default: break
                }
            }
            return (variable.valueIDs[value], state(variable.valueIDs[value], of: variable, on: events))
        }
        let initial = variable.valueIDs[Int(variable.initial[0])]
        return .object([("initial", .string(initial)), ("states", .object(states))])
    }

    private func region(_ variable: VariableDefinition, _ member: Int) -> JSON {
        let bit: UInt64 = 1 << UInt64(member)
        var gaining: [(String, JSON)] = []
        var losing: [(String, JSON)] = []
        for (command, effect) in effects(on: variable) {
            let need = command.guardCondition && effect.condition
            switch effect.change {
            case .becomes(let core):
                if core & bit != 0 {
                    add(command, need, "in", to: &gaining)
                } else {
                    add(command, need, "out", to: &losing)
                }
            case .gains(let mask): if mask & bit != 0 { add(command, need, "in", to: &gaining) }
            case .loses(let mask): if mask & bit != 0 { add(command, need, "out", to: &losing) }
            case .copies(let source):
                let has = Condition.test(.members(source, among: bit, are: bit))
                add(command, need && has, "in", to: &gaining)
                add(command, need && !has, "out", to: &losing)
            }
        }
        let id = variable.valueIDs[member]
        let states: [(String, JSON)] = [
            ("out", state(id, "out", of: variable, on: gaining)), ("in", state(id, "in", of: variable, on: losing)),
        ]
        let initial = variable.initial[0] & bit == 0 ? "out" : "in"
        return .object([("initial", .string(initial)), ("states", .object(states))])
    }

    /// Adds a transition, beside those that the event has already.
    private func add(_ command: Command, _ need: Condition, _ target: String, to events: inout [(String, JSON)]) {
        var members: [(String, JSON)] = [("target", .string(target))]
        if need != .always {
            let parameters: [(String, JSON)] = [("words", .string(need.description)), ("condition", need.json)]
            members.append(("guard", .object([("type", .string("holds")), ("params", .object(parameters))])))
        }
        if let last = events.last, last.0 == command.id, case .array(let known) = last.1 {
            events[events.count - 1].1 = .array(known + [.object(members)])
        } else {
            events.append((command.id, .array([.object(members)])))
        }
    }
}
