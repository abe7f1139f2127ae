extension Lifecycle {
    /// The transitions between two values drawn as one line, with the titles of all commands that make it.
    private func lines(_ domain: Domain) -> [(from: Int, to: Int, titles: [String])] {
        var lines: [(from: Int, to: Int, titles: [String])] = []
        for transition in transitions {
            let title = domain[transition.command].command.title
            if let last = lines.last, last.from == transition.from, last.to == transition.to {
                lines[lines.count - 1].titles.append(title)
            } else {
                lines.append((transition.from, transition.to, [title]))
            }
        }
        return lines
    }

    /// The values that the diagram shows, in order.
    private var shown: [Int] { reachable.sorted() }

    /// The lifecycle for Graphviz.
    public func dot(_ domain: Domain) -> String {
        var text = "digraph \(DOT.quoted(variable.id)) {\n  rankdir=LR;\n  node [shape=box, style=rounded];\n"
        text += "  start [shape=point];\n"
        for value in shown { text += "  s\(value) [label=\(DOT.quoted(variable.valueWords[value]))];\n" }
        for value in initial { text += "  start -> s\(value);\n" }
        for line in lines(domain) {
            text += "  s\(line.from) -> s\(line.to) [label=\(DOT.quoted(line.titles.joined(separator: "\n")))];\n"
        }
        return text + "}\n"
    }

    /// The lifecycle for Mermaid.
    public func mermaid(_ domain: Domain) -> String {
        var text = "stateDiagram-v2\n"
        for value in shown { text += "    state \"\(Self.escaped(variable.valueWords[value]))\" as s\(value)\n" }
        for value in initial { text += "    [*] --> s\(value)\n" }
        for line in lines(domain) {
            let label = line.titles.map(Self.escaped).joined(separator: ", ")
            text += "    s\(line.from) --> s\(line.to) : \(label)\n"
        }
        return text
    }

    /// A colon in a label ends it, a number sign begins an entity, and a semicolon ends the statement.
    private static func escaped(_ label: String) -> String {
        var text = ""
        for scalar in label.unicodeScalars {
            switch scalar {
            case ":", "#", ";", "\"", "<", ">", "{", "}", "\n", "%": text += "#\(scalar.value);"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}

/// What all Graphviz exports need.
enum DOT {
    /// A text as Graphviz reads it.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
