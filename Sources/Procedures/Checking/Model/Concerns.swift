internal import Workflow

/// A set of variables, as the bits that they have in a world.
typealias VariableSet = SIMD8<UInt64>

/// Concerns are what decides what can be seen and done with each thing of the model.
///
/// Two worlds that agree on all that has decided anything for a procedure are the same to that procedure.
final class Concerns: Sendable {
    /// The conditions: of places, of controls, of the positions of switches, and of commands, one behind the other.
    private let conditions: [Dependence]
    /// For each condition, whether it holds everywhere, as most do, or nowhere; nil if that depends.
    private let constants: [Bool?]
    /// For each condition, the variables that it looks at.
    private let bits: [VariableSet]
    private let firstControl: Int
    private let firstSwitch: Int
    private let firstCommand: Int
    /// The variables that a command gives a value that depends on nothing.
    let writes: [VariableSet]
    /// The variables that decide what happens by itself.
    let happenings: VariableSet
    /// The variables of which commands make something that depends on others, with all that have a say in it.
    private let inputs: [(variable: VariableSet, all: VariableSet)]
    private let layout: Layout

    init(_ domain: Domain) {
        let layout = domain.layout
        self.layout = layout
        var conditions = domain.places.map(\.place.visibility)
        firstControl = conditions.count
        conditions += domain.controls.map(\.control.visibility)
        firstSwitch = conditions.count
        conditions += domain.controls.map { $0.control.isOn ?? .always }
        firstCommand = conditions.count
        conditions += domain.commands.map(\.command.guardCondition)
        let dependences = conditions.map { domain.dependence(of: $0) }
        self.conditions = dependences
        constants = dependences.map(\.constant)
        bits = conditions.map { layout.bits(of: $0.variables) }
        writes = domain.commands.map { entry in
            let sure = entry.command.effects.filter { effect in
                guard effect.condition == .always, case .becomes = effect.change else { return false }
                return true
            }
            return layout.bits(of: sure.map(\.variable))
        }
        happenings = domain.commands.filter { $0.command.isAutomatic }.reduce(.zero) { result, entry in
            entry.command.effects.reduce(result | layout.bits(of: entry.command.guardCondition.variables)) {
                $0 | layout.bits(of: $1.condition.variables)
            }
        }
        inputs = Concerns.inputs(domain)
    }

    /// The number of the condition under which a place can be seen.
    func visibility(of place: Handle<Place>) -> Int { place.index }

    /// The number of the condition under which a control can be seen.
    func visibility(of control: Handle<Control>) -> Int { firstControl + control.index }

    /// The number of the condition under which a switch is on.
    func position(of control: Handle<Control>) -> Int { firstSwitch + control.index }

    /// The number of the condition under which a command is possible.
    func possibility(of command: Handle<Command>) -> Int { firstCommand + command.index }

    /// The condition with a number.
    subscript(number: Int) -> Dependence { _read { yield conditions[number] } }

    /// Whether the condition with a number holds everywhere or nowhere; nil if that depends.
    func constant(_ number: Int) -> Bool? { constants[number] }

    /// What decides the condition with a number in a world, but for what is known anyway.
    func decide(_ number: Int, in world: World, known: VariableSet) -> Dependence.Decision {
        conditions[number].decide(in: world, known: known)
    }

    /// The variables that the condition with a number looks at.
    func variables(of number: Int) -> VariableSet { bits[number] }

    /// What has a say in what commands make of each variable, directly or through others.
    private static func inputs(_ domain: Domain) -> [(variable: VariableSet, all: VariableSet)] {
        var inputs = domain.variables.map { (variable: domain.layout.bits(of: [$0]), all: VariableSet.zero) }
        for effect in domain.commands.flatMap(\.command.effects) {
            guard let place = domain.variables.firstIndex(of: effect.variable) else { continue }
            inputs[place].all |= domain.layout.bits(of: effect.condition.variables)
            if case .copies(let source) = effect.change { inputs[place].all |= domain.layout.bits(of: [source]) }
        }
        var isGrowing = true
        while isGrowing {
            isGrowing = false
            for index in inputs.indices {
                let known = inputs[index].all
                for other in inputs where other.variable & known != .zero { inputs[index].all |= other.all }
                if inputs[index].all != known { isGrowing = true }
            }
        }
        return inputs.filter { $0.all != .zero }
    }

    /// The variables of a condition.
    func set(_ condition: Condition) -> VariableSet { layout.bits(of: condition.variables) }

    /// A set with all variables that have a say in what becomes of it.
    func closed(_ set: VariableSet) -> VariableSet {
        var closed = set
        for input in inputs where input.variable & set != .zero { closed |= input.all }
        return closed
    }

    /// The variables in a set.
    func variables(_ set: VariableSet, of domain: Domain) -> [VariableDefinition] {
        domain.variables.filter { layout.bits(of: [$0]) & set != .zero }
    }
}
