/// A dependence is a condition that knows which bits of a world decide it there.
///
/// Where a part of a choice holds, the other parts do not matter; where a part of a conjunction fails, neither do the
/// others. So most conditions depend on fewer bits than they look at.
public struct Dependence: Sendable {
    /// What a condition comes to in a world.
    public struct Decision: Sendable {
        /// Whether it holds.
        public let holds: Bool
        /// The bits that alone make it so.
        public let deciding: SIMD8<UInt64>
        /// The bits that were looked at to find that out: worlds that agree on them have the same decision.
        public let seen: SIMD8<UInt64>
    }

    private enum Operation: UInt8 {
        case constant, test, all, any
    }

    /// A part of the condition; its own parts follow it.
    private struct Part {
        let operation: Operation
        /// For a constant, its value.
        var holds = false
        /// The part after all those that belong to this one.
        var end = 0
        /// The bits that a test looks at.
        var bits = SIMD8<UInt64>.zero
        /// Where a test begins in the instructions.
        var instruction = 0
        var entry = CompiledCondition.accept
    }

    private var parts: [Part] = []
    private var instructions: [CompiledCondition.Instruction] = []

    init(_ condition: Condition, in layout: Layout) {
        add(condition, in: layout, negated: false)
        // An address to run from is needed even where no test has an instruction.
        if instructions.isEmpty { instructions.append(.init(operation: .equals, word: 0, shift: 0, mask: 0)) }
    }

    private mutating func add(_ condition: Condition, in layout: Layout, negated: Bool) {
        let number = parts.count
        switch condition {
        case .constant(let value): parts.append(Part(operation: .constant, holds: value != negated))
        case .negation(let inner): return add(inner.part, in: layout, negated: !negated)
        case .all(let inner):
            parts.append(Part(operation: negated ? .any : .all))
            for part in inner { add(part, in: layout, negated: negated) }
        case .any(let inner):
            parts.append(Part(operation: negated ? .all : .any))
            for part in inner { add(part, in: layout, negated: negated) }
        case .test(let test):
            let compiled = CompiledCondition(negated ? !condition : condition, in: layout)
            parts.append(
                Part(
                    operation: .test, bits: layout.bits(of: test.variables), instruction: instructions.count,
                    entry: compiled.entry))
            instructions += compiled.instructions
        }
        parts[number].end = parts.count
    }

    /// Whether it holds in all worlds or in none; nil if it looks at anything to say so.
    public var constant: Bool? { parts.count == 1 && parts[0].operation == .constant ? parts[0].holds : nil }

    /// Whether it holds in a world, and which bits, but for those that are known anyway, decide that.
    public func decide(in world: World, known: SIMD8<UInt64> = .zero) -> Decision {
        // Most things can always be seen.
        if parts.count == 1, parts[0].operation == .constant {
            return Decision(holds: parts[0].holds, deciding: .zero, seen: .zero)
        }
        return withUnsafeBytes(of: world.words) { words in
            parts.withUnsafeBufferPointer { parts in
                instructions.withUnsafeBufferPointer { instructions in
                    guard let first = instructions.baseAddress, let base = words.baseAddress else {
                        return Decision(holds: false, deciding: .zero, seen: .zero)
                    }
                    return Self.decide(0, parts, first, base, known)
                }
            }
        }
    }

    /// Whether it holds in a world, where nobody wants to know what decides that.
    public func holds(in world: World) -> Bool {
        withUnsafeBytes(of: world.words) { words in
            parts.withUnsafeBufferPointer { parts in
                instructions.withUnsafeBufferPointer { instructions in
                    guard let first = instructions.baseAddress, let base = words.baseAddress else { return false }
                    return Self.holds(0, parts, first, base)
                }
            }
        }
    }

    private static func holds(
        _ number: Int, _ parts: UnsafeBufferPointer<Part>, _ instructions: UnsafePointer<CompiledCondition.Instruction>,
        _ words: UnsafeRawPointer
    ) -> Bool {
        let operation = parts[number].operation
        switch operation {
        case .constant: return parts[number].holds
        case .test:
            let first = instructions + parts[number].instruction
            return CompiledCondition.run(first, from: parts[number].entry, on: words)
        case .all, .any: break
        }
        let sought = operation == .any
        var next = number + 1
        while next < parts[number].end {
            if holds(next, parts, instructions, words) == sought { return sought }
            next = parts[next].end
        }
        return !sought
    }

    private static func decide(
        _ number: Int, _ parts: UnsafeBufferPointer<Part>, _ instructions: UnsafePointer<CompiledCondition.Instruction>,
        _ words: UnsafeRawPointer, _ known: SIMD8<UInt64>
    ) -> Decision {
        let operation = parts[number].operation
        switch operation {
        case .constant: return Decision(holds: parts[number].holds, deciding: .zero, seen: .zero)
        case .test:
            let holds = CompiledCondition.run(
                instructions + parts[number].instruction, from: parts[number].entry, on: words)
            let bits = parts[number].bits & ~known
            return Decision(holds: holds, deciding: bits, seen: bits)
        case .all, .any: break
        }
        // One part with the value that is sought decides; without any, all parts together do.
        let sought = operation == .any
        var all = SIMD8<UInt64>.zero
        var seen = SIMD8<UInt64>.zero
        var best: SIMD8<UInt64>?
        var next = number + 1
        while next < parts[number].end {
            let holds: Bool
            let deciding: SIMD8<UInt64>
            // Most parts are tests, for which a call and a decision on the way back would cost more than the test.
            if parts[next].operation == .test {
                holds = CompiledCondition.run(
                    instructions + parts[next].instruction, from: parts[next].entry, on: words)
                deciding = parts[next].bits & ~known
                seen |= deciding
            } else {
                let part = decide(next, parts, instructions, words, known)
                (holds, deciding) = (part.holds, part.deciding)
                seen |= part.seen
            }
            next = parts[next].end
            if holds != sought {
                all |= deciding
            } else if deciding == .zero {
                return Decision(holds: sought, deciding: .zero, seen: seen)
            } else if best == nil {
                best = deciding
            }
        }
        if let best { return Decision(holds: sought, deciding: best, seen: seen) }
        return Decision(holds: !sought, deciding: all, seen: seen)
    }
}

extension Domain {
    /// Prepares a condition to be asked what decides it.
    public func dependence(of condition: Condition) -> Dependence { Dependence(condition, in: layout) }
}
