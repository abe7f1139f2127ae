internal import Workflow

/// A footprint is all variables that have a say in what comes of some procedures.
///
/// Worlds that agree on them lead to worlds that differ in nothing but what was different before.
struct Footprint {
    private let domain: Domain
    private var found: Set<VariableDefinition> = []
    private var open: [Workflow] = []

    init(_ domain: Domain) { self.domain = domain }

    /// The variables, in the order of the domain.
    var variables: [VariableDefinition] { domain.variables.filter { found.contains($0) } }

    /// Adds what decides whether a workflow's outcome holds, and what happens while it waits.
    mutating func add(_ workflow: Workflow) {
        var seen: Set<String> = [workflow.id]
        var open = [workflow]
        add(workflow.outcome)
        var isWaiting = false
        while let workflow = open.popLast() {
            for step in workflow.steps {
                switch step.deed {
                case .wait(let condition):
                    add(condition)
                    isWaiting = true
                case .complete(let id):
                    if let part = domain.workflow(id), seen.insert(id).inserted { open.append(part) }
                case .act, .perform, .handOver, .human: break
                }
            }
        }
        guard isWaiting else { return }
        for entry in domain.commands where entry.command.isAutomatic { add(entry.command) }
    }

    /// Adds what decides what comes of a procedure's deeds.
    mutating func add(_ verdict: ProcedureVerdict) {
        for item in verdict.items {
            for deed in item.deeds {
                add(deed.option)
                for place in [deed.before, deed.after] { if let place { add(domain[place].place.visibility) } }
            }
            for command in item.commands { add(domain[command].command) }
        }
    }

    private mutating func add(_ option: Option) {
        switch option {
        case .signIn, .close: break
        case .go(let place), .read(let place): add(domain[place].place.visibility)
        case .menu(let entry): if let place = domain[entry].place { add(domain[place].place.visibility) }
        case .use(let control), .fill(let control), .clear(let control): add(control)
        }
    }

    private mutating func add(_ handle: Handle<Control>) {
        let entry = domain[handle]
        add(entry.control.visibility)
        if let isOn = entry.control.isOn { add(isOn) }
        for needed in entry.needs { if let isOn = domain[needed].control.isOn { add(isOn) } }
        for behavior in entry.behaviors {
            if let command = behavior.command { add(domain[command].command) }
            if case .open(let place) = behavior.destination { add(domain[place].place.visibility) }
        }
    }

    private mutating func add(_ command: Command) {
        add(command.guardCondition)
        for effect in command.effects {
            found.insert(effect.variable)
            add(effect.condition)
            if case .copies(let source) = effect.change { found.insert(source) }
        }
    }

    private mutating func add(_ condition: Condition) { found.formUnion(condition.variables) }
}
