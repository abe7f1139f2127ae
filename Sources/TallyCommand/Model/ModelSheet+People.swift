internal import Diagnostics
internal import Workflow

extension ModelSheet {
    /// What the holder of a role may do.
    mutating func show(_ role: Role) {
        fact("of", role.actor.name)
        if role.isPrivileged { fact("privileged", "yes: it should be given to few") }
        fact("includes", role.includes.map { $0.name }.listed("and"))
        fact("included in", domain.roles.filter { $0.includes.contains(role) }.map { $0.name }.listed("and"))
        names(role.aliases, role.formerly)
        origin(role.source, role.site)
        let account = domain.account(role)
        var able: [String] = []
        var unable: [String] = []
        for workflow in domain.workflows where workflow.permission.actors.first == role.actor {
            let starts = explorer.starts(of: workflow)
            if starts.isEmpty { continue }
            if let failure = firstFailure(of: workflow, from: starts, as: account) {
                unable.append("\(reference(workflow)): \(failure.message(in: domain))")
            } else {
                able.append(reference(workflow))
            }
        }
        list("CAN CARRY OUT", able)
        list("CAN'T CARRY OUT", unable)
        let commands = domain.commandHandles.filter { domain.allows(domain[$0].command.permission, account) }
        list("MAY PERFORM", commands.map(reference))
        let places = domain.placeHandles.filter { handle in
            guard let permission = domain[handle].place.permission else { return false }
            return domain.allows(permission, account)
        }
        list("IS SHOWN PLACES THAT OTHERS ARE NOT", places.map { domain.words(for: $0) })
    }

    private func firstFailure(of workflow: Workflow, from starts: [Start], as account: Account) -> Run.Failure? {
        for start in starts {
            if let (failure, _) = domain.run(workflow, from: start.world, as: account).failure { return failure }
        }
        return nil
    }

    /// The roles that an actor can have, and what the actor does.
    mutating func show(_ actor: Actor) {
        if actor.isSystem { fact("acts", "by itself: what it does happens without anybody doing something") }
        fact("defined at", "\(files.located(actor.site).path):\(files.located(actor.site).line)")
        let roles = domain.roles.filter { $0.actor == actor }
        list("ROLES", roles.map { "\($0.name) (\($0.id))" })
        let commands = domain.commandHandles.filter { domain[$0].command.permission.actors.contains(actor) }
        list("COMMANDS", commands.map { "\(reference($0)), by \(domain[$0].command.permission)" })
        let workflows = domain.workflows.filter { $0.permission.actors.contains(actor) }
        list("WORKFLOWS", workflows.map(reference))
    }
}
