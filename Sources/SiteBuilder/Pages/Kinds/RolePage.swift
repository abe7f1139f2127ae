internal import Diagnostics
internal import Mustache
internal import Workflow

extension Site {
    /// The page of a role: what its holder can do, and what only others can.
    func rolePage(_ facts: RoleFacts) -> SitePage {
        let role = facts.role
        let needing = facts.able.filter { facts.leastFor.contains($0.id) }
        let others = facts.able.filter { !facts.leastFor.contains($0.id) }
        let refused = facts.refused.map { refused -> Values in
            var values = bestLink(to: refused.workflow)
            values["reason"] = .text(capitalized(refused.reason) + ".")
            values["least"] = .values(domain.roleSets(refused.least, of: role.actor))
            return values
        }
        let account = domain.account(role)
        let commands = domain.commandHandles.filter { domain.allows(domain[$0].command.permission, account) }
        let places = domain.placeHandles.filter { handle in
            domain[handle].place.permission.map { domain.allows($0, account) } ?? false
        }
        return page(
            ModelAddress.role(role), .role, role.name, template: "role",
            summary: Self.summary(of: role, able: facts.able.count, refused: facts.refused.count),
            breadcrumbs: [link("roles/index.html", "Roles")], below: "roles/index.html",
            [
                "roleID": .text(role.id), "roleHolder": .text(role.actor.name), "roleActor": .text(role.actor.heading),
                "isPrivileged": .bool(role.isPrivileged),
                "includes": .values(role.includes.map { domain.link(to: $0) }),
                "includesOthers": .bool(!role.includes.isEmpty),
                "includedIn": .values(domain.roles.filter { $0.includes.contains(role) }.map { domain.link(to: $0) }),
                "isIncluded": .bool(domain.roles.contains { $0.includes.contains(role) }),
                "aliases": .text(role.aliases.map(quoted).listed("and")),
                "formerly": .text(role.formerly.map(\.words).joined(separator: "; ")),
                "able": .values(tasksByTopic(needing)), "isAble": .bool(!facts.able.isEmpty),
                "lesser": .values(tasksByTopic(others)), "exceeds": .bool(!others.isEmpty),
                "refused": .values(refused), "isRefused": .bool(!refused.isEmpty),
                "commands": .values(commands.map { ["text": .text(domain[$0].command.title)] }),
                "commandCount": .text(numbered(commands.count, "command")), "hasCommands": .bool(!commands.isEmpty),
                "places": .values(places.map { domain.link(to: $0) }), "hasPlaces": .bool(!places.isEmpty),
                "placeCount": .text(numbered(places.count, "place")),
                "source": .values(role.source.map { sourceValues($0) }),
            ])
    }

    /// How many of the tasks of its actor a role can do, as a sentence.
    static func summary(of role: Role, able: Int, refused: Int) -> String {
        let tasks = numbered(able + refused, "task")
        let all = "of \(role.actor.name)"
        let what =
            switch (able, refused) {
            case (0, 0): "the model has no task for you"
            case (0, 1): "you can\u{2019}t do the only task \(all)"
            case (1, 0): "you can do the only task \(all)"
            case (0, _): "you can do none of the \(tasks) \(all)"
            case (_, 0): "you can do all \(tasks) \(all)"
            default: "you can do \(able) of the \(tasks) \(all)"
            }
        return "As \(role.name), \(what)."
    }

    /// As many tasks can be taken in at a glance.
    private static let mostWithoutTopics = 12

    /// Tasks by the topics under which the navigation has them, in its order; a few of them are one group without a name.
    private func tasksByTopic(_ workflows: [Workflow]) -> [Values] {
        var groups: [Int: [Workflow]] = [:]
        for workflow in workflows {
            let entry = coverage.workflows[workflow.id]?.first.flatMap { frame.tree.entry(of: $0.page) }
            groups[entry.flatMap { frame.tree.entries[$0].parent } ?? .max, default: []].append(workflow)
        }
        if groups.count < 2 || workflows.count <= Site.mostWithoutTopics {
            return workflows.isEmpty
                ? [] : [["hasName": false, "tasks": .values(workflows.map { bestLink(to: $0) })]]
        }
        return groups.sorted { $0.key < $1.key }.map { topic, tasks in
            [
                "hasName": true, "name": .text(topic == .max ? "Other tasks" : frame.tree.entries[topic].name),
                "tasks": .values(tasks.map { bestLink(to: $0) }),
            ]
        }
    }
}
