internal import Synchronization
internal import Workflow

/// A workflow plan is what the model alone says about a workflow: the worlds that it begins in, and who does what.
final class WorkflowPlan: Sendable {
    /// One step of the canonical way, with those of other workflows in the place of these.
    struct ScriptStep: Sendable {
        enum Deed: Sendable {
            case option(Option)
            case command(Handle<Command>)
            case wait(Condition)
            case human
        }

        let deed: Deed
        /// The number of the actor who does it.
        let actor: Int
        let step: Step
        /// Where one is before it.
        let before: Situation
        /// The words that carry its meaning, where it is done outside of all portals.
        var words: Set<String> = []
    }

    /// Worlds that are the same to a procedure.
    struct StartClass: Sendable {
        /// One of them.
        let world: World
        /// How many there are.
        let size: Int
    }

    let workflow: Workflow
    let outcome: CompiledCondition
    /// The actor who begins.
    let actor: Actor
    /// The mightiest account of every actor.
    let accounts: [Account]
    let script: [ScriptStep]
    let starts: [World]
    /// The places that are messages, those that the workflow is about first.
    let messages: [Handle<Place>]
    /// What decides whether the outcome holds.
    let outcomeDependence: Dependence
    /// The words of the title, in lower case.
    let title: [String]
    private let layout: Layout
    private let variables: [VariableDefinition]
    private let classes = Mutex<[VariableSet: [StartClass]]>([:])

    init(_ workflow: Workflow, _ domain: Domain, _ concerns: Concerns, starts: [World]) {
        self.workflow = workflow
        self.starts = starts
        actor = workflow.permission.actors.first ?? .system
        outcome = domain.compile(workflow.outcome)
        layout = domain.layout
        variables = domain.variables
        outcomeDependence = concerns.dependence(of: workflow.outcome, domain)
        title = Wording.words(workflow.title)
        let accounts = domain.actors.map { domain.mightiestAccount(of: $0) }
        self.accounts = accounts
        let script = WorkflowPlan.script(of: workflow, domain, starts: starts, by: actor)
        self.script = script
        let own = script.compactMap { step in
            if case .option(.read(let message)) = step.deed { message } else { nil as Handle<Place>? }
        }
        messages = own + domain.placeHandles.filter { domain[$0].place.kind == .message && !own.contains($0) }
    }

    /// The canonical way from the first start from which it leads to the outcome.
    private static func script(
        of workflow: Workflow, _ domain: Domain, starts: [World], by actor: Actor
    ) -> [ScriptStep] {
        var best: Run?
        for world in starts.prefix(64) {
            let run = domain.run(workflow, from: world, as: domain.mightiestAccount(of: actor))
            if best.map({ $0.steps.count < run.steps.count }) ?? true { best = run }
            if run.failure == nil { break }
        }
        guard let run = best else { return [] }
        var script: [ScriptStep] = []
        for (step, before) in zip(run.steps, run.situations) {
            guard let index = domain.actors.firstIndex(of: before.actor) else { continue }
            let deed: ScriptStep.Deed
            switch step.deed {
            case .act(let action):
                guard let option = try? before.option(for: action) else { continue }
                deed = .option(option)
            case .perform(let command):
                guard let handle = domain.command(command.id) else { continue }
                deed = .command(handle)
            case .wait(let condition): deed = .wait(condition)
            case .human: deed = .human
            case .handOver, .complete: continue
            }
            var entry = ScriptStep(deed: deed, actor: index, step: step, before: before)
            if case .command(let command) = deed {
                entry.words = Wording.significant((step.words ?? "") + " " + domain[command].command.title)
            }
            script.append(entry)
        }
        return script
    }

    /// Whether something in it is done outside of all portals.
    var hasCommands: Bool { script.contains { if case .command = $0.deed { true } else { false } } }

    /// The starts, told apart by some variables only.
    func starts(toldApartBy set: VariableSet) -> [StartClass] {
        if let known = classes.withLock({ $0[set] }) { return known }
        var bits = World()
        for (index, variable) in variables.enumerated()
        where index >= Concerns.limit || set[index / 64] >> UInt64(index % 64) & 1 == 1 {
            bits.words |= layout.setting(variable, to: .max, in: World()).words
        }
        var numbers: [World: Int] = [:]
        var worlds: [(world: World, size: Int)] = []
        for start in starts {
            var projection = World()
            projection.words = start.words & bits.words
            if let number = numbers[projection] {
                worlds[number].size += 1
            } else {
                numbers[projection] = worlds.count
                worlds.append((start, 1))
            }
        }
        let found = worlds.map { StartClass(world: $0.world, size: $0.size) }
        classes.withLock { $0[set] = found }
        return found
    }
}
