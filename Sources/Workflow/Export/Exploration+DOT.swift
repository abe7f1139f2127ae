extension Exploration {
    /// All worlds and transitions for Graphviz; sensible for a few dozen worlds.
    public func dot(_ domain: Domain) -> String {
        var text = "digraph \(DOT.quoted(domain.name)) {\n  node [shape=box, style=rounded];\n"
        for number in 0..<count {
            let world = world(number)
            let lines = layout.variables.map { "\($0.id): \($0.words(for: layout.core(of: $0, in: world)))" }
            let mark = number < census.initial ? ", peripheries=2" : ""
            text += "  w\(number) [label=\(DOT.quoted(lines.joined(separator: "\n")))\(mark)];\n"
        }
        for number in 0..<count {
            forEachNext(from: number) { command, next in
                text += "  w\(number) -> w\(next) [label=\(DOT.quoted(domain[command].command.id))];\n"
            }
        }
        return text + "}\n"
    }
}
