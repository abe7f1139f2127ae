/// A restoration is what must be again as it was, for what happened between two worlds to be undone.
///
/// That is everything that changed, and whatever the commands write that change it back: what destroys something else
/// undoes nothing.
struct Restoration {
    /// The bits of the variables that must be as they were.
    let bits: SIMD8<UInt64>
    /// What these bits were.
    private let words: SIMD8<UInt64>

    /// What must be restored after one world has become another one.
    init(of before: World, after: World, in domain: Domain) {
        bits = domain.influence.entanglement(of: before.words ^ after.words)
        words = before.words & bits
    }

    /// Whether nothing changed.
    var isNothing: Bool { bits == .zero }

    /// Whether a world has it.
    func holds(in world: World) -> Bool { world.words & bits == words }

    /// The same as a condition.
    func condition(in layout: Layout) -> Condition {
        let world = World(words: words)
        let tests = layout.variables.compactMap { variable -> Condition? in
            guard let field = layout.field(of: variable), bits[field.word] & field.placed != 0 else { return nil }
            let core = layout.core(of: variable, in: world)
            return .test(
                variable.kind == .choice
                    ? .value(variable, in: 1 << core) : .members(variable, among: variable.everything, are: core))
        }
        return .all(of: tests)
    }
}
