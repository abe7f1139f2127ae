internal import Mustache
internal import Workflow

extension Site {
    /// The actors of a journey, in the order in which they first act; each has a lane.
    private func actors(of facts: WorkflowFacts) -> [Actor] {
        var actors: [Actor] = [facts.actor]
        for step in facts.workflow.steps {
            let actor = actor(of: step, after: actors)
            if let actor, !actors.contains(actor) { actors.append(actor) }
        }
        return actors
    }

    /// Who does a step of a journey; nothing where whoever acts goes on.
    private func actor(of step: Step, after actors: [Actor]) -> Actor? {
        switch step.deed {
        case .handOver(let permission): return permission.actors.first
        case .complete(let id): return domain.workflow(id)?.permission.actors.first
        case .perform(let command): return command.permission.actors.first
        case .wait: return .system
        case .act, .human: return nil
        }
    }

    /// The heads of the lanes.
    func lanes(of facts: WorkflowFacts) -> [Values] {
        actors(of: facts).enumerated().map { number, actor in
            ["lane": .integer(number + 1), "laneName": .text(actor.isSystem ? "By itself" : actor.heading)]
        }
    }

    /// The stages of a journey, each in its actor's lane.
    func stages(of facts: WorkflowFacts) -> [Values] {
        let lanes = actors(of: facts)
        var current = facts.actor
        var stages: [Values] = []
        for step in facts.workflow.steps {
            let actor = actor(of: step, after: lanes) ?? current
            if !actor.isSystem { current = actor }
            let lane = (lanes.firstIndex(of: actor) ?? 0) + 1
            var stage: Values = [
                "lane": .integer(lane), "stageHref": .null,
                "laneName": .text(actor.isSystem ? "By itself" : actor.heading),
                "stageTitle": .text(domain.words(for: step)), "stageNote": .null, "stageKind": "act",
            ]
            switch step.deed {
            case .complete(let id):
                guard let part = domain.workflow(id) else { break }
                stage["stageHref"] = bestLink(to: part)["href"]
                stage["stageTitle"] = .text(part.title)
                stage["stageNote"] = .text("As \(part.permission)")
                stage["stageKind"] = "part"
            case .wait: stage["stageKind"] = "wait"
            case .handOver: stage["stageKind"] = "hand-over"
            case .perform(let command): stage["stageNote"] = .text(capitalized(who(command)))
            default: break
            }
            stages.append(stage)
        }
        return stages
    }
}
