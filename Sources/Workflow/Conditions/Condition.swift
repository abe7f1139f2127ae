/// A condition is a statement about a world that is true or false in it.
///
/// It is a value, never a closure: it can be evaluated fast, printed in plain words, explained in a world where it
/// fails, and compared with other conditions exactly. Conditions are made from variables and joined with `&&`, `||`
/// and `!`:
///
///     relationship.is(.active) && !adminRoles.is(.none)
public indirect enum Condition: Hashable, Sendable {
    /// True everywhere, or nowhere.
    case constant(Bool)
    /// A statement about one variable, or about two.
    case test(Test)
    /// True where all parts are.
    case all([Condition])
    /// True where at least one part is.
    case any([Condition])
    /// True where the part is not.
    case not(Condition)

    /// The condition that holds everywhere.
    public static let always = Condition.constant(true)
    /// The condition that holds nowhere.
    public static let never = Condition.constant(false)
}

/// A test is the smallest condition: it looks at one variable, or compares two.
public enum Test: Hashable, Sendable {
    /// The choice is one of the values whose bits are set.
    case value(VariableDefinition, in: UInt64)
    /// Of the members in `among`, the set holds exactly those in `are`.
    case members(VariableDefinition, among: UInt64, are: UInt64)
    /// Every member of the first set is a member of the second.
    case subset(VariableDefinition, of: VariableDefinition)
    /// Both variables hold the same.
    case same(VariableDefinition, as: VariableDefinition)

    /// The variables that the test looks at.
    public var variables: [VariableDefinition] {
        switch self {
        case .value(let variable, _), .members(let variable, _, _): return [variable]
        case .subset(let left, let right), .same(let left, let right): return [left, right]
        }
    }

    fileprivate func forEachVariable(_ body: (VariableDefinition) -> Void) {
        switch self {
        case .value(let variable, _), .members(let variable, _, _): body(variable)
        case .subset(let left, let right), .same(let left, let right):
            body(left)
            body(right)
        }
    }
}

extension Condition {
    /// The condition that holds where both do; a list of many is joined by ``all(of:)``, each of whose parts is looked at once.
    public static func && (left: Condition, right: Condition) -> Condition {
        switch (left, right) {
        case (.constant(true), let other), (let other, .constant(true)): return other
        case (.constant(false), _), (_, .constant(false)): return .never
        default: return Self.joined(left.conjuncts, right.conjuncts) { .all($0) }
        }
    }

    /// The condition that holds where either does; a list of many is joined by ``any(of:)``, each of whose parts is looked at once.
    public static func || (left: Condition, right: Condition) -> Condition {
        switch (left, right) {
        case (.constant(false), let other), (let other, .constant(false)): return other
        case (.constant(true), _), (_, .constant(true)): return .always
        default: return Self.joined(left.disjuncts, right.disjuncts) { .any($0) }
        }
    }

    /// The condition that holds where all of some do: what `&&` between them makes, in one pass.
    public static func all(of conditions: some Sequence<Condition>) -> Condition {
        joined(conditions, isChoice: false)
    }

    /// The condition that holds where any of some does: what `||` between them makes, in one pass.
    public static func any(of conditions: some Sequence<Condition>) -> Condition {
        joined(conditions, isChoice: true)
    }

    private static func joined(_ conditions: some Sequence<Condition>, isChoice: Bool) -> Condition {
        var parts = DistinctParts()
        for condition in conditions {
            switch condition {
            // One that holds decides a choice, and one that doesn't decides a conjunction; the others make no difference.
            case .constant(let value): if value == isChoice { return condition }
            case .all(let inner) where !isChoice: for part in inner { parts.add(part) }
            case .any(let inner) where isChoice: for part in inner { parts.add(part) }
            default: parts.add(condition)
            }
        }
        switch parts.list.count {
        case 0: return .constant(!isChoice)
        case 1: return parts.list[0]
        default: return isChoice ? .any(parts.list) : .all(parts.list)
        }
    }

    /// Parts in their order, each once.
    private struct DistinctParts {
        private(set) var list: [Condition] = []
        /// All of them, as soon as they are more than can be compared one by one.
        private var known: Set<Condition> = []

        mutating func add(_ part: Condition) {
            if list.count < 8 {
                if list.contains(part) { return }
            } else {
                if known.isEmpty { known = Set(list) }
                guard known.insert(part).inserted else { return }
            }
            list.append(part)
        }
    }

    /// Joins the parts of two conditions, each once.
    private static func joined(
        _ left: [Condition], _ right: [Condition], _ whole: ([Condition]) -> Condition
    ) -> Condition {
        let parts = left + right.filter { !left.contains($0) }
        return parts.count == 1 ? parts[0] : whole(parts)
    }

    /// The condition that holds where the other does not.
    public static prefix func ! (condition: Condition) -> Condition {
        switch condition {
        case .constant(let value): return .constant(!value)
        case .not(let inner): return inner
        default: return .not(condition)
        }
    }

    /// The parts that must all hold; the condition itself if it is no conjunction.
    public var conjuncts: [Condition] { if case .all(let parts) = self { parts } else { [self] } }

    var disjuncts: [Condition] { if case .any(let parts) = self { parts } else { [self] } }

    /// The variables that the condition looks at, each once, in the order in which they first appear.
    public var variables: [VariableDefinition] {
        var found: [VariableDefinition] = []
        var seen: Set<VariableDefinition> = []
        forEachVariable { if seen.insert($0).inserted { found.append($0) } }
        return found
    }

    /// Calls a function with each variable that the condition looks at, as often as it does.
    func forEachVariable(_ body: (VariableDefinition) -> Void) {
        switch self {
        case .constant: break
        case .test(let test): test.forEachVariable(body)
        case .all(let parts), .any(let parts): for part in parts { part.forEachVariable(body) }
        case .not(let part): part.forEachVariable(body)
        }
    }

    /// The same condition with negations at the tests only, and folded into them where one variable is looked at.
    var normalized: Condition { normalized(negated: false) }

    private func normalized(negated: Bool) -> Condition {
        switch self {
        case .constant(let value): return .constant(value != negated)
        case .not(let part): return part.normalized(negated: !negated)
        case .all(let parts), .any(let parts):
            let inner = parts.map { $0.normalized(negated: negated) }
            var isConjunction = false
            if case .all = self { isConjunction = true }
            return isConjunction != negated
                ? .all(of: inner) : .any(of: inner)
        case .test(let test):
            guard negated else { return self }
            switch test {
            case .value(let variable, let mask): return .test(.value(variable, in: ~mask & variable.everything))
            case .members(let variable, let among, let wanted) where among.nonzeroBitCount == 1:
                return .test(.members(variable, among: among, are: ~wanted & among))
            default: return .not(self)
            }
        }
    }
}
