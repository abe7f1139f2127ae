/// An influence says which variables of a domain have a say in what others become, directly or not.
struct Influence: Sendable {
    private let variables: [VariableDefinition]
    private let layout: Layout
    /// For each variable, the numbers of those that have a say in it, itself included.
    private let cones: [[Int]]
    /// For each command, the numbers of the variables that its guard looks at.
    private let guards: [[Int]]
    /// For each variable its own bits, and those of all that is changed by commands that change it.
    private let entangled: [(own: SIMD8<UInt64>, all: SIMD8<UInt64>)]

    /// Finds out which variables of a layout some commands look at and change.
    init(of commands: [CommandEntry], on layout: Layout) {
        func numbers(_ variables: [VariableDefinition]) -> [Int] { variables.compactMap { layout.index(of: $0) } }
        var reads = [[Int]](repeating: [], count: layout.variables.count)
        var guards: [[Int]] = []
        for entry in commands {
            let guarding = numbers(entry.command.guardCondition.variables)
            guards.append(guarding)
            for effect in entry.command.effects {
                guard let written = layout.index(of: effect.variable) else { continue }
                reads[written] += guarding + numbers(effect.inputs)
            }
        }
        self.layout = layout
        self.guards = guards
        variables = layout.variables
        entangled = Self.entangled(by: commands, on: layout)
        cones = reads.indices.map { Self.reached(from: [$0], by: reads) }
    }

    private static func entangled(
        by commands: [CommandEntry], on layout: Layout
    ) -> [(own: SIMD8<UInt64>, all: SIMD8<UInt64>)] {
        var entangled = layout.variables.map { variable in
            let own = layout.bits(of: [variable])
            return (own: own, all: own)
        }
        for entry in commands {
            let written = entry.command.effects.map(\.variable)
            let bits = layout.bits(of: written)
            for number in written.compactMap({ layout.index(of: $0) }) { entangled[number].all |= bits }
        }
        return entangled
    }

    /// The bits of the variables that have one of some bits, and of all that commands change together with those.
    func entanglement(of changed: SIMD8<UInt64>) -> SIMD8<UInt64> {
        if changed == .zero { return .zero }
        return entangled.reduce(into: .zero) { bits, variable in
            if variable.own & changed != .zero { bits |= variable.all }
        }
    }

    private static func reached(from starts: [Int], by ways: [[Int]]) -> [Int] {
        var isReached = [Bool](repeating: false, count: ways.count)
        var open = starts
        for start in starts { isReached[start] = true }
        while let number = open.popLast() {
            for next in ways[number] where !isReached[next] {
                isReached[next] = true
                open.append(next)
            }
        }
        return isReached.indices.filter { isReached[$0] }
    }

    /// The cone of some variables: those that have a say in them, and those that decide whether some commands are possible.
    func cone(of wanted: [VariableDefinition], and commands: Set<Handle<Command>> = []) -> [VariableDefinition] {
        var isInside = [Bool](repeating: false, count: cones.count)
        let asked = wanted.compactMap { layout.index(of: $0) } + commands.flatMap { guards[$0.index] }
        for number in asked where !isInside[number] {
            for member in cones[number] { isInside[member] = true }
        }
        return variables.filter { variable in layout.index(of: variable).map { isInside[$0] } ?? false }
    }

    /// The variables in modules: those of one module have a say in each other, and otherwise only those of modules before it
    /// have a say in them.
    ///
    /// Those that have a say in the most others come first, so that small cones are what large ones begin with.
    var modules: [[VariableDefinition]] {
        var dependents = [Int](repeating: 0, count: cones.count)
        for cone in cones { for number in cone { dependents[number] += 1 } }
        var modules: [(first: Int, members: [Int])] = []
        var isTaken = [Bool](repeating: false, count: cones.count)
        for number in cones.indices where !isTaken[number] {
            let members = cones[number].filter { cones[$0] == cones[number] }
            for member in members { isTaken[member] = true }
            modules.append((number, members))
        }
        func order(_ module: (first: Int, members: [Int])) -> (Int, Double, Int) {
            let states = module.members.reduce(1) { $0 * layout.variables[$1].states }
            return (module.members.count - dependents[module.first], states, module.first)
        }
        return modules.sorted { order($0) < order($1) }.map { $0.members.map { layout.variables[$0] } }
    }
}
