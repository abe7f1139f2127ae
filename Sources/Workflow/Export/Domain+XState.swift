extension Domain {
    /// The domain as the configuration of an XState machine.
    ///
    /// It has the regions and events of the SCXML export. JSON can only name a guard, so that each one carries its
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
        let id = Naming.kebab(name)
        return JSON.object([("id", .string(id)), ("type", .string("parallel")), ("states", .object(regions))]).text
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
            return (variable.valueIDs[value], .object([("on", .object(events))]))
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
        let states: [(String, JSON)] = [
            ("out", .object([("on", .object(gaining))])), ("in", .object([("on", .object(losing))])),
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
