internal import Workflow

/// A set of variables, as bits.
typealias VariableSet = SIMD4<UInt64>

/// Concerns are the variables that decide what can be seen and done with each thing of the model.
///
/// Two worlds that agree on the concerns of everything that a procedure touches are the same to that procedure.
struct Concerns: Sendable {
    let places: [VariableSet]
    let controls: [VariableSet]
    let menus: [VariableSet]
    let commands: [VariableSet]
    /// The variables that a command gives a value that depends on nothing.
    let writes: [VariableSet]
    /// For each variable, those that have a say in what some command makes of it.
    private let inputs: [VariableSet]
    /// The concerns of all that happens by itself.
    let happenings: VariableSet
    private let indices: [String: Int]

    init(_ domain: Domain) {
        var indices: [String: Int] = [:]
        for (index, variable) in domain.variables.enumerated() { indices[variable.id] = index }
        self.indices = indices
        let set = { (variables: [VariableDefinition]) in Concerns.set(variables, indices) }
        commands = domain.commands.map { set($0.command.guardCondition.variables) }
        writes = domain.commands.map { entry in
            let sure = entry.command.effects.filter { effect in
                guard effect.condition == .always, case .becomes = effect.change else { return false }
                return true
            }
            return set(sure.map(\.variable))
        }
        var inputs = [VariableSet](repeating: .zero, count: min(domain.variables.count, 256))
        for effect in domain.commands.flatMap(\.command.effects) {
            guard let index = indices[effect.variable.id], index < inputs.count else { continue }
            inputs[index] |= set(effect.condition.variables)
            if case .copies(let source) = effect.change { inputs[index] |= set([source]) }
        }
        self.inputs = inputs
        let commands = commands
        let places = domain.places.map { set($0.place.visibility.variables) }
        self.places = places
        controls = domain.controls.map { entry in
            var own = set(entry.control.visibility.variables)
            if let isOn = entry.control.isOn { own |= set(isOn.variables) }
            for needed in entry.needs {
                if let isOn = domain[needed].control.isOn { own |= set(isOn.variables) }
            }
            for behavior in entry.behaviors {
                if let command = behavior.command { own |= commands[command.index] }
                if case .open(let place) = behavior.destination { own |= places[place.index] }
            }
            return own
        }
        menus = domain.menus.map { entry in entry.place.map { places[$0.index] } ?? .zero }
        happenings = domain.commandHandles.filter { domain[$0].command.isAutomatic }.reduce(.zero) { result, command in
            result | commands[command.index]
        }
    }

    /// The variables of some conditions.
    func set(_ conditions: Condition...) -> VariableSet {
        conditions.reduce(.zero) { $0 | Concerns.set($1.variables, indices) }
    }

    /// A set with all variables that have a say in what becomes of it.
    func closed(_ set: VariableSet) -> VariableSet {
        var closed = set
        while true {
            var next = closed
            for index in inputs.indices where closed[index / 64] >> UInt64(index % 64) & 1 == 1 { next |= inputs[index] }
            if next == closed { return closed }
            closed = next
        }
    }

    /// The variables in a set.
    func variables(_ set: VariableSet, of domain: Domain) -> [VariableDefinition] {
        domain.variables.enumerated().filter { index, _ in
            index >= 256 || set[index / 64] >> UInt64(index % 64) & 1 == 1
        }.map(\.element)
    }

    /// The concerns of an option.
    func of(_ option: Option) -> VariableSet {
        switch option {
        case .signIn, .close: .zero
        case .go(let place), .read(let place): places[place.index]
        case .menu(let entry): menus[entry.index]
        case .use(let control), .fill(let control), .clear(let control): controls[control.index]
        }
    }

    /// Variables beyond the 256th always count, in ``variables(_:of:)``.
    private static func set(_ variables: [VariableDefinition], _ indices: [String: Int]) -> VariableSet {
        var set = VariableSet.zero
        for variable in variables {
            guard let index = indices[variable.id], index < 256 else { continue }
            set[index / 64] |= 1 << UInt64(index % 64)
        }
        return set
    }
}
