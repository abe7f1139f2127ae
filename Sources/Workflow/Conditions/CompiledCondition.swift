/// A compiled condition is a condition turned into tests on the bits of a layout.
///
/// It is a small branching program. Each instruction masks a word, compares, and names the instruction to go on with,
/// or the verdict. Equalities that fall into one word are folded into one instruction, so that most guards cost one or
/// two comparisons.
public struct CompiledCondition: Sendable {
    /// One test, and where to go from it.
    struct Instruction: Sendable {
        enum Operation: UInt8 {
            /// The masked word is `bits`.
            case equals
            /// The bit of `bits` that the shifted and masked word names is set.
            case isOneOf
            /// The first field has no bit that the second lacks.
            case isSubset
            /// Both fields are the same.
            case isSame
        }

        var operation: Operation
        var word: UInt8
        var shift: UInt8
        var otherWord: UInt8 = 0
        var otherShift: UInt8 = 0
        var whenTrue: Int16 = 0
        var whenFalse: Int16 = 0
        var mask: UInt64
        var bits: UInt64 = 0
    }

    static let accept: Int16 = -1
    static let reject: Int16 = -2

    private(set) var instructions: [Instruction] = []
    private(set) var entry: Int16 = Self.accept

    /// Compiles a condition.
    ///
    /// A variable that the layout lacks has its first value, or is empty.
    init(_ condition: Condition, in layout: Layout) {
        entry = emit(condition.normalized, in: layout, whenTrue: Self.accept, whenFalse: Self.reject)
    }

    /// Whether it holds everywhere, as far as can be seen without thinking.
    var isTrivial: Bool { entry == Self.accept }

    /// The bits of a world that the condition looks at.
    var bits: SIMD8<UInt64> {
        instructions.reduce(into: .zero) { bits, instruction in
            switch instruction.operation {
            case .equals: bits[Int(instruction.word)] |= instruction.mask
            case .isOneOf: bits[Int(instruction.word)] |= instruction.mask << UInt64(instruction.shift)
            case .isSubset, .isSame:
                bits[Int(instruction.word)] |= instruction.mask << UInt64(instruction.shift)
                bits[Int(instruction.otherWord)] |= instruction.mask << UInt64(instruction.otherShift)
            }
        }
    }

    /// What some bits of a word must be for a condition to hold; it may ask for more.
    struct Needs {
        let word: Int
        let mask: UInt64
        let bits: UInt64
    }

    /// What must be so in any case; nothing where that can't be seen at once.
    var needs: Needs? {
        guard entry >= 0 else { return nil }
        let first = instructions[Int(entry)]
        guard first.operation == .equals, first.whenFalse == Self.reject else { return nil }
        return Needs(word: Int(first.word), mask: first.mask, bits: first.bits)
    }

    /// Whether the condition holds in a world.
    public func holds(in world: World) -> Bool {
        if entry < 0 { return entry == Self.accept }
        return withUnsafeBytes(of: world.words) { words in
            instructions.withUnsafeBufferPointer { instructions in
                guard let first = instructions.baseAddress, let base = words.baseAddress else { return false }
                return Self.run(first, from: entry, on: base)
            }
        }
    }

    /// Whether the condition holds in the world with the words at an address.
    func holds(at words: UnsafePointer<UInt64>) -> Bool {
        if entry < 0 { return entry == Self.accept }
        return instructions.withUnsafeBufferPointer { instructions in
            guard let first = instructions.baseAddress else { return false }
            return Self.run(first, from: entry, on: UnsafeRawPointer(words))
        }
    }

    /// Runs instructions on the words at an address.
    @inline(__always)
    static func run(
        _ instructions: UnsafePointer<Instruction>, from entry: Int16, on words: UnsafeRawPointer
    ) -> Bool {
        var next = entry
        while next >= 0 {
            let instruction = instructions[Int(next)]
            let word = words.load(fromByteOffset: Int(instruction.word) &<< 3, as: UInt64.self)
            let holds: Bool
            switch instruction.operation {
            case .equals: holds = word & instruction.mask == instruction.bits
            case .isOneOf:
                holds = instruction.bits &>> (word &>> UInt64(instruction.shift) & instruction.mask) & 1 == 1
            case .isSubset, .isSame:
                let other = words.load(fromByteOffset: Int(instruction.otherWord) &<< 3, as: UInt64.self)
                let left = word &>> UInt64(instruction.shift) & instruction.mask
                let right = other &>> UInt64(instruction.otherShift) & instruction.mask
                holds = instruction.operation == .isSame ? left == right : left & ~right == 0
            }
            next = holds ? instruction.whenTrue : instruction.whenFalse
        }
        return next == accept
    }

    /// Appends the instructions of a condition; returns the one to begin with.
    private mutating func emit(_ condition: Condition, in layout: Layout, whenTrue: Int16, whenFalse: Int16) -> Int16 {
        switch condition {
        case .constant(let value): return value ? whenTrue : whenFalse
        case .negation(let inner): return emit(inner.part, in: layout, whenTrue: whenFalse, whenFalse: whenTrue)
        case .test(let test): return emit(test, in: layout, whenTrue: whenTrue, whenFalse: whenFalse)
        case .any(let parts):
            return parts.reversed().reduce(whenFalse) { next, part in
                emit(part, in: layout, whenTrue: whenTrue, whenFalse: next)
            }
        case .all(let parts):
            var equalities: [Int: (mask: UInt64, bits: UInt64)] = [:]
            var rest: [Condition] = []
            for part in parts {
                guard case .test(let test) = part, let equality = test.equality(in: layout) else {
                    rest.append(part)
                    continue
                }
                let known = equalities[equality.word] ?? (0, 0)
                // Two parts that contradict each other must not be folded into one comparison.
                if known.mask & equality.mask & (known.bits ^ equality.bits) != 0 { return whenFalse }
                equalities[equality.word] = (known.mask | equality.mask, known.bits | equality.bits)
            }
            var next = rest.reversed().reduce(whenTrue) { next, part in
                emit(part, in: layout, whenTrue: next, whenFalse: whenFalse)
            }
            for (word, equality) in equalities.sorted(by: { $0.key > $1.key }) {
                let instruction = Instruction(
                    operation: .equals, word: UInt8(truncatingIfNeeded: word), shift: 0, mask: equality.mask,
                    bits: equality.bits)
                next = append(instruction, whenTrue: next, whenFalse: whenFalse)
            }
            return next
        }
    }

    private mutating func emit(_ test: Test, in layout: Layout, whenTrue: Int16, whenFalse: Int16) -> Int16 {
        if let equality = test.equality(in: layout) {
            let instruction = Instruction(
                operation: .equals, word: UInt8(truncatingIfNeeded: equality.word), shift: 0, mask: equality.mask,
                bits: equality.bits)
            return append(instruction, whenTrue: whenTrue, whenFalse: whenFalse)
        }
        let fields = test.variables.map { layout.field(of: $0) }
        switch test {
        case .value(let variable, let mask):
            guard let field = fields[0] else { return mask & 1 == 1 ? whenTrue : whenFalse }
            if mask & variable.everything == variable.everything { return whenTrue }
            let instruction = Instruction(
                operation: .isOneOf, word: UInt8(truncatingIfNeeded: field.word), shift: UInt8(field.shift),
                mask: field.mask, bits: mask)
            return append(instruction, whenTrue: whenTrue, whenFalse: whenFalse)
        case .members(_, _, let wanted):
            return wanted == 0 ? whenTrue : whenFalse
        case .subset, .same:
            guard let left = fields[0], let right = fields[1] else {
                return emitComparison(test, fields, whenTrue: whenTrue, whenFalse: whenFalse)
            }
            var instruction = Instruction(
                operation: .isSame, word: UInt8(truncatingIfNeeded: left.word), shift: UInt8(left.shift),
                mask: left.mask)
            if case .subset = test { instruction.operation = .isSubset }
            instruction.otherWord = UInt8(truncatingIfNeeded: right.word)
            instruction.otherShift = UInt8(right.shift)
            return append(instruction, whenTrue: whenTrue, whenFalse: whenFalse)
        }
    }

    /// A comparison of which one side, or both, is not laid out and therefore zero.
    private mutating func emitComparison(
        _ test: Test, _ fields: [Layout.Field?], whenTrue: Int16, whenFalse: Int16
    ) -> Int16 {
        if case .subset = test, fields[0] == nil { return whenTrue }
        guard let field = fields[0] ?? fields[1] else { return whenTrue }
        let instruction = Instruction(
            operation: .equals, word: UInt8(truncatingIfNeeded: field.word), shift: 0, mask: field.placed)
        return append(instruction, whenTrue: whenTrue, whenFalse: whenFalse)
    }

    private mutating func append(_ instruction: Instruction, whenTrue: Int16, whenFalse: Int16) -> Int16 {
        if whenTrue == whenFalse { return whenTrue }
        var instruction = instruction
        instruction.whenTrue = whenTrue
        instruction.whenFalse = whenFalse
        instructions.append(instruction)
        return Int16(truncatingIfNeeded: instructions.count - 1)
    }
}

extension Test {
    /// The test as one comparison of masked bits, if it is one.
    fileprivate func equality(in layout: Layout) -> (word: Int, mask: UInt64, bits: UInt64)? {
        switch self {
        case .value(let variable, let mask):
            guard mask.nonzeroBitCount == 1, let field = layout.field(of: variable) else { return nil }
            return (field.word, field.placed, UInt64(mask.trailingZeroBitCount) << field.shift)
        case .members(let variable, let among, let wanted):
            guard let field = layout.field(of: variable) else { return nil }
            return (field.word, (among & field.mask) << field.shift, (wanted & field.mask) << field.shift)
        case .subset, .same: return nil
        }
    }
}
