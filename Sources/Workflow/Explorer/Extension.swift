/// An extension adds the variables of a module to all worlds of those that have a say in it.
///
/// What happens in the worlds of the base is known, and a module has few states. So a world is nothing but a number: that
/// of its base, and behind it the state of the module. What can become of a state is decided by the few variables of the base
/// that the module looks at, and is found out once for all worlds that are alike in these. Then nothing remains to be done for
/// a world but to join numbers, and to look at one bit that says whether it was there before.
struct Extension {
    /// A command that changes the module.
    struct Move {
        let command: UInt16
        let condition: CompiledCondition
        let effects: [CompiledEffect]
    }

    let base: Stage
    let layout: Layout
    /// The bits of the module in a number.
    let bits: Int
    /// What becomes of the states of the module.
    var rows: ExtensionRows
    /// For each command, its number among those that change the base and the module; zero for those that change the base only.
    let jointNumbers: [UInt16]
    /// For each world of the base, the number of what the module sees of it.
    let contexts: [UInt32]
    /// The words of the worlds of the base, and those of the states of the module, each in the layout of both.
    private let baseWords: [UInt64]
    private let stateWords: [UInt64]

    /// The most bits that a module may have, and the most numbers that there may be.
    private static let mostBits = 12
    static let mostNumbers = 1 << 26
    /// The most worlds to begin with.
    private static let mostBeginnings = 1 << 16

    /// Prepares an extension; nil if there would be too many numbers.
    init?(of base: Stage, by module: [VariableDefinition], in domain: Domain) {
        let added = Layout(module)
        let inside = Set(base.layout.variables + module)
        let layout = Layout(domain.variables.filter { inside.contains($0) })
        let beginnings = layout.variables.reduce(1.0) { $0 * Double($1.initial.count) }
        guard added.wordCount == 1, added.bitCount <= Self.mostBits, layout.wordCount <= 8,
            base.count <= Self.mostNumbers >> added.bitCount, beginnings <= Double(Self.mostBeginnings)
        else { return nil }
        self.base = base
        self.layout = layout
        bits = added.bitCount
        baseWords = FieldMoves(from: base.layout, to: layout).moved(base.words)
        stateWords = FieldMoves(from: added, to: layout).moved((0..<1 << added.bitCount).map { UInt64($0) })
        var own: [Move] = []
        var joint: [Move] = []
        var jointNumbers = [UInt16](repeating: 0, count: domain.commands.count)
        for (index, entry) in domain.commands.enumerated() {
            let effects = entry.command.effects.filter { added.index(of: $0.variable) != nil }
            if effects.isEmpty { continue }
            let isJoint = entry.command.effects.contains { base.layout.index(of: $0.variable) != nil }
            // Whether a command that changes the base can happen is known there.
            let move = Move(
                command: UInt16(truncatingIfNeeded: index),
                condition: CompiledCondition(isJoint ? .always : entry.command.guardCondition, in: layout),
                effects: effects.compactMap { CompiledEffect($0, in: layout) })
            if isJoint {
                joint.append(move)
                jointNumbers[index] = UInt16(joint.count)
            } else {
                own.append(move)
            }
        }
        self.jointNumbers = jointNumbers
        let seen = (own + joint).reduce(SIMD8<UInt64>.zero) { bits, move in
            move.effects.reduce(bits | move.condition.bits) { $0 | $1.inputs }
        }
        let contexts = WorldKinds(
            of: baseWords, wordCount: layout.wordCount, toldApartBy: seen & layout.bits(of: base.layout.variables))
        guard contexts.count << bits <= Self.mostNumbers else { return nil }
        self.contexts = contexts.numbers
        rows = ExtensionRows(own, joint, in: layout, of: added, contexts: contexts.count)
    }

    /// The worlds with some numbers, kept as these.
    func worlds(_ numbers: [UInt32]) -> WorldWords {
        var kept = numbers
        // An array that has grown has room for up to twice as many; copying it is worth it only where much is left over.
        if numbers.capacity > numbers.count + numbers.count / 2 {
            kept = []
            kept.reserveCapacity(numbers.count)
            kept.append(contentsOf: numbers)
        }
        return WorldWords(kept, of: baseWords, stateWords, wordCount: layout.wordCount, stateBits: bits)
    }

    /// The words of the worlds with some numbers.
    func words(of numbers: [UInt32]) -> [UInt64] {
        let wordCount = layout.wordCount
        let mask = 1 << bits - 1
        return [UInt64](unsafeUninitializedCapacity: numbers.count * wordCount) { words, count in
            for number in numbers {
                let base = Int(number) &>> bits &* wordCount
                let state = Int(number) & mask &* wordCount
                for index in 0..<wordCount {
                    words[count &+ index] = baseWords[base &+ index] | stateWords[state &+ index]
                }
                count &+= wordCount
            }
        }
    }

    /// The row for a world of the base and a state of the module, filled in if it is asked for the first time.
    @inline(__always)
    mutating func row(_ world: Int, _ state: Int) -> Int {
        let key = Int(contexts[world]) &<< bits | state
        let known = rows.number(of: key)
        return known >= 0 ? known : fillRow(key, world, state)
    }

    private mutating func fillRow(_ key: Int, _ world: Int, _ state: Int) -> Int {
        var words = World()
        for index in 0..<layout.wordCount {
            words.words[index] =
                baseWords[world * layout.wordCount + index] | stateWords[state * layout.wordCount + index]
        }
        return rows.fill(key, words, state)
    }

    /// The numbers of the worlds to begin with, in order; at most so many.
    func beginnings(limit: Int) -> [UInt32] {
        let outside = layout.bits(of: base.layout.variables)
        var numbers: [World: Int] = [:]
        for world in 0..<base.initial {
            let start = world * layout.wordCount
            numbers[World(baseWords[start..<start + layout.wordCount])] = world
        }
        return layout.initialWorlds(limit: limit).compactMap { world in
            var part = world
            part.words &= outside
            guard let known = numbers[part] else { return nil }
            return UInt32(known << bits | rows.state(of: world))
        }
    }
}
