extension Domain {
    /// The domain as an SCXML state chart.
    ///
    /// Each choice, and the membership of each member of a set, is a region of one parallel state. A command is an event
    /// that all regions take at once; what it needs is asked of the other regions with `In`.
    ///
    /// A chart begins in one way only. A domain that can begin in several has a state before the parallel one, which the
    /// events `begin.1`, `begin.2`, … leave, one for each initial world.
    public var scxml: String {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        text += "<scxml xmlns=\"http://www.w3.org/2005/07/scxml\" version=\"1.0\" datamodel=\"ecmascript\" "
        text += "name=\"\(XML.escaped(name))\">\n"
        let beginnings = beginnings
        if beginnings.count > 1 {
            text += "  <state id=\"begin\">\n"
            for (index, states) in beginnings.enumerated() {
                let targets = states.map { $0.joined(separator: ".") }.joined(separator: " ")
                text += "    <transition event=\"begin.\(index + 1)\" target=\"\(targets)\"/>\n"
            }
            text += "  </state>\n"
        }
        text += "  <parallel id=\"domain\">\n"
        for variable in variables {
            switch variable.kind {
            case .choice: text += region(variable)
            case .set: for member in 0..<variable.count { text += region(variable, member) }
            }
        }
        return text + "  </parallel>\n</scxml>\n"
    }

    /// For each initial world, the states that a chart is in then, of those regions that do not always begin alike: the
    /// variable, the member if the variable is a set, and the state.
    var beginnings: [[[String]]] {
        let open = variables.filter { $0.initial.count > 1 }
        return Layout(open).initialWorlds().map { world in
            open.flatMap { variable -> [[String]] in
                let core = Layout(open).core(of: variable, in: world)
                if variable.kind == .choice { return [[variable.id, variable.valueIDs[Int(core)]]] }
                return variable.valueIDs.enumerated().map { member, id in
                    [variable.id, id, core >> UInt64(member) & 1 == 1 ? "in" : "out"]
                }
            }
        }
    }

    private func region(_ variable: VariableDefinition) -> String {
        let ids = variable.valueIDs.map { "\(variable.id).\($0)" }
        var text = "    <state id=\"\(variable.id)\" initial=\"\(ids[Int(variable.initial[0])])\">\n"
        for (command, effect) in effects(on: variable) {
            let need = command.guardCondition && effect.condition
            switch effect.change {
            case .becomes(let core): text += transition(command, need.scxml, ids[Int(core)])
            case .copies(let source):
                for value in 0..<source.count {
                    let test = Condition.test(.value(source, in: 1 << UInt64(value)))
                    text += transition(command, (need && test).scxml, ids[value])
                }
            case .gains, .loses: break
            }
        }
        for id in ids { text += "      <state id=\"\(id)\"/>\n" }
        return text + "    </state>\n"
    }

    private func region(_ variable: VariableDefinition, _ member: Int) -> String {
        let id = "\(variable.id).\(variable.valueIDs[member])"
        let bit: UInt64 = 1 << UInt64(member)
        var text = "    <state id=\"\(id)\" initial=\"\(id)\(variable.initial[0] & bit == 0 ? ".out" : ".in")\">\n"
        for (command, effect) in effects(on: variable) {
            let need = command.guardCondition && effect.condition
            switch effect.change {
            case .becomes(let core): text += transition(command, need.scxml, id + (core & bit == 0 ? ".out" : ".in"))
            case .gains(let mask): if mask & bit != 0 { text += transition(command, need.scxml, id + ".in") }
            case .loses(let mask): if mask & bit != 0 { text += transition(command, need.scxml, id + ".out") }
            case .copies(let source):
                let has = Condition.test(.members(source, among: bit, are: bit))
                text += transition(command, (need && has).scxml, id + ".in")
                text += transition(command, (need && !has).scxml, id + ".out")
            }
        }
        return text + "      <state id=\"\(id).out\"/>\n      <state id=\"\(id).in\"/>\n    </state>\n"
    }

    func effects(on variable: VariableDefinition) -> [(Command, Effect)] {
        commands.flatMap { entry in
            entry.command.effects.filter { $0.variable == variable }.map { (entry.command, $0) }
        }
    }

    /// An internal transition leaves nothing but the region's own state, so that the regions don't disturb each other.
    private func transition(_ command: Command, _ condition: String, _ target: String) -> String {
        "      <transition type=\"internal\" event=\"\(command.id)\" cond=\"\(XML.escaped(condition))\" target=\"\(target)\"/>\n"
    }
}

/// What all XML exports need.
enum XML {
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}

extension Condition {
    /// The condition as an ECMAScript expression on the states that are active.
    var scxml: String {
        switch self {
        case .constant(let value): return value ? "true" : "false"
        case .negation(let inner): return "!(\(inner.part.scxml))"
        case .all(let parts): return parts.map { "(\($0.scxml))" }.joined(separator: " && ")
        case .any(let parts): return parts.map { "(\($0.scxml))" }.joined(separator: " || ")
        case .test(.value(let variable, let mask)):
            let values = variable.indices(of: mask).map { "In('\(variable.id).\(variable.valueIDs[$0])')" }
            return values.isEmpty ? "false" : values.joined(separator: " || ")
        case .test(.members(let variable, let among, let wanted)):
            let members = variable.indices(of: among).map { member in
                "In('\(variable.id).\(variable.valueIDs[member]).\(wanted >> UInt64(member) & 1 == 1 ? "in" : "out")')"
            }
            return members.isEmpty ? "true" : members.joined(separator: " && ")
        case .test(.subset(let left, let right)):
            let members = left.valueIDs.map { "(In('\(left.id).\($0).out') || In('\(right.id).\($0).in'))" }
            return members.joined(separator: " && ")
        case .test(.same(let left, let right)):
            let values = left.valueIDs.map { id in
                left.kind == .choice
                    ? "(In('\(left.id).\(id)') == In('\(right.id).\(id)'))"
                    : "(In('\(left.id).\(id).in') == In('\(right.id).\(id).in'))"
            }
            return values.joined(separator: " && ")
        }
    }
}
