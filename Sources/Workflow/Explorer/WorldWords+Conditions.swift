extension WorldWords {
    /// Calls a function with the words of each world in which a condition holds, until it says that it has seen enough.
    ///
    /// Where worlds were put together, what the condition says of the base alone is found out once for each of the base, and
    /// the others are not put together again.
    @inline(__always)
    func visit(where condition: Condition, in layout: Layout, _ body: (Int, UnsafePointer<UInt64>) -> Bool) {
        let parts = parts(of: condition, in: layout)
        let rest = parts.rest
        guard let isPossible = bases(where: parts.base) else {
            visit { number, world in !rest.holds(at: world) || body(number, world) }
            return
        }
        visitJoined(to: isPossible) { number, world in !rest.holds(at: world) || body(number, world) }
    }

    /// The part of a condition that looks at nothing but the base, and the rest of it.
    func parts(
        of condition: Condition, in layout: Layout
    ) -> (base: CompiledCondition, rest: CompiledCondition) {
        let module = moduleBits
        var base = Condition.always
        var rest = Condition.always
        for part in condition.normalized.conjuncts {
            let isAboutBase = CompiledCondition(part, in: layout).bits & module == .zero
            if isAboutBase && isJoined { base = base && part } else { rest = rest && part }
        }
        return (CompiledCondition(base, in: layout), CompiledCondition(rest, in: layout))
    }
}
