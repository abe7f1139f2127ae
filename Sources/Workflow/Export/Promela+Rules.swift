/// The domain's rules in Promela: assertions about what happens, and formulas about worlds.
extension Promela {
    /// The hidden variables of a rule go by its name, so that several rules can be checked at once.
    func premise(of rule: Rule) -> String { "premise_of_\(name(rule.id))" }

    func keeper(of variable: String, by rule: Rule) -> String { "kept_by_\(name(rule.id))_\(variable)" }

    /// Whether a rule is about what happens, and not about worlds.
    func isAboutTransitions(_ rule: Rule) -> Bool {
        switch rule.statement {
        case .always, .never, .canReach: return false
        case .whenever, .keeps, .only, .next: return true
        }
    }

    /// Whether a rule has to hold when a command happens.
    func isAbout(_ command: Command, _ rule: Rule) -> Bool {
        switch rule.statement {
        case .always, .never, .canReach: return false
        case .whenever(let commands, _, _), .keeps(let commands, _): return commands.contains { $0.id == command.id }
        case .only(let permission, _): return !command.permission.clauses.allSatisfy { permission.covers($0) }
        case .next: return true
        }
    }

    /// What a rule has to remember before a command happens.
    func preparation(_ rule: Rule) -> String {
        var lines: [String] = []
        switch rule.statement {
        case .whenever(_, let premise, _), .next(let premise, _):
            lines = ["\(self.premise(of: rule)) = \(expression(premise));"]
        case .only(_, let condition): lines = ["\(premise(of: rule)) = !(\(expression(condition)));"]
        case .keeps(_, let variables):
            for variable in variables {
                for member in members(of: variable) {
                    let name = self.variable(variable, member)
                    lines.append("\(keeper(of: name, by: rule)) = \(name);")
                }
            }
        case .always, .never, .canReach: break
        }
        return "#ifdef RULE_\(name(rule.id))\n       \(lines.joined(separator: " "))\n#endif\n"
    }

    /// What a rule asks when a command has happened.
    func assertion(_ rule: Rule) -> String {
        var claim = "true"
        switch rule.statement {
        case .whenever(_, _, let conclusion), .next(_, let conclusion):
            claim = "!\(premise(of: rule)) || (\(expression(conclusion)))"
        case .only(_, let condition): claim = "!\(premise(of: rule)) || !(\(expression(condition)))"
        case .keeps(_, let variables):
            let parts = variables.flatMap { variable in
                members(of: variable).map { self.variable(variable, $0) }.map { "\(keeper(of: $0, by: rule)) == \($0)" }
            }
            claim = parts.joined(separator: " && ")
        case .always, .never, .canReach: break
        }
        return "#ifdef RULE_\(name(rule.id))\n       assert(\(claim));\n#endif\n"
    }

    /// What a rule says about worlds, in linear time.
    func formula(_ rule: Rule) -> String {
        switch rule.statement {
        case .always(let premise, let conclusion):
            return
                "\nltl rule_\(name(rule.id)) { [] (!begun || !(\(expression(premise))) || (\(expression(conclusion)))) }\n"
        case .never(let condition):
            return "\nltl rule_\(name(rule.id)) { [] (!begun || !(\(expression(condition)))) }\n"
        case .canReach: return "\n/* The rule \(rule.id) is about branching time and can't be said here. */\n"
        case .whenever, .keeps, .only, .next: return ""
        }
    }
}
