internal import Diagnostics

extension Condition: CustomStringConvertible {
    /// The condition in plain words: "the relationship is active and the granted roles are empty".
    public var description: String { Self.words(normalized, within: .sentence) }

    private enum Context { case sentence, conjunction, disjunction }

    private static func words(_ condition: Condition, within context: Context) -> String {
        switch condition {
        case .constant(true): return "always"
        case .constant(false): return "never"
        case .test(let test): return test.words(negated: false)
        case .negation(let inner):
            if case .test(let test) = inner.part { return test.words(negated: true) }
            return "it is not so that " + words(inner.part, within: .sentence)
        case .all(let parts):
            let phrases = parts.map { words($0, within: .conjunction) }
            let hasChoice = parts.contains { if case .any = $0 { true } else { false } }
            return listed(phrases, "and", commaInTwo: hasChoice)
        case .any(let parts):
            let phrases = parts.map { words($0, within: .disjunction) }
            let hasConjunction = parts.contains { if case .all = $0 { true } else { false } }
            let choice = listed(phrases, "or", commaInTwo: hasConjunction)
            return context == .conjunction || hasConjunction ? "either " + choice : choice
        }
    }

    /// Joins clauses; two that have clauses of their own want a comma between them.
    private static func listed(_ clauses: [String], _ conjunction: String, commaInTwo: Bool) -> String {
        guard commaInTwo, clauses.count == 2 else { return clauses.listed(conjunction) }
        return "\(clauses[0]), \(conjunction) \(clauses[1])"
    }
}

extension Test {
    /// The test, or its negation, as a sentence without a capital.
    func words(negated: Bool) -> String {
        switch self {
        case .value(let variable, let mask): return Self.words(of: variable, in: mask, negated: negated)
        case .members(let variable, let among, let wanted):
            return Self.words(of: variable, among: among, are: wanted, negated: negated)
        case .subset(let left, let right):
            return negated
                ? "some of \(left.name) \(left.are) not among \(right.name)"
                : "all of \(left.name) \(left.are) among \(right.name)"
        case .same(let left, let right):
            return "\(left.name) \(left.are) \(negated ? "not " : "")the same as \(right.name)"
        }
    }

    private static func words(of variable: VariableDefinition, in mask: UInt64, negated: Bool) -> String {
        let wanted = variable.indices(of: negated ? ~mask & variable.everything : mask)
        if wanted.isEmpty { return "\(variable.name) \(variable.are) nothing" }
        if wanted.count == variable.count { return "\(variable.name) \(variable.are) anything" }
        let others = variable.indices(of: variable.everything).filter { !wanted.contains($0) }
        // The shorter way to say it: what it is not, if that is one of at least three values.
        if others.count == 1, wanted.count > 1, variable.sentences[others[0]] == nil,
            !variable.valueWords[others[0]].hasPrefix("not ")
        {
            return "\(variable.name) \(variable.are) not \(variable.valueWords[others[0]])"
        }
        if wanted.contains(where: { variable.sentences[$0] != nil }) {
            return wanted.map { variable.sentence(for: $0) }.listed("or")
        }
        return "\(variable.name) \(variable.are) \(wanted.map { variable.valueWords[$0] }.listed("or"))"
    }

    private static func words(
        of variable: VariableDefinition, among: UInt64, are wanted: UInt64, negated: Bool
    ) -> String {
        let name = variable.name
        let present = variable.indices(of: wanted).map { variable.valueWords[$0] }
        let absent = variable.indices(of: among & ~wanted).map { variable.valueWords[$0] }
        if among == variable.everything {
            if wanted == 0 { return negated ? "\(name) \(variable.are) not empty" : "\(name) \(variable.are) empty" }
            return "\(name) \(variable.are) \(negated ? "not " : "")exactly \(present.listed("and"))"
        }
        let include = variable.isPlural ? "include" : "includes"
        let doNot = variable.isPlural ? "do not include" : "does not include"
        if absent.isEmpty {
            return negated
                ? "\(name) \(doNot) \(present.count > 1 ? "all of " : "")\(present.listed("and"))"
                : "\(name) \(include) \(present.listed("and"))"
        }
        if present.isEmpty {
            return negated
                ? "\(name) \(include) \(absent.listed("or"))" : "\(name) \(doNot) \(absent.listed("or"))"
        }
        let both = "\(name) \(include) \(present.listed("and")) but not \(absent.listed("or"))"
        return negated ? "it is not so that " + both : both
    }
}

extension VariableDefinition {
    var are: String { isPlural ? "are" : "is" }

    /// The sentence that says that the variable has a value.
    func sentence(for index: Int) -> String { sentences[index] ?? "\(name) \(are) \(valueWords[index])" }

    /// The sentence that says what the variable is in a world.
    func sentence(core: UInt64) -> String {
        if kind == .choice, core < UInt64(count) { return sentence(for: Int(core)) }
        return core == 0 ? "\(name) \(are) empty" : "\(name) \(are) \(words(for: core))"
    }
}
