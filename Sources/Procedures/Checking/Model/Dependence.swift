internal import Workflow

/// A set of variables, as bits.
typealias VariableSet = SIMD4<UInt64>

/// A dependence is a condition that knows which variables decide it in a world.
///
/// Where a part of a choice holds, the other parts do not matter; where a part of a conjunction fails, neither do the
/// others. So most conditions depend on fewer variables than they look at.
indirect enum Dependence: Sendable {
    case constant(Bool)
    case test(CompiledCondition, VariableSet)
    case all([Dependence])
    case any([Dependence])

    /// Prepares a condition.
    init(_ condition: Condition, _ domain: Domain, _ index: (VariableDefinition) -> Int?, negated: Bool = false) {
        switch condition {
        case .constant(let value): self = .constant(value != negated)
        case .not(let part): self = Dependence(part, domain, index, negated: !negated)
        case .all(let parts):
            let inner = parts.map { Dependence($0, domain, index, negated: negated) }
            self = negated ? .any(inner) : .all(inner)
        case .any(let parts):
            let inner = parts.map { Dependence($0, domain, index, negated: negated) }
            self = negated ? .all(inner) : .any(inner)
        case .test(let test):
            var set = VariableSet.zero
            for variable in test.variables {
                if let place = index(variable) { set[place / 64] |= 1 << UInt64(place % 64) }
            }
            self = .test(domain.compile(negated ? !condition : condition), set)
        }
    }

    /// Whether it holds in a world, and which variables, but for those that are known, decide that.
    func decide(in world: World, known: VariableSet) -> (holds: Bool, by: VariableSet) {
        switch self {
        case .constant(let value): (value, .zero)
        case .test(let condition, let set): (condition.holds(in: world), set & ~known)
        case .all(let parts): Dependence.decide(parts, in: world, known: known, seeking: false)
        case .any(let parts): Dependence.decide(parts, in: world, known: known, seeking: true)
        }
    }

    /// One part with the value that is sought decides; without any, all parts together do.
    private static func decide(
        _ parts: [Dependence], in world: World, known: VariableSet, seeking sought: Bool
    ) -> (holds: Bool, by: VariableSet) {
        var all = VariableSet.zero
        var best: VariableSet?
        for part in parts {
            let (holds, set) = part.decide(in: world, known: known)
            guard holds == sought else {
                all |= set
                continue
            }
            if set == .zero { return (sought, .zero) }
            if best == nil { best = set }
        }
        return best.map { (sought, $0) } ?? (!sought, all)
    }
}
