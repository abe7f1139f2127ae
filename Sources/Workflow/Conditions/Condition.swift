/// A condition is a statement about a world that is true or false in it.
///
/// It is a value, never a closure: it can be evaluated fast, printed in plain words, explained in a world where it
/// fails, and compared with other conditions exactly. Conditions are made from variables and joined with `&&`, `||`
/// and `!`:
///
///     relationship.is(.active) && !adminRoles.is(.none)
public enum Condition: Hashable, Sendable {
    /// True everywhere, or nowhere.
    case constant(Bool)
    /// A statement about one variable, or about two.
    case test(Test)
    /// True where all parts are.
    case all(Parts)
    /// True where at least one part is.
    case any(Parts)
    /// True where the part is not.
    case negation(Negated)

    /// True where the part is not, even if that is a negation itself; `!` takes a negation back.
    public static func not(_ part: Condition) -> Condition { .negation(Negated(part)) }

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
    public static func && (left: consuming Condition, right: Condition) -> Condition {
        if case .constant(let value) = left { return value ? right : .never }
        if case .constant(let value) = right { return value ? left : .never }
        var parts = left.takeParts(ofChoice: false)
        if case .all(let others) = right { for part in others { parts.add(part) } } else { parts.add(right) }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    /// The condition that holds where either does; a list of many is joined by ``any(of:)``, each of whose parts is looked at once.
    public static func || (left: consuming Condition, right: Condition) -> Condition {
        if case .constant(let value) = left { return value ? .always : right }
        if case .constant(let value) = right { return value ? .always : left }
        var parts = left.takeParts(ofChoice: true)
        if case .any(let others) = right { for part in others { parts.add(part) } } else { parts.add(right) }
        return parts.count == 1 ? parts[0] : .any(parts)
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
        var parts = Parts([])
        for condition in conditions {
            switch condition {
            // One that holds decides a choice, and one that doesn't decides a conjunction; the others make no difference.
            case .constant(let value): if value == isChoice { return condition }
            case .all(let inner) where !isChoice: for part in inner { parts.add(part) }
            case .any(let inner) where isChoice: for part in inner { parts.add(part) }
            default: parts.add(condition)
            }
        }
        switch parts.count {
        case 0: return .constant(!isChoice)
        case 1: return parts[0]
        default: return isChoice ? .any(parts) : .all(parts)
        }
    }

    /// The parts of a conjunction, or of a choice, which are given away; the condition itself if it is neither.
    ///
    /// Whoever takes them from a condition that nobody else has can add to them without copying any.
    private mutating func takeParts(ofChoice isChoice: Bool) -> Parts {
        switch self {
        case .all(let parts) where !isChoice:
            self = .always
            return parts
        case .any(let parts) where isChoice:
            self = .always
            return parts
        default: return Parts([self])
        }
    }

    /// The condition that holds where the other does not.
    public static prefix func ! (condition: Condition) -> Condition {
        switch condition {
        case .constant(let value): return .constant(!value)
        case .negation(let inner): return inner.part
        default: return .not(condition)
        }
    }

    /// The parts that must all hold; the condition itself if it is no conjunction.
    public var conjuncts: [Condition] { if case .all(let parts) = self { Array(parts) } else { [self] } }

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
        case .negation(let inner): inner.part.forEachVariable(body)
        }
    }

    /// The same condition with negations at the tests only, and folded into them where one variable is looked at.
    var normalized: Condition { normalized(negated: false) }

    private func normalized(negated: Bool) -> Condition {
        switch self {
        case .constant(let value): return .constant(value != negated)
        case .negation(let inner): return inner.part.normalized(negated: !negated)
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
