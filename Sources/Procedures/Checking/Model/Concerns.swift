internal import Workflow

/// Concerns are what decides what can be seen and done with each thing of the model.
///
/// Two worlds that agree on all that has decided anything for a procedure are the same to that procedure.
struct Concerns: Sendable {
    let places: [Dependence]
    let controls: [Dependence]
    let switches: [Dependence?]
    let commands: [Dependence]
    /// The variables that a command gives a value that depends on nothing.
    let writes: [VariableSet]
    /// The variables that decide what happens by itself.
    let happenings: VariableSet
    /// For each variable, those that have a say in what some command makes of it.
    private let inputs: [VariableSet]
    private let indices: [String: Int]

    /// Domains with more variables than this tell all starts apart by the others.
    static let limit = 256

    init(_ domain: Domain) {
        var indices: [String: Int] = [:]
        for (index, variable) in domain.variables.enumerated() where index < Concerns.limit {
            indices[variable.id] = index
        }
        self.indices = indices
        let known = indices
        let index = { (variable: VariableDefinition) in known[variable.id] }
        let set = { (variables: [VariableDefinition]) in Concerns.set(variables, known) }
        places = domain.places.map { Dependence($0.place.visibility, domain, index) }
        controls = domain.controls.map { Dependence($0.control.visibility, domain, index) }
        switches = domain.controls.map { entry in entry.control.isOn.map { Dependence($0, domain, index) } }
        commands = domain.commands.map { Dependence($0.command.guardCondition, domain, index) }
        writes = domain.commands.map { entry in
            let sure = entry.command.effects.filter { effect in
                guard effect.condition == .always, case .becomes = effect.change else { return false }
                return true
            }
            return set(sure.map(\.variable))
        }
        var inputs = [VariableSet](repeating: .zero, count: indices.count)
        for effect in domain.commands.flatMap(\.command.effects) {
            guard let place = indices[effect.variable.id] else { continue }
            inputs[place] |= set(effect.condition.variables)
            if case .copies(let source) = effect.change { inputs[place] |= set([source]) }
        }
        self.inputs = inputs
        happenings = domain.commands.filter { $0.command.isAutomatic }.reduce(.zero) { result, entry in
            entry.command.effects.reduce(result | set(entry.command.guardCondition.variables)) { result, effect in
                result | set(effect.condition.variables)
            }
        }
    }

    /// A condition of a workflow, prepared.
    func dependence(of condition: Condition, _ domain: Domain) -> Dependence {
        Dependence(condition, domain) { indices[$0.id] }
    }

    /// The variables of a condition.
    func set(_ condition: Condition) -> VariableSet { Concerns.set(condition.variables, indices) }

    /// A set with all variables that have a say in what becomes of it.
    func closed(_ set: VariableSet) -> VariableSet {
        var closed = set
        while true {
            var next = closed
            for index in inputs.indices where closed[index / 64] >> UInt64(index % 64) & 1 == 1 {
                next |= inputs[index]
            }
            if next == closed { return closed }
            closed = next
        }
    }

    /// The variables in a set.
    func variables(_ set: VariableSet, of domain: Domain) -> [VariableDefinition] {
        domain.variables.enumerated().filter { index, _ in
            index >= Concerns.limit || set[index / 64] >> UInt64(index % 64) & 1 == 1
        }.map(\.element)
    }

    private static func set(_ variables: [VariableDefinition], _ indices: [String: Int]) -> VariableSet {
        var set = VariableSet.zero
        for variable in variables {
            guard let index = indices[variable.id] else { continue }
            set[index / 64] |= 1 << UInt64(index % 64)
        }
        return set
    }
}
