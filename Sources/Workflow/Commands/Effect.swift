/// An effect is what a command does to one variable.
///
/// All effects of a command look at the world before it: they happen at once. An effect may depend on a condition:
///
///     adminRoles.becomes(.granted).if(request.is(.withRoles))
public struct Effect: Hashable, Sendable {
    /// What happens to the variable.
    public enum Change: Hashable, Sendable {
        /// It takes a core.
        case becomes(UInt64)
        /// The set gains the members whose bits are set.
        case gains(UInt64)
        /// The set loses the members whose bits are set.
        case loses(UInt64)
        /// It takes what another variable had.
        case copies(VariableDefinition)
    }

    /// The variable that changes.
    public let variable: VariableDefinition
    /// What happens to it.
    public let change: Change
    /// When it happens; always, unless restricted.
    public let condition: Condition

    init(_ variable: VariableDefinition, _ change: Change, condition: Condition = .always) {
        self.variable = variable
        self.change = change
        self.condition = condition
    }

    /// The same effect, restricted to worlds in which a condition holds.
    public func `if`(_ condition: Condition) -> Effect {
        Effect(variable, change, condition: self.condition && condition)
    }

    /// The variables that decide what the effect does.
    var inputs: [VariableDefinition] {
        if case .copies(let source) = change { return condition.variables.merging([source]) }
        return condition.variables
    }

    /// The bits of the variable that the effect writes.
    var writes: UInt64 {
        switch change {
        case .becomes, .copies: return .max
        case .gains(let members), .loses(let members): return members
        }
    }
}

extension Effect: CustomStringConvertible {
    /// The effect in plain words: "the relationship becomes active".
    public var description: String {
        let verb: (String, String) -> String = { self.variable.isPlural ? $0 : $1 }
        let text: String
        switch change {
        case .becomes(let core): text = "\(variable.name) \(verb("become", "becomes")) \(variable.words(for: core))"
        case .gains(let mask): text = "\(variable.name) \(verb("gain", "gains")) \(variable.words(for: mask))"
        case .loses(let mask): text = "\(variable.name) \(verb("lose", "loses")) \(variable.words(for: mask))"
        case .copies(let source):
            text =
                "\(variable.name) \(verb("become", "becomes")) what \(source.name) \(source.isPlural ? "were" : "was")"
        }
        return condition == .always ? text : "\(text) if \(condition)"
    }
}

extension Variable {
    /// The effect that the variable takes a value.
    public func becomes(_ value: Value) -> Effect { Effect(definition, .becomes(core(of: value) ?? 0)) }

    /// The effect that the variable takes the value that another one had.
    public func copies(from other: Variable<Value>) -> Effect { Effect(definition, .copies(other.definition)) }

    /// The effect that the variable is again what it was in the beginning.
    public func clears() -> Effect { Effect(definition, .becomes(definition.initial[0])) }
}

extension SetVariable {
    /// The effect that the members are exactly some values.
    public func becomes(_ members: Set<Member>) -> Effect { Effect(definition, .becomes(mask(of: members))) }

    /// The effect that the set holds some values too.
    public func gains(_ members: Member...) -> Effect { Effect(definition, .gains(mask(of: members))) }

    /// The effect that the set does not hold some values any more.
    public func loses(_ members: Member...) -> Effect { Effect(definition, .loses(mask(of: members))) }

    /// The effect that the set takes the members that another one had.
    public func copies(from other: SetVariable<Member>) -> Effect { Effect(definition, .copies(other.definition)) }

    /// The effect that the set is empty.
    public func clears() -> Effect { Effect(definition, .becomes(0)) }
}
