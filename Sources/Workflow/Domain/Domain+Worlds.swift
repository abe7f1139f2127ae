extension Domain {
    /// The worlds that the domain can begin as.
    public var initialWorlds: [World] { layout.initialWorlds() }

    /// The first of the worlds that the domain can begin as.
    public var initialWorld: World {
        layout.variables.reduce(World()) { layout.setting($1, to: $1.initial[0], in: $0) }
    }

    /// Compiles a condition for this domain's worlds, to be asked often.
    public func compile(_ condition: Condition) -> CompiledCondition { CompiledCondition(condition, in: layout) }

    /// Whether a condition holds in a world.
    public func holds(_ condition: Condition, in world: World) -> Bool { condition.holds(in: world, layout) }

    /// Explains a condition in a world.
    public func explain(_ condition: Condition, in world: World) -> Explanation {
        condition.explained(in: world, layout)
    }

    /// A world like another one in which some simple conditions hold.
    ///
    /// Each condition must say what one variable is: `relationship.is(.active)`, `roles.contains(.reader)`, or several
    /// such joined with `&&`. Others change nothing.
    public func world(_ conditions: Condition..., like other: World? = nil) -> World {
        conditions.flatMap { $0.normalized.conjuncts }.reduce(other ?? initialWorld) { world, condition in
            guard case .test(let test) = condition else { return world }
            switch test {
            case .value(let variable, let mask) where mask != 0:
                return layout.setting(variable, to: UInt64(mask.trailingZeroBitCount), in: world)
            case .members(let variable, let among, let wanted):
                let core = layout.core(of: variable, in: world)
                return layout.setting(variable, to: core & ~among | wanted, in: world)
            default: return world
            }
        }
    }

    /// Whether a command can happen in a world, whoever does it.
    public func isPossible(_ command: Handle<Command>, in world: World) -> Bool {
        commands[command.index].condition.holds(in: world)
    }

    /// What a command makes of a world.
    public func performing(_ command: Handle<Command>, in world: World) -> World {
        var next = world
        let effects = commands[command.index].effects
        for index in effects.indices { effects[index].apply(to: &next, before: world) }
        return next
    }

    /// The bits that a command writes in a world, and those that decide what it writes there.
    public func footprint(
        of command: Handle<Command>, in world: World
    ) -> (written: SIMD8<UInt64>, inputs: SIMD8<UInt64>) {
        var written = SIMD8<UInt64>.zero
        var inputs = SIMD8<UInt64>.zero
        let effects = commands[command.index].effects
        for index in effects.indices {
            inputs |= effects[index].inputs
            if effects[index].condition.holds(in: world) { written[effects[index].word] |= effects[index].written }
        }
        return (written, inputs)
    }

    /// What differs between two worlds, as sentences about the second one.
    public func changes(from before: World, to after: World) -> [String] {
        layout.variables.compactMap { variable in
            let core = layout.core(of: variable, in: after)
            return core == layout.core(of: variable, in: before) ? nil : variable.sentence(core: core)
        }
    }
}
