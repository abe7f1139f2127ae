internal import Synchronization
internal import Workflow

/// A workflow plan is what the model alone says about a workflow: the worlds that it begins in, and who does what.
final class WorkflowPlan: Sendable {
    /// One step of the canonical way, with those of other workflows in the place of these.
    struct ScriptStep: Sendable {
        enum Deed: Sendable {
            case option(Option)
            case command(Handle<Command>)
            /// Something is waited for, given by the number of the wait.
            case wait(Int)
            case human
        }

        let deed: Deed
        /// The number of the actor who does it.
        let actor: Int
        let step: Step
        /// The command that it performs, in a portal or outside of it.
        let command: Handle<Command>?
        /// Where one is before it.
        let before: Situation
        /// Where one is after it.
        let after: Situation
        /// The words that carry its meaning, where it is done outside of all portals.
        var words = WordSet()
        /// Those of its words that say what is done: the first one, and each after *and*.
        var orders = WordSet()
        /// Those of its words that name things, with one word for each thing.
        var things = WordSet()
        /// All of its words, in their order.
        var spoken: [String] = []
        /// To whom something is given by it.
        var recipients: Set<Recipient> = []

        /// Whether no portal sees it, so that only words can tell it.
        var isOutside: Bool {
            switch deed {
            case .human, .wait, .command: true
            case .option: false
            }
        }

        /// Whether it is this option.
        func takes(_ option: Option) -> Bool {
            if case .option(let mine) = deed { mine == option } else { false }
        }
    }

    /// A command that somebody performs outside of all portals, and the step of the script that says so.
    struct OutsideStep: Sendable {
        let step: Int
        let actor: Int
        let command: Handle<Command>
        let words: WordSet
    }

    /// Something that is waited for.
    struct Wait: Sendable {
        let step: Int
        let condition: Dependence
        /// What happens by itself and has a say in it.
        let commands: [Handle<Command>]
        /// The variables that decide what happens by itself, and whether it has come.
        let variables: VariableSet
    }

    let workflow: Workflow
    let outcome: CompiledCondition
    /// The actor who begins.
    let actor: Actor
    /// The mightiest account of every actor.
    let accounts: [Account]
    let script: [ScriptStep]
    let starts: StartTable
    /// The worlds in which the canonical way begins and ends; none if it fails.
    let course: (start: World, end: World)?
    /// What the script waits for.
    let waits: [Wait]
    /// What is done outside of all portals.
    let outside: [OutsideStep]
    /// The actor of each step of the script.
    let actors: [Int]
    /// What the script has done in portals.
    let options: Set<Option>
    /// The commands that it has performed, in portals and outside of them.
    let commands: Set<Handle<Command>>
    /// Whether a command in it is performed outside of all portals.
    let hasCommands: Bool
    /// Whether no portal sees something in it.
    let hasOutside: Bool
    /// The places that are messages, those that the workflow is about first.
    let messages: [Handle<Place>]
    /// What decides whether the outcome holds.
    let outcomeDependence: Dependence
    /// The variables of the outcome.
    let outcomeVariables: VariableSet
    /// The words of the title, in lower case.
    let title: [String]
    /// The places of the variables that its start looks at.
    let startVariables: Set<Int>
    /// What is so in all of its starts, because it begins only there.
    private let startConditions: [Condition]
    /// The variables that tell its starts apart; of all others a start has just any value.
    let tellingVariables: Set<VariableDefinition>
    /// Their places in the domain.
    let tellingIndices: Set<Int>
    private let narrowings = Mutex<(held: [Condition: Held], plans: [[UInt64]: WorkflowPlan])>(([:], [:]))

    /// Whether the start of the workflow says as much as a condition, in the same words.
    func beginsOnly(where condition: Condition) -> Bool {
        condition.conjuncts.allSatisfy { startConditions.contains($0) }
    }

    init(_ workflow: Workflow, _ model: CheckerModel, starts: [World]) {
        let domain = model.domain
        self.workflow = workflow
        self.starts = StartTable(starts)
        actor = workflow.permission.actors.first ?? .system
        outcome = domain.compile(workflow.outcome)
        outcomeDependence = domain.dependence(of: workflow.outcome)
        outcomeVariables = model.concerns.set(workflow.outcome)
        title = Wording.words(workflow.title)
        tellingVariables = Set(domain.relevantVariables(of: workflow))
        let telling = tellingVariables
        tellingIndices = Set(domain.variables.indices.filter { telling.contains(domain.variables[$0]) })
        startConditions = workflow.start.conjuncts
        startVariables = Set(workflow.start.variables.compactMap { domain.variables.firstIndex(of: $0) })
        let accounts = domain.actors.map { domain.mightiestAccount(of: $0) }
        self.accounts = accounts
        var waits: [Wait] = []
        let script = WorkflowPlan.script(of: workflow, model, starts: starts, by: actor, &waits)
        self.script = script
        course = script.first.flatMap { first in script.last.map { (first.before.world, $0.after.world) } }
        self.waits = waits
        actors = script.map(\.actor)
        options = Set(script.compactMap { if case .option(let option) = $0.deed { option } else { nil as Option? } })
        commands = Set(script.compactMap(\.command))
        hasCommands = script.contains { if case .command = $0.deed { true } else { false } }
        hasOutside = script.contains(where: \.isOutside)
        outside = script.enumerated().compactMap { index, step in
            guard case .command(let command) = step.deed else { return nil }
            return OutsideStep(step: index, actor: step.actor, command: command, words: step.words)
        }
        let own = script.compactMap { step in
            if case .option(.read(let message)) = step.deed { message } else { nil as Handle<Place>? }
        }
        messages = own + domain.placeHandles.filter { domain[$0].place.kind == .message && !own.contains($0) }
    }

    /// Starts in which a condition holds, and how many there are.
    struct Held: Sendable {
        let starts: BitSet
        let count: Int
    }

    /// The starts in which a condition holds that a document asks for.
    func starts(where condition: Condition, _ domain: Domain) -> Held {
        if let known = narrowings.withLock({ $0.held[condition] }) { return known }
        let compiled = domain.compile(condition)
        var set = BitSet(room: starts.worlds.count)
        for (number, world) in starts.worlds.enumerated() where compiled.holds(in: world) { set.insert(number) }
        let found = Held(starts: set, count: set.numbers.count)
        narrowings.withLock { $0.held[condition] = found }
        return found
    }

    /// The plan from some of the starts alone.
    func narrowed(to starts: BitSet, _ make: () -> WorkflowPlan) -> WorkflowPlan {
        if let known = narrowings.withLock({ $0.plans[starts.words] }) { return known }
        let made = make()
        return narrowings.withLock { known in
            if let other = known.plans[starts.words] { return other }
            known.plans[starts.words] = made
            return made
        }
    }

    /// The canonical way from the first start from which it leads to the outcome.
    private static func script(
        of workflow: Workflow, _ model: CheckerModel, starts: [World], by actor: Actor, _ waits: inout [Wait]
    ) -> [ScriptStep] {
        let (domain, words) = (model.domain, model.words)
        var best: Run?
        for world in starts.prefix(64) {
            let run = domain.run(workflow, from: world, as: domain.mightiestAccount(of: actor))
            if best.map({ $0.steps.count < run.steps.count }) ?? true { best = run }
            if run.failure == nil { break }
        }
        guard let run = best else { return [] }
        var script: [ScriptStep] = []
        for (number, step) in run.steps.enumerated() where number + 1 < run.situations.count {
            let before = run.situations[number]
            guard let index = domain.actors.firstIndex(of: before.actor) else { continue }
            let deed: ScriptStep.Deed
            var performed: Handle<Command>?
            switch step.deed {
            case .act(let action):
                guard let option = try? before.option(for: action) else { continue }
                deed = .option(option)
                performed = model.command(of: option, in: before.world, by: index)
            case .perform(let command):
                guard let handle = domain.command(command.id) else { continue }
                deed = .command(handle)
                performed = handle
            case .wait(let condition):
                deed = .wait(waits.count)
                waits.append(
                    Wait(
                        step: script.count, condition: domain.dependence(of: condition),
                        commands: domain.automaticCommands(for: condition),
                        variables: model.concerns.happenings | model.concerns.set(condition)))
            case .human: deed = .human
            case .handOver, .complete: continue
            }
            var entry = ScriptStep(
                deed: deed, actor: index, step: step, command: performed, before: before,
                after: run.situations[number + 1])
            switch deed {
            case .command(let command):
                entry.words = words.words(of: (step.words ?? "") + " " + domain[command].command.title)
            case .human: entry.words = words.words(of: step.words ?? "")
            case .option, .wait: break
            }
            if let told = step.words, entry.isOutside {
                let all = Wording.words(told)
                entry.spoken = all
                entry.recipients = Recipient.all(in: all, model.actors)
                entry.things = model.objects.likened(words.words(of: told))
                let orders = all.indices.filter { $0 == 0 || all[$0 - 1] == "and" }
                entry.orders = words.words(of: orders.map { all[$0] }.joined(separator: " "))
            }
            script.append(entry)
        }
        return script
    }
}
