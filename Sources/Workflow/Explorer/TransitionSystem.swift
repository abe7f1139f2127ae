/// A transition system is a domain's variables, or some of them, and the commands that can change them, compiled.
///
/// All guards stand in one array of instructions and all effects in one array of writes, so that finding the next
/// worlds touches little memory.
struct TransitionSystem: Sendable {
    /// A command.
    struct Move: Sendable {
        let command: Handle<Command>
        let entry: Int16
        let instructions: Int
        let writes: Range<Int>
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
    }

    let layout: Layout
    let moves: [Move]
    private let instructions: [CompiledCondition.Instruction]
    private let writes: [Write]

    /// Compiles the commands that change some variables, and others that are of interest.
    ///
    /// The variables must include all that decide when those commands can happen and what they do.
    init(_ domain: Domain, _ variables: [VariableDefinition], also interesting: Set<Handle<Command>> = []) {
        let layout = Layout(variables)
        self.layout = layout
        var moves: [Move] = []
        var instructions: [CompiledCondition.Instruction] = []
        var writes: [Write] = []
        for (index, entry) in domain.commands.enumerated() {
            let effects = entry.command.effects.compactMap { CompiledEffect($0, in: layout) }
            let isWhole = variables.count == domain.variables.count
            guard isWhole || !effects.isEmpty || interesting.contains(Handle(index)) else { continue }
            let condition = CompiledCondition(entry.command.guardCondition, in: layout)
            let start = writes.count
            let offset = instructions.count
            instructions += condition.instructions
            for effect in effects {
                let write = Write(
                    word: effect.word, written: effect.written, bits: effect.bits, source: effect.source,
                    shift: effect.shift, entry: effect.condition.entry, instructions: instructions.count)
                instructions += effect.condition.instructions
                let isPlain = effect.condition.isTrivial && effect.source == nil
                let known = writes[start...].firstIndex {
                    isPlain && $0.word == write.word && $0.entry == CompiledCondition.accept && $0.source == nil
                }
                if let known {
                    writes[known].bits = writes[known].bits & ~write.written | write.bits
                    writes[known].written |= write.written
                } else {
                    writes.append(write)
                }
            }
            moves.append(
                Move(
                    command: Handle(index), entry: condition.entry, instructions: offset,
                    writes: start..<writes.count))
        }
        // An address to run from is needed even where no guard has an instruction.
        if instructions.isEmpty {
            instructions.append(.init(operation: .equals, word: 0, shift: 0, mask: 0))
        }
        self.moves = moves
        self.instructions = instructions
        self.writes = writes
    }

    /// Calls a function for each command that can happen in a world, with the world that follows.
    ///
    /// The world that follows is only valid during the call.
    @inline(__always)
    func forEachNext(
        _ world: UnsafePointer<UInt64>, _ next: UnsafeMutablePointer<UInt64>,
        _ body: (Move, UnsafePointer<UInt64>) -> Void
    ) {
        let wordCount = layout.wordCount
        let raw = UnsafeRawPointer(world)
        instructions.withUnsafeBufferPointer { instructions in
            moves.withUnsafeBufferPointer { moves in
                writes.withUnsafeBufferPointer { writes in
                    guard let first = instructions.baseAddress else { return }
                    for move in moves {
                        let isPossible = CompiledCondition.run(first + move.instructions, from: move.entry, on: raw)
                        guard isPossible else { continue }
                        for index in 0..<wordCount { next[index] = world[index] }
                        for number in move.writes {
                            let write = writes[number]
                            if write.entry != CompiledCondition.accept {
                                let start = first + write.instructions
                                guard CompiledCondition.run(start, from: write.entry, on: raw) else { continue }
                            }
                            var bits = write.bits
                            if let source = write.source {
                                bits = (world[source.word] >> source.shift & source.mask) << write.shift & write.written
                            }
                            next[write.word] = next[write.word] & ~write.written | bits
                        }
                        body(move, next)
                    }
                }
            }
        }
    }
}
