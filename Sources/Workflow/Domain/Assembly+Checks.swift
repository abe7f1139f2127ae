internal import Diagnostics

extension Assembly {
    /// Notes what is wrong with one control.
    mutating func check(_ control: Control, on place: Place) {
        guard notesMistakes else { return }
        let name = "\u{201C}\(control.label)\u{201D}"
        check(control.visibility, "the condition of \(name)", at: control.site)
        if let permission = control.permission { check(permission, name, at: control.site) }
        if let isOn = control.isOn { check(isOn, "the position of \(name)", at: control.site) }
        if control.behaviors.isEmpty && !control.kind.isFilled {
            report(.idleControl, "the \(control.kind.words) \(name) does nothing", control.site)
        }
        for (index, behavior) in control.behaviors.enumerated() {
            for other in control.behaviors[..<index] where other.position == behavior.position {
                let mine = registered(behavior.command)?.guardCondition ?? .always
                let others = registered(other.command)?.guardCondition ?? .always
                let context = place.visibility && control.visibility && mine && others
                if let example = context.example {
                    let notes =
                        example == .always ? [] : [Finding.Note(message: "for example where \(example)", site: nil)]
                    let both = "\(other.command?.id ?? "open"), \(behavior.command?.id ?? "open")"
                    report(
                        .overlappingGuards, "\(name) could do two things at once: \(both)", control.site, notes: notes)
                }
            }
        }
        if control.visibility.isSatisfiable && !(place.visibility && control.visibility).isSatisfiable {
            let message = "\(name) can't be seen where \u{201C}\(place.title)\u{201D} can be reached"
            report(.conditionNeverTrue, message, control.site)
        }
    }

    /// The command of the domain that goes by a command's id.
    private func registered(_ command: Command?) -> Command? {
        command.flatMap { commandIndices[$0.id] }.map { commands[$0].command }
    }

    /// Notes controls of one kind and label that can be seen together.
    mutating func checkLabels(of place: Place) {
        guard notesMistakes else { return }
        for (index, control) in place.controls.enumerated() {
            let names = Set(([control.label] + control.aliases).map(Naming.key))
            for other in place.controls[..<index] where other.kind == control.kind {
                let otherNames = Set(([other.label] + other.aliases).map(Naming.key))
                guard !names.isDisjoint(with: otherNames), control.visibility.overlaps(other.visibility) else {
                    continue
                }
                let note = Finding.Note(message: "the other one is", site: other.site)
                let message =
                    "\u{201C}\(place.title)\u{201D} shows two \(control.kind.words)s \u{201C}\(control.label)\u{201D}"
                report(.labelCollision, message, control.site, notes: [note])
            }
        }
    }

    /// Notes places that nothing leads to.
    mutating func checkWays() {
        guard notesMistakes else { return }
        var opened: Set<Int> = []
        for control in controls {
            for case .open(let place) in control.behaviors.map({ $0.destination }) { opened.insert(place.index) }
        }
        var homes: Set<Int> = []
        for (index, entry) in places.enumerated() where entry.place.kind == .page {
            if homes.insert(entry.portal.index).inserted { opened.insert(index) }
        }
        for (index, entry) in places.enumerated() where entry.place.kind != .message {
            let hasWay = !entry.place.paths.isEmpty || !entry.place.urls.isEmpty || opened.contains(index)
            if !hasWay {
                let message = "no menu path, address or control leads to \u{201C}\(entry.place.title)\u{201D}"
                report(.placeWithoutWay, message, entry.place.site)
            }
        }
    }

    /// Notes what rules refer to that is not there.
    mutating func checkRules() {
        for rule in rules {
            let name = "the rule \u{201C}\(rule.id)\u{201D}"
            check(rule.variables, name, at: rule.site)
            for command in rule.commands where commandIndices[command.id] == nil {
                report(
                    .unknownReference, "\(name) refers to \u{201C}\(command.id)\u{201D}, which is not in the domain",
                    rule.site)
            }
            if case .only(let permission, _) = rule.statement { check(permission, name, at: rule.site) }
        }
    }

    /// Notes what workflows refer to that is not there, and workflows that are part of themselves.
    mutating func checkWorkflows() {
        var shadows: [String: Workflow] = [:]
        let cycles = WorkflowCycles(among: workflows, workflowIndices)
        for (number, workflow) in workflows.enumerated() {
            let name = "the workflow \u{201C}\(workflow.id)\u{201D}"
            check(workflow.permission, name, at: workflow.site)
            check(workflow.start, "the start of \(name)", at: workflow.site)
            check(workflow.outcome, "the outcome of \(name)", at: workflow.site)
            for step in workflow.steps {
                switch step.deed {
                case .handOver(let permission): check(permission, name, at: step.site)
                case .wait(let condition): check(condition, "what \(name) waits for", at: step.site)
                case .perform(let command) where commandIndices[command.id] == nil:
                    report(
                        .unknownReference, "\(name) performs \u{201C}\(command.id)\u{201D}, which is not in the domain",
                        step.site)
                case .complete(let id) where workflowIndices[id] == nil:
                    report(
                        .unknownReference, "\(name) refers to the workflow \u{201C}\(id)\u{201D}, which does not exist",
                        step.site, help: similar(to: id, among: workflows.map { $0.id }))
                default: break
                }
            }
            if cycles.members.contains(number) { report(.workflowCycle, "\(name) is part of itself", workflow.site) }
            if workflow.steps.isEmpty { continue }
            let deeds = JSON.array([workflow.start.json] + workflow.steps.map { .object($0.members) }).text
            if let other = shadows[deeds] {
                let note = Finding.Note(message: "the other one is", site: other.site)
                report(
                    .workflowShadowed, "\(name) has the start and the steps of \u{201C}\(other.id)\u{201D}",
                    workflow.site, notes: [note])
            } else {
                shadows[deeds] = workflow
            }
        }
    }

    /// Notes sentences that mean nothing that can be, and those that mean two things.
    mutating func checkSayings() {
        var known: [String: Saying] = [:]
        for saying in sayings {
            check(saying.condition, "what \u{201C}\(saying.id)\u{201D} means", at: saying.site)
            for sentence in saying.sentences {
                guard let other = known[sentence] else {
                    known[sentence] = saying
                    continue
                }
                let note = Finding.Note(message: "the other one is", site: other.site)
                report(.duplicateID, "two sayings are \u{201C}\(sentence)\u{201D}", saying.site, notes: [note])
            }
        }
    }

    /// Notes sources that facts cite and that are not in the domain.
    mutating func checkSources() {
        var cited: [(Source?, DefinitionSite)] = commands.map { ($0.command.source, $0.command.site) }
        cited += roles.map { ($0.source, $0.site) } + places.map { ($0.place.source, $0.place.site) }
        cited += workflows.map { ($0.source, $0.site) } + rules.map { ($0.source, $0.site) }
        cited += tables.map { ($0.source, $0.site) }
        cited += questions.flatMap { question in question.readings.flatMap { $0.sources }.map { ($0, question.site) } }
        cited += controls.flatMap { entry in entry.control.formerly.map { ($0.source, entry.control.site) } }
        cited += places.flatMap { entry in entry.place.formerly.map { ($0.source, entry.place.site) } }
        let known = Set(sources.map { $0.id })
        for case (let source?, let site) in cited where !known.contains(source.id) {
            report(.unknownReference, "the source \u{201C}\(source.id)\u{201D} is not in the domain", site)
        }
    }

    /// Notes roles that permit nothing, commands that nobody performs, and variables that matter to nothing.
    mutating func checkUse() {
        let performed = Set(controls.flatMap { $0.control.behaviors.compactMap { $0.command?.id } })
            .union(
                workflows.flatMap {
                    $0.steps.compactMap { step in
                        if case .perform(let command) = step.deed { command.id } else { nil }
                    }
                })
        for entry in commands where !entry.command.isAutomatic && !performed.contains(entry.command.id) {
            report(
                .commandWithoutControl, "no control and no step performs \u{201C}\(entry.command.id)\u{201D}",
                entry.command.site)
        }
        checkRoles()
        var read: [VariableDefinition] = commands.flatMap { $0.command.guardCondition.variables }
        read += commands.flatMap { $0.command.effects.flatMap { $0.inputs } }
        read += places.flatMap { $0.place.visibility.variables }
        read += controls.flatMap { $0.control.visibility.variables + ($0.control.isOn?.variables ?? []) }
        read += workflows.flatMap { $0.start.variables + $0.outcome.variables } + rules.flatMap { $0.variables }
        let used = Set(read)
        for variable in layout.variables where !used.contains(variable) {
            report(.unusedVariable, "no condition looks at \(variable.name)", variable.site)
        }
    }

    private mutating func checkRoles() {
        func powers(_ account: Account) -> [Bool] {
            commands.map { $0.permission.allows(account) } + places.map { $0.permission.allows(account) }
                + controls.map { $0.permission?.allows(account) ?? false }
        }
        var known: [(role: Role, powers: [Bool])] = []
        for (index, role) in roles.enumerated() {
            let actor = actorIndices[role.actor.id].map { UInt16($0) } ?? .max
            let mine = powers(Account(actor: actor, roles: roleClosures[index]))
            let nothing = powers(Account(actor: actor, roles: 0))
            // A role that is only ever asked for together with another one permits something all the same.
            let bit: UInt64 = 1 << UInt64(index)
            let isAskedFor = permissions.contains { $0.clauses.contains { $0.roles & bit != 0 } }
            if mine == nothing && !isAskedFor {
                report(.idleRole, "the role \u{201C}\(role.name)\u{201D} permits nothing", role.site)
            } else if let other = known.first(where: { $0.role.actor == role.actor && $0.powers == mine }),
                mine != nothing
            {
                let note = Finding.Note(message: "the other one is", site: other.role.site)
                let message =
                    "the roles \u{201C}\(role.name)\u{201D} and \u{201C}\(other.role.name)\u{201D} permit the same"
                report(.equalRoles, message, role.site, notes: [note])
            }
            known.append((role, mine))
        }
    }

    private var permissions: [CompiledPermission] {
        commands.map { $0.permission } + places.map { $0.permission } + controls.compactMap { $0.permission }
    }
}

extension Workflow {
    /// Whether it is one of the workflows that those consist of which it consists of.
    func isPartOfItself(_ workflow: (String) -> Workflow?) -> Bool {
        var seen: Set<String> = []
        var open = parts
        while let part = open.popLast() {
            if part == id { return true }
            if seen.insert(part).inserted, let workflow = workflow(part) { open += workflow.parts }
        }
        return false
    }

    /// The ids of the workflows that it consists of.
    var parts: [String] {
        steps.compactMap { step in
            if case .complete(let id) = step.deed { id } else { nil }
        }
    }
}
