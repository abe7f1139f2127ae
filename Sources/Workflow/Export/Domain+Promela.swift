extension Domain {
    /// The domain as a Promela model, so that Spin can judge it independently.
    ///
    /// Spin stores one state for each reachable world, and one more if the domain can begin as several; it must be told
    /// to keep variables that nothing reads (`spin -o2 -a`, `gcc -DNOREDUCE`, `pan -noclaim -E`). A statement about
    /// worlds is an `ltl` formula named after its rule (`pan -a -N rule_…`). A statement about what happens is an
    /// assertion that `-DRULE_…` turns on when Spin generates the verifier, so that it does not get in the way of others.
    /// That something can still be reached can't be said in linear time; such rules are left out with a comment.
    public var promela: String { Promela(self, variables).text }

    /// Some variables of the domain, and whatever has a say in what they become, as a Promela model.
    public func promela(coneOf variables: [VariableDefinition]) -> String {
        Promela(self, cone(of: variables)).text
    }
}

/// The work of ``Domain/promela``.
struct Promela {
    let domain: Domain
    let variables: [VariableDefinition]
    let layout: Layout
    let commands: [Command]
    let rules: [Rule]

    init(_ domain: Domain, _ variables: [VariableDefinition]) {
        self.domain = domain
        self.variables = variables
        let known = Set(variables)
        layout = Layout(variables)
        let isWhole = variables.count == domain.variables.count
        commands = domain.commands.map { $0.command }.filter { command in
            isWhole || command.effects.contains { known.contains($0.variable) }
        }
        let names = Set(commands.map { $0.id })
        rules = domain.rules.filter { rule in
            rule.variables.allSatisfy { known.contains($0) } && rule.commands.allSatisfy { names.contains($0.id) }
        }
    }

    /// An id as Promela writes names.
    func name(_ id: String) -> String { id.split(separator: "-").joined(separator: "_") }

    /// The Promela variables that stand for a variable: a byte for a choice, a bit for each member of a set.
    func variable(_ variable: VariableDefinition, _ member: Int? = nil) -> String {
        member.map { "v_\(name(variable.id))_\($0)" } ?? "v_\(name(variable.id))"
    }

    var text: String {
        let starts = layout.initialWorlds()
        var text =
            "/* \(domain.name.split(separator: "*/").joined(separator: " ")): made from the model, not by hand. */\n\n"
        for variable in variables { text += declaration(variable, starts.count == 1) }
        text += "bit begun\(starts.count == 1 ? " = 1" : "");\n"
        text += temporaries
        text += "\nactive proctype domain() {\n"
        if starts.count > 1 {
            text += "  if\n"
            for start in starts { text += "  :: d_step { " + assignments(start) + "begun = 1 }\n" }
            text += "  fi;\n"
        }
        text += "end:\n  do\n"
        for command in commands { text += option(command) }
        if commands.isEmpty { text += "  :: false\n" }
        text += "  od\n}\n"
        for rule in rules { text += formula(rule) }
        return text
    }

    private func declaration(_ variable: VariableDefinition, _ hasOneStart: Bool) -> String {
        let words = variable.valueWords.enumerated().map { "\($0.offset) \($0.element)" }.joined(separator: ", ")
        let start = hasOneStart ? variable.initial[0] : 0
        var text = "/* \(variable.name): \(words) */\n"
        switch variable.kind {
        case .choice: text += "byte \(self.variable(variable)) = \(start);\n"
        case .set:
            for member in 0..<variable.count {
                text += "bit \(self.variable(variable, member)) = \(start >> UInt64(member) & 1);\n"
            }
        }
        return text
    }

    /// Hidden variables are no part of a state: they only carry values through one step.
    private var temporaries: String {
        let count = commands.map { $0.effects.count }.max() ?? 0
        var text = ""
        for index in 0..<count { text += "hidden byte if_\(index);\n" }
        for variable in variables where isCopied(variable) {
            for member in members(of: variable) { text += "hidden byte was_\(self.variable(variable, member));\n" }
        }
        for rule in rules where isAboutTransitions(rule) {
            text += "#ifdef RULE_\(name(rule.id))\nhidden byte \(premise(of: rule));\n"
            if case .keeps(_, let kept) = rule.statement {
                for variable in kept {
                    for member in members(of: variable) {
                        text += "hidden byte \(keeper(of: self.variable(variable, member), by: rule));\n"
                    }
                }
            }
            text += "#endif\n"
        }
        return text
    }

    private func isCopied(_ variable: VariableDefinition) -> Bool {
        commands.contains { command in
            command.effects.contains { effect in
                if case .copies(let source) = effect.change { source == variable } else { false }
            }
        }
    }

    /// What stands for a variable: itself, or each member of a set.
    func members(of variable: VariableDefinition) -> [Int?] {
        variable.kind == .choice ? [nil] : Array(0..<variable.count)
    }

    private func assignments(_ world: World) -> String {
        variables.map { variable in
            let core = layout.core(of: variable, in: world)
            return members(of: variable).map { member in
                "\(self.variable(variable, member)) = \(member.map { core >> UInt64($0) & 1 } ?? core); "
            }.joined()
        }.joined()
    }

    private func option(_ command: Command) -> String {
        var text = "  :: d_step { /* \(command.id) */ \(expression(command.guardCondition)) ->\n"
        let effects = command.effects.filter { layout.index(of: $0.variable) != nil }
        for (index, effect) in effects.enumerated() {
            if effect.condition != .always { text += "       if_\(index) = \(expression(effect.condition));\n" }
            if case .copies(let source) = effect.change {
                for member in members(of: source) {
                    text += "       was_\(variable(source, member)) = \(variable(source, member));\n"
                }
            }
        }
        let rules = rules.filter { isAbout(command, $0) }
        for rule in rules { text += preparation(rule) }
        for (index, effect) in effects.enumerated() {
            let body = assignment(effect)
            text +=
                effect.condition == .always
                ? "       \(body)\n" : "       if :: if_\(index) -> \(body) :: else fi;\n"
        }
        for rule in rules { text += assertion(rule) }
        return text + "       skip }\n"
    }

    private func assignment(_ effect: Effect) -> String {
        let target = effect.variable
        return members(of: target).compactMap { member in
            let name = variable(target, member)
            let bit: UInt64 = member.map { 1 << UInt64($0) } ?? 0
            switch effect.change {
            case .becomes(let core): return "\(name) = \(member == nil ? core : core & bit == 0 ? 0 : 1);"
            case .gains(let mask): return mask & bit == 0 ? nil : "\(name) = 1;"
            case .loses(let mask): return mask & bit == 0 ? nil : "\(name) = 0;"
            case .copies(let source): return "\(name) = was_\(variable(source, member));"
            }
        }.joined(separator: " ")
    }

    /// A condition in Promela's words.
    func expression(_ condition: Condition) -> String {
        switch condition {
        case .constant(let value): return value ? "true" : "false"
        case .negation(let inner): return "!(\(expression(inner.part)))"
        case .all(let parts): return parts.map { "(\(expression($0)))" }.joined(separator: " && ")
        case .any(let parts): return parts.map { "(\(expression($0)))" }.joined(separator: " || ")
        case .test(.value(let variable, let mask)):
            let values = variable.indices(of: mask).map { "\(self.variable(variable)) == \($0)" }
            return values.isEmpty ? "false" : "(" + values.joined(separator: " || ") + ")"
        case .test(.members(let variable, let among, let wanted)):
            let members = variable.indices(of: among).map { member in
                "\(self.variable(variable, member)) == \(wanted >> UInt64(member) & 1)"
            }
            return members.isEmpty ? "true" : "(" + members.joined(separator: " && ") + ")"
        case .test(.subset(let left, let right)):
            let members = (0..<left.count).map { "\(variable(left, $0)) <= \(variable(right, $0))" }
            return "(" + members.joined(separator: " && ") + ")"
        case .test(.same(let left, let right)):
            let parts = members(of: left).map { "\(variable(left, $0)) == \(variable(right, $0))" }
            return "(" + parts.joined(separator: " && ") + ")"
        }
    }
}
