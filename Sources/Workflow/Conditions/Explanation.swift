/// An explanation says of a condition, and of each of its parts, whether it holds in one world.
public struct Explanation: Hashable, Sendable {
    /// The condition that is explained.
    public let condition: Condition
    /// Whether it holds.
    public let holds: Bool
    /// The same for its parts, if it has any.
    public let parts: [Explanation]

    /// The smallest parts that are to blame where the condition fails; none where it holds.
    ///
    /// Of a conjunction those are the parts that fail, of a choice all of its parts.
    public var culprits: [Condition] {
        if holds { return [] }
        if parts.isEmpty { return [condition] }
        let found = parts.flatMap { $0.culprits }
        return found.isEmpty ? [condition] : found
    }
}

extension Condition {
    /// Explains the condition in a world.
    public func explained(in world: World, _ layout: Layout) -> Explanation { normalized.explain(world, layout) }

    private func explain(_ world: World, _ layout: Layout) -> Explanation {
        switch self {
        case .all(let conditions):
            let parts = conditions.map { $0.explain(world, layout) }
            return Explanation(condition: self, holds: parts.allSatisfy { $0.holds }, parts: parts)
        case .any(let conditions):
            let parts = conditions.map { $0.explain(world, layout) }
            return Explanation(condition: self, holds: parts.contains { $0.holds }, parts: parts)
        default:
            return Explanation(condition: self, holds: holds(in: world, layout), parts: [])
        }
    }

    /// Whether the condition holds in a world.
    ///
    /// Where it is asked often, a domain's compiled form is faster.
    public func holds(in world: World, _ layout: Layout) -> Bool {
        switch self {
        case .constant(let value): return value
        case .negation(let inner): return !inner.part.holds(in: world, layout)
        case .all(let parts): return parts.allSatisfy { $0.holds(in: world, layout) }
        case .any(let parts): return parts.contains { $0.holds(in: world, layout) }
        case .test(.value(let variable, let mask)): return mask >> layout.core(of: variable, in: world) & 1 == 1
        case .test(.members(let variable, let among, let wanted)):
            return layout.core(of: variable, in: world) & among == wanted
        case .test(.subset(let left, let right)):
            return layout.core(of: left, in: world) & ~layout.core(of: right, in: world) == 0
        case .test(.same(let left, let right)):
            return layout.core(of: left, in: world) == layout.core(of: right, in: world)
        }
    }
}
