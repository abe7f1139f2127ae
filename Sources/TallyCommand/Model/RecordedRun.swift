internal import Diagnostics
internal import Workflow

/// A recorded run is a workflow carried out from one start by one account, with how the start comes about.
struct RecordedRun {
    let domain: Domain
    let workflow: Workflow
    let account: Account
    /// The start, and how the world gets there.
    let start: Start
    let run: Run
    /// How many starts there are that are as asked for.
    let choices: Int

    /// Carries a workflow out as the options `--role` and `--from` say.
    init(of workflow: Workflow, in domain: Domain, _ arguments: ParsedArguments) throws(CommandFailure) {
        self.domain = domain
        self.workflow = workflow
        account = try Self.account(arguments["role"], for: workflow, in: domain)
        var explorer = arguments.explorer(of: domain)
        var condition = Condition.always
        if let text = arguments["from"] { condition = try ConditionReader.condition(text, in: domain) }
        let told = domain.relevantVariables(of: workflow)
        let starts = explorer.starts(where: workflow.start && condition, telling: told)
        guard let start = starts.first else {
            throw Self.absence(of: condition, workflow, &explorer)
        }
        self.start = start
        choices = starts.count
        run = domain.run(workflow, from: start.world, as: account)
    }

    private static func account(
        _ name: String?, for workflow: Workflow, in domain: Domain
    ) throws(CommandFailure) -> Account {
        guard let name else {
            guard let least = domain.accounts(for: workflow.permission).first else {
                throw CommandFailure("nobody may begin \(quoted(workflow.id))")
            }
            return least
        }
        let role = try ModelLookup(domain: domain).role(name)
        if !workflow.permission.actors.contains(role.actor) {
            let actors = workflow.permission.actors.map { $0.name }.listed("or")
            throw CommandFailure(
                "\(role.name) is a role of \(role.actor.name), and \(quoted(workflow.id)) is begun by \(actors)",
                hint: .command("model who \(workflow.id)", "says which roles can"))
        }
        return domain.account(role)
    }

    /// Why there is no start as somebody wants it.
    private static func absence(
        of condition: Condition, _ workflow: Workflow, _ explorer: inout Explorer
    ) -> CommandFailure {
        let reached = explorer.starts(where: condition, telling: workflow.start.variables)
        guard let first = reached.first, condition != .always else {
            let wanted = condition == .always ? workflow.start : condition
            return CommandFailure(explorer.absence(of: wanted), hint: "\(quoted(workflow.id)) can't begin")
        }
        let reasons = explorer.domain.explain(workflow.start, in: first.world).culprits.map { (!$0).description }
        return CommandFailure(
            "\(quoted(workflow.id)) can't begin where \(condition), because \(reasons.listed("and"))",
            hint: "it begins where \(workflow.start)")
    }

    /// The run as a trace in the Informal Trace Format: from the very beginning, with every command that happens.
    var itf: String {
        let trace = start.trace
        let commands = trace.steps.map { $0.command } + run.steps.indices.flatMap(commands)
        let title = "\(workflow.id), as \(domain.words(for: account))"
        return domain.itf(domain.trace(commands, from: trace.start), description: title)
    }

    /// The commands that happen in a step.
    private func commands(in index: Int) -> [Handle<Workflow::Command>] {
        let before = run.situations[index]
        let after = run.situations[index + 1].world
        switch run.steps[index].deed {
        case .act(let action):
            guard let option = try? before.option(for: action) else { return [] }
            return command(of: option, in: before, leadingTo: after).map { [$0] } ?? []
        case .perform(let command): return domain.command(command.id).map { [$0] } ?? []
        case .wait: return happenings(from: before.world, to: after)
        case .handOver, .human, .complete: return []
        }
    }

    /// The command that a control performs, of those that it can perform the first one that is possible and permitted.
    private func command(
        of option: Option, in situation: Situation, leadingTo after: World
    ) -> Handle<Workflow::Command>? {
        let control: Handle<Control>
        var position: Bool?
        switch option {
        case .use(let used): control = used
        case .fill(let filled): (control, position) = (filled, true)
        case .clear(let cleared): (control, position) = (cleared, false)
        case .signIn, .go, .read, .menu, .close: return nil
        }
        return domain[control].behaviors.filter { $0.position == position }.compactMap { $0.command }.first { command in
            domain.isPossible(command, in: situation.world)
                && domain.allows(domain[command].command.permission, situation.account)
                && domain.performing(command, in: situation.world) == after
        }
    }

    /// The fewest commands that happen by themselves and lead from one world to another.
    private func happenings(from world: World, to end: World) -> [Handle<Workflow::Command>] {
        let automatic = domain.commandHandles.filter { domain[$0].command.isAutomatic }
        var open: [(world: World, commands: [Handle<Workflow::Command>])] = [(world, [])]
        var seen: Set<World> = [world]
        var next = 0
        while next < open.count, open.count < 1 << 16 {
            let (world, commands) = open[next]
            if world == end { return commands }
            next += 1
            for command in automatic where domain.isPossible(command, in: world) {
                let following = domain.performing(command, in: world)
                if seen.insert(following).inserted { open.append((following, commands + [command])) }
            }
        }
        return []
    }
}
