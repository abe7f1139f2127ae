internal import Diagnostics
internal import Workflow

extension ModelSheet {
    /// Who performs a command, when, what becomes different, and with which controls.
    mutating func show(_ handle: Handle<Workflow::Command>) {
        let command = domain[handle].command
        fact("by", command.isAutomatic ? "nobody: it happens by itself" : command.permission.description)
        fact("when", command.guardCondition == .always ? "at any time" : command.guardCondition.description)
        origin(command.source, command.site)
        list("EFFECTS", command.effects.isEmpty ? ["none"] : command.effects.map { $0.description })
        let controls = domain.controlHandles.filter { control in
            domain[control].behaviors.contains { $0.command == handle }
        }
        list("PERFORMED WITH", controls.map { domain.words(for: $0) })
        let workflows = domain.workflows.filter { workflow in
            workflow.steps.contains { if case .perform(let other) = $0.deed { other.id == command.id } else { false } }
        }
        list("A STEP OF", workflows.map(reference))
        let rules = domain.rules.filter { rule in rule.commands.contains { $0.id == command.id } }
        list("RULES ABOUT IT", rules.map { "\($0.id): \($0)" })
    }

    /// Whether a rule holds, and over how many worlds that was found out.
    mutating func show(_ rule: Workflow::Rule) {
        if rule.title != nil { fact("states", rule.statement.words) }
        let verdict = explorer.verdict(on: rule)
        switch verdict.finding {
        case .proven: fact("verdict", "proven: it holds in every reachable world")
        case .refuted: fact("verdict", "refuted: it fails at the end of this trace")
        case .vacuous: fact("verdict", "vacuous: what it is about never comes about")
        case .undecided: fact("verdict", "undecided: there are too many worlds")
        }
        fact("explored", "\(numbered(verdict.census.variables, "variable")): \(verdict.census)")
        origin(rule.source, rule.site)
        if let trace = verdict.counterexample { list("TRACE", domain.describe(trace, telling: rule.variables)) }
    }

    /// What a variable can be, and what makes it so.
    mutating func show(_ variable: VariableDefinition) {
        fact("holds", variable.kind == .set ? "any number of these" : "one of these")
        fact("begins as", variable.initial.map { variable.words(for: $0) }.listed("or"))
        fact("defined at", "\(files.located(variable.site).path):\(files.located(variable.site).line)")
        list(
            "VALUES",
            variable.valueIDs.indices.map { index in
                let id = variable.valueIDs[index]
                let words = variable.sentences[index] ?? variable.valueWords[index]
                return id == words ? id : "\(id): \(words)"
            })
        if variable.kind == .choice {
            let lifecycle = explorer.lifecycle(of: variable)
            list(
                "WHAT BECOMES OF IT",
                lifecycle.transitions.map { step in
                    let values = variable.valueWords
                    return "\(values[step.from]) → \(values[step.to]): \(reference(step.command))"
                })
        } else {
            let writers = domain.commandHandles.filter { handle in
                domain[handle].command.effects.contains { $0.variable == variable }
            }
            list("CHANGED BY", writers.map(reference))
        }
    }
}
