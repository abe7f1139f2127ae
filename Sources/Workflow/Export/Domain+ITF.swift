extension Domain {
    /// A trace in the Informal Trace Format, which other model checkers write and read.
    ///
    /// Each state says, as `#meta`, which command led to it.
    public func itf(_ trace: Trace, description: String = "") -> String {
        var states = [state(trace.start, [("index", .number(0))])]
        for (index, step) in trace.steps.enumerated() {
            states.append(
                state(step.world, [("index", .number(index + 1)), ("command", .string(self[step.command].command.id))]))
        }
        let meta: [(String, JSON)] = [
            ("format", .string("ITF")),
            ("format-description", .string("https://apalache-mc.org/docs/adr/015adr-trace.html")),
            ("source", .string(name)), ("description", .string(description)),
        ]
        return JSON.object([
            ("#meta", .object(meta)), ("vars", .strings(variables.map { $0.id })), ("states", .array(states)),
        ]).text
    }

    private func state(_ world: World, _ meta: [(String, JSON)]) -> JSON {
        let values = variables.map { variable -> (String, JSON) in
            let core = layout.core(of: variable, in: world)
            if variable.kind == .choice { return (variable.id, .string(variable.valueIDs[Int(core)])) }
            return (variable.id, .object([("#set", variable.ids(of: core))]))
        }
        return .object([("#meta", .object(meta))] + values)
    }
}
