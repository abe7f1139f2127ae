/// A compiled effect is an effect turned into writes to the bits of a layout.
struct CompiledEffect: Sendable {
    let condition: CompiledCondition
    /// The word that is written, and which of its bits.
    let word: Int
    let written: UInt64
    /// The bits that are written, unless they are copied.
    let bits: UInt64
    /// Where the bits are copied from.
    let source: Layout.Field?
    let shift: UInt64
    /// The bits of the world before that decide what is written.
    let inputs: SIMD8<UInt64>

    /// Compiles an effect; nil if the layout does not have the variable.
    init?(_ effect: Effect, in layout: Layout) {
        guard let field = layout.field(of: effect.variable) else { return nil }
        condition = CompiledCondition(effect.condition, in: layout)
        word = field.word
        shift = field.shift
        switch effect.change {
        case .becomes(let core):
            written = field.placed
            bits = (core & field.mask) << field.shift
            source = nil
        case .gains(let members):
            written = (members & field.mask) << field.shift
            bits = written
            source = nil
        case .loses(let members):
            written = (members & field.mask) << field.shift
            bits = 0
            source = nil
        case .copies(let other):
            written = field.placed
            bits = 0
            source = layout.field(of: other)
        }
        var inputs = condition.bits
        if let source { inputs[source.word] |= source.placed }
        self.inputs = inputs
    }

    /// Writes to a world what the effect makes of the world before.
    func apply(to world: inout World, before: World) {
        guard condition.holds(in: before) else { return }
        var value = bits
        if let source { value = (before.words[source.word] >> source.shift & source.mask) << shift & written }
        world.words[word] = world.words[word] & ~written | value
    }
}
