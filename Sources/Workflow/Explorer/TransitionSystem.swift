/// A transition system is a domain's variables, or some of them, and the commands that can change them, compiled.
///
/// A sieve says which commands can happen; what it can't say about a guard stands in an array of instructions, and all
/// effects stand in an array of writes, so that finding the next worlds touches little memory.
struct TransitionSystem: Sendable {
    /// A command.
    struct Move: Sendable {
        let command: Handle<Command>
        /// What it always changes in one word: the bits that it keeps, and those that it then adds.
        fileprivate(set) var word = 0
        fileprivate(set) var kept: UInt64 = .max
        fileprivate(set) var added: UInt64 = 0
        /// What else it changes.
        fileprivate(set) var writes: Range<Int>
        /// What is left of its guard.
        let instructions: Int
        let entry: Int16
    }

    /// A change of some bits of a word.
    struct Write: Sendable {
        var word: Int
        var written: UInt64
        var bits: UInt64
        var source: Layout.Field?
        var shift: UInt64
        var entry: Int16
        var instructions: Int

        /// Whether it always writes the same bits.
        var isPlain: Bool { source == nil && entry == CompiledCondition.accept }
    }

    let layout: Layout
    let moves: [Move]
    private let sieve: GuardSieve
    private let instructions: [CompiledCondition.Instruction]
    private let writes: [Write]

    /// Compiles the commands that change some variables, and others that are of interest.
    ///
    /// The variables must include all that decide when those commands can happen and what they do. Where only some commands
    /// are looked at, the others are left out.
    init(
        _ domain: Domain, _ variables: [VariableDefinition], also interesting: Set<Handle<Command>> = [],
        only lookedAt: Set<Handle<Command>>? = nil
    ) {
        let layout = Layout(variables)
        self.layout = layout
        let isWhole = variables.count == domain.variables.count
        var commands: [(handle: Handle<Command>, effects: [CompiledEffect])] = []
        var guards: [Condition] = []
        for (index, entry) in domain.commands.enumerated() {
            let effects = entry.command.effects.compactMap { CompiledEffect($0, in: layout) }
            guard isWhole || !effects.isEmpty || interesting.contains(Handle(index)),
                lookedAt?.contains(Handle(index)) ?? true
            else { continue }
            commands.append((Handle(index), effects))
            guards.append(entry.command.guardCondition)
        }
        sieve = GuardSieve(&guards, in: layout)
        var moves: [Move] = []
        var instructions: [CompiledCondition.Instruction] = []
        var writes: [Write] = []
        for ((handle, effects), rest) in zip(commands, guards) {
            let condition = CompiledCondition(rest, in: layout)
            let offset = instructions.count
            instructions += condition.instructions
            let start = writes.count
            for effect in effects { Self.append(effect, to: &writes, from: start, &instructions) }
            var move = Move(
                command: handle, writes: start..<writes.count, instructions: offset, entry: condition.entry)
            if start < writes.count && writes[start].isPlain {
                move.word = writes[start].word
                move.kept = ~writes[start].written
                move.added = writes[start].bits
                move.writes = start + 1..<writes.count
            }
            moves.append(move)
        }
        // An address to run from is needed even where no guard has an instruction.
        if instructions.isEmpty {
            instructions.append(.init(operation: .equals, word: 0, shift: 0, mask: 0))
        }
        self.moves = moves
        self.instructions = instructions
        self.writes = writes
    }

    /// Appends what an effect writes to what is written from a place on, joined with what goes into the same word.
    private static func append(
        _ effect: CompiledEffect, to writes: inout [Write], from start: Int,
        _ instructions: inout [CompiledCondition.Instruction]
    ) {
        let write = Write(
            word: effect.word, written: effect.written, bits: effect.bits, source: effect.source,
            shift: effect.shift, entry: effect.condition.entry, instructions: instructions.count)
        instructions += effect.condition.instructions
        let known = writes[start...].firstIndex { write.isPlain && $0.isPlain && $0.word == write.word }
        // What is written in between to the same bits must not be written again afterward.
        if let known, writes[(known + 1)...].allSatisfy({ $0.word != write.word || $0.written & write.written == 0 }) {
            writes[known].bits = writes[known].bits & ~write.written | write.bits
            writes[known].written |= write.written
        } else {
            writes.append(write)
        }
    }

    /// Calls a function for each command that can happen in a world, with the world that follows.
    ///
    /// The world that follows is only valid during the call.
    @inline(__always)
    func forEachNext(
        _ world: UnsafePointer<UInt64>, _ next: UnsafeMutablePointer<UInt64>,
        _ body: (Move, UnsafePointer<UInt64>) -> Void
    ) {
        forEachNext(world, { next }, { move in body(move, next) })
    }

    /// Calls a function for each command that can happen in a world, after the world that follows was written to where
    /// another function says.
    @inline(__always)
    func forEachNext(
        _ world: UnsafePointer<UInt64>, _ place: () -> UnsafeMutablePointer<UInt64>, _ body: (Move) -> Void
    ) {
        let wordCount = layout.wordCount
        moves.withUnsafeBufferPointer { moves in
            for set in 0..<sieve.setCount {
                var passing = sieve.passing(world, set: set)
                while passing != 0 {
                    let move = moves[set &<< 6 &+ passing.trailingZeroBitCount]
                    passing &= passing &- 1
                    if move.entry != CompiledCondition.accept && !isAllowed(move, in: world) { continue }
                    let next = place()
                    for index in 0..<wordCount { next[index] = world[index] }
                    next[move.word] = next[move.word] & move.kept | move.added
                    if !move.writes.isEmpty { write(move, world, next) }
                    body(move)
                }
            }
        }
    }

    /// The first command that leads to a world after another one, with room for the words of a third.
    func cause(
        of wanted: UnsafePointer<UInt64>, after world: UnsafePointer<UInt64>, _ next: UnsafeMutablePointer<UInt64>
    ) -> Handle<Command>? {
        let wordCount = layout.wordCount
        for set in 0..<sieve.setCount {
            var passing = sieve.passing(world, set: set)
            while passing != 0 {
                let number = set &<< 6 &+ passing.trailingZeroBitCount
                passing &= passing &- 1
                // What it always changes can be compared before anything else is done.
                let (word, kept, added) = (moves[number].word, moves[number].kept, moves[number].added)
                if moves[number].writes.isEmpty && world[word] & kept | added != wanted[word] { continue }
                if moves[number].entry != CompiledCondition.accept && !isAllowed(moves[number], in: world) { continue }
                next.update(from: world, count: wordCount)
                next[word] = next[word] & kept | added
                if !moves[number].writes.isEmpty { write(moves[number], world, next) }
                if (0..<wordCount).allSatisfy({ next[$0] == wanted[$0] }) { return moves[number].command }
            }
        }
        return nil
    }

    /// Whether what is left of a command's guard holds in a world.
    @inline(__always)
    private func isAllowed(_ move: Move, in world: UnsafePointer<UInt64>) -> Bool {
        instructions.withUnsafeBufferPointer { instructions in
            guard let first = instructions.baseAddress else { return false }
            return CompiledCondition.run(first + move.instructions, from: move.entry, on: UnsafeRawPointer(world))
        }
    }

    /// Writes what a command changes besides what it always changes in one word.
    @inline(__always)
    private func write(_ move: Move, _ world: UnsafePointer<UInt64>, _ next: UnsafeMutablePointer<UInt64>) {
        instructions.withUnsafeBufferPointer { instructions in
            writes.withUnsafeBufferPointer { writes in
                guard let first = instructions.baseAddress else { return }
                for number in move.writes {
                    let write = writes[number]
                    if write.entry != CompiledCondition.accept {
                        let start = first + write.instructions
                        let raw = UnsafeRawPointer(world)
                        guard CompiledCondition.run(start, from: write.entry, on: raw) else { continue }
                    }
                    var bits = write.bits
                    if let source = write.source {
                        bits = (world[source.word] >> source.shift & source.mask) << write.shift & write.written
                    }
                    next[write.word] = next[write.word] & ~write.written | bits
                }
            }
        }
    }
}
