@testable import Workflow

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension Condition {
    /// A condition of at most a given depth, of any shape.
    static func random(on variables: [VariableDefinition], depth: Int, _ random: inout SeededGenerator) -> Condition {
        if depth > 0, Int.random(in: 0..<4, using: &random) > 0 {
            let parts = (0..<Int.random(in: 2...3, using: &random)).map { _ in
                Condition.random(on: variables, depth: depth - 1, &random)
            }
            switch Int.random(in: 0..<3, using: &random) {
            case 0: return parts.reduce(.always) { $0 && $1 }
            case 1: return parts.reduce(.never) { $0 || $1 }
            default: return !parts[0]
            }
        }
        let variable = variables[Int.random(in: 0..<variables.count, using: &random)]
        let mask = UInt64.random(in: 0...variable.everything, using: &random)
        let alike = variables.filter { $0.valueIDs == variable.valueIDs && $0.kind == variable.kind }
        let other = alike[Int.random(in: 0..<alike.count, using: &random)]
        if other != variable, Bool.random(using: &random) {
            let isSubset = variable.kind == .set && Bool.random(using: &random)
            return .test(isSubset ? .subset(variable, of: other) : .same(variable, as: other))
        }
        if variable.kind == .choice { return .test(.value(variable, in: mask)) }
        let wanted = UInt64.random(in: 0...variable.everything, using: &random) & mask
        return .test(.members(variable, among: mask, are: wanted))
    }
}

extension World {
    /// A world in which each variable is anything.
    static func random(in layout: Layout, _ random: inout SeededGenerator) -> World {
        layout.variables.reduce(World()) { world, variable in
            let most = variable.kind == .choice ? UInt64(variable.count - 1) : variable.everything
            return layout.setting(variable, to: .random(in: 0...most, using: &random), in: world)
        }
    }

    /// All worlds that there could be.
    static func all(in layout: Layout) -> [World] {
        layout.variables.reduce([World()]) { worlds, variable in
            let most = variable.kind == .choice ? UInt64(variable.count - 1) : variable.everything
            return worlds.flatMap { world in (0...most).map { layout.setting(variable, to: $0, in: world) } }
        }
    }
}

/// Domains that were made by chance.
enum RandomDomain {
    enum Three: String, Choice { case a, b, c }
    enum Two: String, Choice { case x, y }

    /// A domain of a few variables and commands; the same one for the same seed.
    static func make(_ seed: UInt64) -> Domain {
        var random = SeededGenerator(seed)
        let choices = (1...3).map { Variable<Three>("choice \($0)") }
        let sets = (1...2).map { SetVariable<Two>("set \($0)") }
        let variables = choices.map { $0.definition } + sets.map { $0.definition }
        let commands = (1...6).map { number -> Command in
            let condition = Condition.random(on: variables, depth: 2, &random)
            let effects = variables.shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random))
                .map { effect(on: $0, variables, &random) }
            return Command("command-\(number)", by: Actor.system, when: condition, then: effects)
        }
        return Domain("Random \(seed)") {
            choices.flatMap { [DomainPart.variable($0.definition)] }
            sets.flatMap { [DomainPart.variable($0.definition)] }
            for command in commands { command }
        }
    }

    private static func effect(
        on variable: VariableDefinition, _ variables: [VariableDefinition], _ random: inout SeededGenerator
    ) -> Effect {
        let condition =
            Bool.random(using: &random) ? Condition.always : Condition.random(on: variables, depth: 1, &random)
        let alike = variables.filter { $0.kind == variable.kind && $0 != variable }
        if Int.random(in: 0..<4, using: &random) == 0, let other = alike.first {
            return Effect(variable, .copies(other), condition: condition)
        }
        if variable.kind == .choice {
            return Effect(variable, .becomes(.random(in: 0..<3, using: &random)), condition: condition)
        }
        let mask = UInt64.random(in: 1...3, using: &random)
        let change: Effect.Change = Bool.random(using: &random) ? .gains(mask) : .loses(mask)
        return Effect(variable, change, condition: condition)
    }
}
