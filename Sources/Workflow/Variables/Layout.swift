/// A layout says which bits of a world belong to which variable.
///
/// A variable's bits lie within one word, so that reading it is a shift and a mask. Variables go, in the order given,
/// into the first word that has room.
public struct Layout: Sendable {
    /// The bits of one variable.
    struct Field: Hashable, Sendable {
        let word: Int
        let shift: UInt64
        /// As many ones as the variable has bits, at the right end.
        let mask: UInt64

        /// The ones at the variable's own place.
        var placed: UInt64 { mask << shift }
    }

    /// The variables, in order.
    public let variables: [VariableDefinition]
    /// The number of words in use.
    public let wordCount: Int
    /// The number of bits in use.
    public let bitCount: Int
    private let fields: [Field]
    private let indices: [String: Int]

    /// Lays out variables.
    ///
    /// If two share an id, the first one counts.
    public init(_ variables: [VariableDefinition]) {
        var kept: [VariableDefinition] = []
        var fields: [Field] = []
        var indices: [String: Int] = [:]
        var used: [Int] = []
        for variable in variables where indices[variable.id] == nil {
            let width = min(variable.width, 64)
            let word = used.firstIndex { $0 + width <= 64 } ?? used.count
            if word == used.count { used.append(0) }
            let mask: UInt64 = width == 64 ? .max : (1 << UInt64(width)) - 1
            indices[variable.id] = kept.count
            kept.append(variable)
            fields.append(Field(word: word, shift: UInt64(used[word]), mask: mask))
            used[word] += width
        }
        self.variables = kept
        self.fields = fields
        self.indices = indices
        wordCount = max(used.count, 1)
        bitCount = used.reduce(0, +)
    }

    func index(of variable: VariableDefinition) -> Int? { indices[variable.id] }

    /// For each word of a world, how many bits each of its variables has, beginning at the right end.
    var widths: [[Int]] {
        fields.reduce(into: Array(repeating: [], count: min(wordCount, 8))) { widths, field in
            if field.word < widths.count { widths[field.word].append(field.mask.nonzeroBitCount) }
        }
    }

    /// The bits of a variable; none if it is not laid out, or has no room in a world.
    func field(of variable: VariableDefinition) -> Field? {
        guard let index = indices[variable.id], fields[index].word < 8 else { return nil }
        return fields[index]
    }

    /// The core of a variable in a world; a variable that the layout does not have is zero.
    public func core(of variable: VariableDefinition, in world: World) -> UInt64 {
        guard let field = field(of: variable) else { return 0 }
        return world.words[field.word] >> field.shift & field.mask
    }

    /// The world in which one variable has another core.
    public func setting(_ variable: VariableDefinition, to core: UInt64, in world: World) -> World {
        guard let field = field(of: variable) else { return world }
        var world = world
        world.words[field.word] = world.words[field.word] & ~field.placed | (core & field.mask) << field.shift
        return world
    }

    /// The value of a variable in a world.
    public func value<Value>(of variable: Variable<Value>, in world: World) -> Value? {
        variable.value(of: core(of: variable.definition, in: world))
    }

    /// The members of a set variable in a world.
    public func members<Member>(of variable: SetVariable<Member>, in world: World) -> Set<Member> {
        variable.members(of: core(of: variable.definition, in: world))
    }

    /// All worlds that the variables can begin as, in order; at most a given number of them.
    func initialWorlds(limit: Int = 1 << 16) -> [World] {
        var worlds = [World()]
        for variable in variables {
            worlds = Array(
                worlds.lazy.flatMap { world in
                    variable.initial.lazy.map { setting(variable, to: $0, in: world) }
                }
                .prefix(limit))
        }
        return worlds
    }

    /// The bits of some variables; two worlds that are alike there differ in other variables at most.
    public func bits(of variables: [VariableDefinition]) -> SIMD8<UInt64> {
        variables.reduce(into: .zero) { bits, variable in
            if let field = field(of: variable) { bits[field.word] |= field.placed }
        }
    }
}
