/// Prospects are what workflows lead to, remembered, so that no run is carried out twice that must go the same way.
///
/// A run goes the same way from every world that agrees with its own in the bits that decided it. Where the bits that it
/// may have written were the same before, too, it leaves the same in them.
public struct Prospects: Sendable {
    /// How a workflow ends.
    struct Ending {
        /// The world at the end; nothing if the workflow can't be carried out.
        fileprivate(set) var world: World?
        /// The bits of the world before that decide it.
        let bits: SIMD8<UInt64>
        /// The bits that may have been written.
        let written: SIMD8<UInt64>
    }

    /// Endings that are decided by the same bits, by what those and the written ones were.
    private struct Kind {
        let bits: SIMD8<UInt64>
        var endings: [SIMD8<UInt64>: Ending]
    }

    let domain: Domain
    /// By the workflows' ids.
    private var kinds: [String: [Kind]] = [:]
    /// The bits that decide where a workflow begins and ends, by its id.
    private var boundaries: [String: SIMD8<UInt64>] = [:]
    /// What can happen to some variables, by these.
    private var grounds: [[VariableDefinition]: SearchGround] = [:]

    /// What is decided in more ways is not looked up faster than it is found out.
    private static let mostKinds = 24

    /// Begins with nothing known.
    public init(_ domain: Domain) { self.domain = domain }

    /// How a workflow ends, from a world, for the first of those who just meet its permission and succeed.
    mutating func ending(of workflow: Workflow, from world: World) -> Ending {
        for kind in kinds[workflow.id] ?? [] {
            guard var known = kind.endings[world.words & kind.bits] else { continue }
            if let end = known.world?.words {
                known.world = World(words: world.words & ~known.written | end & known.written)
            }
            return known
        }
        let boundaries = boundaries[workflow.id] ?? domain.boundaries(of: workflow)
        self.boundaries[workflow.id] = boundaries
        let ending = domain.ending(of: workflow, from: world, boundaries)
        remember(ending, of: workflow, from: world)
        return ending
    }

    private mutating func remember(_ ending: Ending, of workflow: Workflow, from world: World) {
        let bits = ending.bits | ending.written
        let number = kinds[workflow.id]?.firstIndex { $0.bits == bits }
        if let number {
            kinds[workflow.id]?[number].endings[world.words & bits] = ending
        } else if kinds[workflow.id]?.count ?? 0 < Self.mostKinds {
            kinds[workflow.id, default: []].append(Kind(bits: bits, endings: [world.words & bits: ending]))
        }
    }

    /// Searches for the fewest commands that bring a condition about.
    mutating func search(for goal: Condition, from world: World) -> CommandSearch {
        let cone = domain.cone(of: goal.variables)
        return grounds[cone, default: SearchGround(domain, cone)].search(for: goal, from: world)
    }
}

extension Domain {
    /// How a workflow ends, and what decides that.
    fileprivate func ending(
        of workflow: Workflow, from world: World, _ boundaries: SIMD8<UInt64>
    ) -> Prospects.Ending {
        var grounds = Grounds()
        for account in accounts(for: workflow.permission) {
            let run = run(workflow, from: world, as: account)
            grounds.formUnion(self.grounds(of: run, boundaries: boundaries))
            if run.failure == nil {
                return .init(world: run.end.world, bits: grounds.bits, written: grounds.written)
            }
        }
        return .init(world: nil, bits: grounds.bits, written: grounds.written)
    }
}
