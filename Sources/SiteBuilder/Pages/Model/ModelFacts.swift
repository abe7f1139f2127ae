internal import Dispatch
internal import Synchronization
internal import Workflow

/// Model facts are all that the pages say of a model beyond its definitions, found out once per build, in parallel.
struct ModelFacts: Sendable {
    let domain: Domain
    let fingerprint: String
    let workflows: [WorkflowFacts]
    let roles: [RoleFacts]
    let verdicts: [Verdict]
    /// The lifecycles of the choices.
    let lifecycles: [Lifecycle]
    let remedies: Remedies
    /// The workflows in whose run a command is performed, by the command's number.
    let performers: [Int: [Workflow]]
    /// The controls that open a place, by the place's number.
    let openers: [Int: [Handle<Control>]]
    private let workflowNumbers: [String: Int]

    init(_ explorer: Explorer, jobs: Int) {
        let domain = explorer.domain
        self.domain = domain
        fingerprint = Fingerprint(domain.json.utf8).long
        remedies = Remedies(domain)
        let choices = domain.variables.filter { $0.kind == .choice }
        let workflows = Slots<WorkflowFacts>(domain.workflows.count)
        let verdicts = Slots<Verdict>(domain.rules.count)
        let lifecycles = Slots<Lifecycle>(choices.count)
        let count = domain.workflows.count + domain.rules.count + choices.count
        let next = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, count))) { _ in
            // Each thread has an explorer of its own; what they have explored they share.
            var explorer = explorer
            var prospects = Prospects(domain)
            while true {
                var number = next.wrappingAdd(1, ordering: .relaxed).oldValue
                if number >= count { return }
                if number < domain.workflows.count {
                    workflows[number] = WorkflowFacts(domain.workflows[number], &explorer, &prospects)
                    continue
                }
                number -= domain.workflows.count
                if number < domain.rules.count {
                    verdicts[number] = explorer.verdict(on: domain.rules[number])
                    continue
                }
                number -= domain.rules.count
                lifecycles[number] = explorer.lifecycle(of: choices[number])
            }
        }
        self.workflows = workflows.all
        self.verdicts = verdicts.all
        self.lifecycles = lifecycles.all
        let found = self.workflows
        performers = Self.performers(of: found, in: domain)
        openers = Self.openers(in: domain)
        roles = domain.roles.map { RoleFacts($0, found, in: domain) }
        workflowNumbers = Dictionary(
            zip(domain.workflows.map(\.id), domain.workflows.indices), uniquingKeysWith: { first, _ in first })
    }

    /// The commands that are performed in the runs of the workflows that are no journeys.
    private static func performers(of workflows: [WorkflowFacts], in domain: Domain) -> [Int: [Workflow]] {
        var performers: [Int: [Workflow]] = [:]
        for facts in workflows where !facts.workflow.isJourney {
            guard let run = facts.run else { continue }
            var commands: Set<Int> = []
            for (index, step) in run.steps.enumerated() {
                if let command = domain.command(performedBy: step, in: run.situations[index]) {
                    commands.insert(command.index)
                }
            }
            for command in commands.sorted() { performers[command, default: []].append(facts.workflow) }
        }
        return performers
    }

    private static func openers(in domain: Domain) -> [Int: [Handle<Control>]] {
        var openers: [Int: [Handle<Control>]] = [:]
        for handle in domain.controlHandles {
            var seen: Set<Int> = []
            for behavior in domain[handle].behaviors {
                guard case .open(let place) = behavior.destination, seen.insert(place.index).inserted else { continue }
                openers[place.index, default: []].append(handle)
            }
        }
        return openers
    }

    /// The facts of the workflow with an id.
    func workflow(_ id: String) -> WorkflowFacts? { workflowNumbers[id].map { workflows[$0] } }
}

extension Domain {
    /// The command that a step performs in a situation; nothing if it performs none.
    func command(performedBy step: Step, in situation: Situation) -> Handle<Command>? {
        switch step.deed {
        case .perform(let given): return command(given.id)
        case .act(let action):
            guard let option = try? situation.option(for: action) else { return nil }
            switch option {
            case .use(let control), .fill(let control), .clear(let control):
                let commands = self[control].behaviors.compactMap(\.command)
                return commands.first { isPossible($0, in: situation.world) }
            default: return nil
            }
        default: return nil
        }
    }
}

/// Slots are results that several threads find, each in its own place.
private final class Slots<Result: Sendable>: Sendable {
    private let results: Mutex<[Result?]>

    init(_ count: Int) { results = Mutex([Result?](repeating: nil, count: count)) }

    subscript(number: Int) -> Result? {
        get { results.withLock { $0[number] } }
        set { results.withLock { $0[number] = newValue } }
    }

    /// All that were found, in their order.
    var all: [Result] { results.withLock { $0.compactMap { $0 } } }
}
