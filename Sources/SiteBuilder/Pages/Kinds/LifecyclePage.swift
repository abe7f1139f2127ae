internal import Mustache
internal import Workflow

extension Site {
    /// The page of a lifecycle: the diagram, and for each value how to tell it, what leads in, and what leads out.
    func lifecyclePage(_ lifecycle: Lifecycle) -> SitePage {
        let variable = lifecycle.variable
        let states = variable.valueIDs.indices.map { index -> Values in
            let into = lifecycle.transitions.filter { $0.to == index }
            let out = lifecycle.transitions.filter { $0.from == index }
            return [
                "stateID": .text("value-\(variable.valueIDs[index])"), "state": .text(variable.valueWords[index]),
                "meaning": .text(variable.sentences[index].map(capitalized)),
                "isInitial": .bool(lifecycle.initial.contains(index)),
                "isUnreachable": .bool(!lifecycle.reachable.contains(index)),
                "isFinal": .bool(out.isEmpty && lifecycle.reachable.contains(index)),
                "into": .values(into.map { step($0, other: $0.from, variable) }), "hasInto": .bool(!into.isEmpty),
                "out": .values(out.map { step($0, other: $0.to, variable) }), "hasOut": .bool(!out.isEmpty),
            ]
        }
        return page(
            ModelAddress.lifecycle(variable), .lifecycle, capitalized(variable.name), template: "lifecycle",
            summary: "The \(lifecycle.reachable.count) values of \(variable.name), and what leads from one to another.",
            breadcrumbs: [link("lifecycles/index.html", "Lifecycles")], below: "lifecycles/index.html",
            [
                "states": .values(states), "diagram": drawing(of: lifecycle),
                "worlds": .count(lifecycle.census.worlds),
                "transitionCount": .count(lifecycle.transitions.count),
            ])
    }

    private func step(_ step: Lifecycle.Transition, other: Int, _ variable: VariableDefinition) -> Values {
        let command = domain[step.command].command
        return [
            "otherID": .text("value-\(variable.valueIDs[other])"), "other": .text(variable.valueWords[other]),
            "command": .text(command.title), "who": .text(capitalized(who(command))),
            "workflows": .values(workflows(performing: step.command)),
        ]
    }

    /// The workflows in whose run a command is performed, as links; of many the first ones.
    func workflows(performing command: Handle<Command>) -> [Values] {
        (facts.performers[command.index] ?? []).prefix(3).map { bestLink(to: $0) }
    }
}
