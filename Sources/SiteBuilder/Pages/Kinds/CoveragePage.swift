internal import Mustache
internal import Workflow

extension Site {
    /// The page that says which parts of the model are documented, and where.
    func coveragePage() -> SitePage {
        let workflows = domain.workflows.map { workflow -> Values in
            var values = domain.link(to: workflow)
            values["documents"] = .values(documents(about: workflow.id))
            values["isDocumented"] = .bool(coverage.workflows[workflow.id] != nil)
            return values
        }
        let commands = domain.commandHandles.filter { !domain[$0].command.isAutomatic }
        let covered = commands.count { coverage.commands[$0.index] != nil }
        let places = domain.placeHandles
        let seen = places.count { coverage.places[$0.index] != nil }
        let missingCommands = commands.filter { coverage.commands[$0.index] == nil }
        let missingPlaces = places.filter { coverage.places[$0.index] == nil }
        return page(
            ModelAddress.coverage, .coverage, "Coverage", template: "coverage",
            summary: "Which workflows, commands and places of the model the documents describe.",
            [
                "measures": .values([
                    measure("Workflows", coverage.workflows.count, domain.workflows.count),
                    measure("Commands", covered, commands.count), measure("Places", seen, places.count),
                ]),
                "workflows": .values(workflows),
                "missingCommands": .values(
                    missingCommands.map {
                        [
                            "text": .text(domain[$0].command.title), "who": .text(who(domain[$0].command)),
                            "workflows": .values(self.workflows(performing: $0)),
                        ]
                    }),
                "missingCommandCount": .text(numbered(missingCommands.count, "command")),
                "missesCommands": .bool(!missingCommands.isEmpty),
                "missingPlaces": .values(missingPlaces.map { domain.link(to: $0) }),
                "missingPlaceCount": .text(numbered(missingPlaces.count, "place")),
                "missesPlaces": .bool(!missingPlaces.isEmpty),
            ])
    }

    private func measure(_ name: String, _ count: Int, _ total: Int) -> Values {
        [
            "name": .text(name), "done": .count(count), "total": .count(total),
            "percent": .text(total == 0 ? "0" : String(count * 100 / total)), "value": .integer(count),
            "max": .integer(max(total, 1)),
        ]
    }
}
