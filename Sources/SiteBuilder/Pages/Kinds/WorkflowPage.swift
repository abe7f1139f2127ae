internal import Mustache
internal import Workflow

extension Site {
    /// The page of a workflow: what it takes, the steps with where they are done, who may, and what comes of it.
    func workflowPage(_ facts: WorkflowFacts) -> SitePage {
        let workflow = facts.workflow
        let kind = workflow.isJourney ? SitePage.Kind.journey : .workflow
        // What there is to say of the steps is much to find out and to keep, so it waits until the page is written.
        return SitePage(path: ModelAddress.workflow(workflow.id), kind: kind, title: workflow.title) {
            self.workflowPage(facts, kind).render(&$0)
        }
    }

    private func workflowPage(_ facts: WorkflowFacts, _ kind: SitePage.Kind) -> SitePage {
        let workflow = facts.workflow
        let index = workflow.isJourney ? "journeys/index.html" : "workflows/index.html"
        return page(
            ModelAddress.workflow(workflow.id), kind, workflow.title, template: "workflow",
            summary: "\(capitalized(workflow.outcome.description)).",
            breadcrumbs: [link(index, workflow.isJourney ? "Journeys" : "Workflows")], below: index,
            structuredData: { self.structuredData(of: facts) }, content: { self.content(of: facts) })
    }

    private func content(of facts: WorkflowFacts) -> Values {
        let workflow = facts.workflow
        var content = common(facts)
        content["documents"] = .values(documents(about: workflow.id))
        content["isDocumented"] = .bool(coverage.workflows[workflow.id] != nil)
        content["steps"] = .values(steps(of: facts))
        content["hasSteps"] = .bool(!workflow.steps.isEmpty)
        content["lanes"] = workflow.isJourney ? .values(lanes(of: facts)) : .values([])
        content["stages"] = workflow.isJourney ? .values(stages(of: facts)) : .values([])
        content["isJourney"] = .bool(workflow.isJourney)
        content["laneCount"] = .integer(lanes(of: facts).count)
        return content
    }

    /// What is said of a workflow before and after its steps, on its own page and around a document's procedure.
    func common(_ facts: WorkflowFacts) -> Values {
        let workflow = facts.workflow
        var content: Values = [
            "id": .text(workflow.id), "cardID": .text("steps"),
            "workflowTitle": .text(workflow.title),
            "actor": .text(facts.actor.heading),
            "prerequisites": .values(prerequisites(of: facts)),
            "hasPrerequisites": .bool(!facts.prerequisites.isEmpty),
            // What must be so before the first step has boxes of its own, which count as well.
            "checkCount": facts.prerequisites.isEmpty ? "" : .text(numbered(facts.prerequisites.count, "check")),
            "outcomes": .texts(workflow.outcome.sentences),
            "hasOutcomes": .bool(!workflow.outcome.sentences.isEmpty),
            "next": .values(facts.next.map { bestLink(to: $0) }),
            "hasNext": .bool(!facts.next.isEmpty),
            "journeys": .values(facts.journeys.map { domain.link(to: $0) }),
            "partOfJourneys": .bool(!facts.journeys.isEmpty),
            "source": .values(workflow.source.map { sourceValues($0) }),
            "definedAt": .text("\(workflow.site.fileID):\(workflow.site.line)"),
        ]
        content.merge(roleValues(of: facts))
        content.merge(undoValues(of: facts))
        return content
    }

    private func prerequisites(of facts: WorkflowFacts) -> [Values] {
        facts.prerequisites.enumerated().map { number, condition in
            var values = remedies.values(for: condition, besides: facts.workflow.id)
            values["number"] = .integer(number + 1)
            values["hash"] = .text(Fingerprint(condition.description.utf8).short)
            return values
        }
    }

    private func roleValues(of facts: WorkflowFacts) -> Values {
        let roles = facts.roles
        if facts.startCount == 0 {
            return [
                "leastRolesKnown": false, "leastRoles": .values([]), "hasMore": false, "moreRoles": .values([]),
                "refusedRoles": .values([]), "hasRefused": false,
            ]
        }
        // Where anybody will do, it is no news that a role will.
        let more = roles.least.contains([]) ? [] : roles.more.filter { $0.count == 1 }
        let refused = roles.insufficient.map { refused -> Values in
            var values = domain.link(to: refused.roles[0])
            values["reason"] = .text(capitalized(domain.words(for: refused)) + ".")
            return values
        }
        return [
            "leastRolesKnown": true,
            "leastRoles": .values(domain.roleSets(roles.least, of: facts.actor)),
            "moreRoles": more.isEmpty ? .values([]) : .values(domain.roleSets(more, of: facts.actor)),
            "hasMore": .bool(!more.isEmpty),
            "refusedRoles": .values(refused), "hasRefused": .bool(!refused.isEmpty),
        ]
    }

    private func undoValues(of facts: WorkflowFacts) -> Values {
        var values: Values = [
            "undoneBy": .values([]), "undoneByCommands": .values([]), "cannotBeUndone": false, "nothingToUndo": false,
            "undoIsUnknown": false, "undoable": false, "undoneInSteps": false,
        ]
        switch facts.undo {
        case .workflows(let workflows):
            values["undoneBy"] = .values(workflows.map { bestLink(to: $0) })
            values["undoable"] = true
        case .commands(let commands):
            values["undoneByCommands"] = .values(
                commands.map { ["text": .text(domain[$0].command.title), "who": .text(who(domain[$0].command))] })
            values["undoneInSteps"] = true
        case .nothing: values["cannotBeUndone"] = true
        case .undecided: values["undoIsUnknown"] = true
        case .unnecessary: values["nothingToUndo"] = true
        }
        return values
    }

    /// Who performs a command.
    func who(_ command: Command) -> String {
        command.isAutomatic ? "happens by itself" : command.permission.description
    }

    /// A source as templates see it.
    func sourceValues(_ source: Source) -> Values {
        ["words": .text(source.words), "url": .text(source.url)]
    }

    /// The steps of a run, with those of parts in the parts' place.
    private func steps(of facts: WorkflowFacts) -> [Values] {
        guard let run = facts.run else {
            return facts.workflow.steps.enumerated().map { number, step in
                plainStep(number + 1, step, actor: facts.actor, isOther: false)
            }
        }
        return run.steps.indices.map { index in
            let step = run.steps[index]
            let before = run.situations[index]
            let after = run.situations[index + 1]
            let actor = before.actor
            var values = plainStep(index + 1, step, actor: actor, isOther: actor != facts.actor)
            let insight = StepInsight(
                option: option(for: step, in: before), before: before.place, after: after.place,
                changes: domain.changes(from: before.world, to: after.world))
            values.merge(insight.values(remedies, start: facts.workflow.start))
            // Where others take over, they have to be asked.
            let isTakenOver = index > 0 && run.situations[index - 1].actor != actor
            if actor != facts.actor, index == 0 || isTakenOver {
                values["handOver"] = .text(handOverText(from: index, in: run))
            }
            return values
        }
    }

    private func option(for step: Step, in situation: Situation) -> Option? {
        guard case .act(let action) = step.deed else { return nil }
        return try? situation.option(for: action)
    }

    private func plainStep(_ number: Int, _ step: Step, actor: Actor, isOther: Bool) -> Values {
        var values: Values = [
            "number": .integer(number), "stepID": .text("step-\(number)"),
            "pieces": StepWords(step, in: domain).values, "actor": .text(actor.heading), "isOther": .bool(isOther),
            "hash": .text(Fingerprint(domain.words(for: step).utf8).short), "isWait": false,
            "isHuman": false, "handOver": .null, "place": .null,
            "opens": .null, "closes": false, "changesSomething": false, "canBeAbsent": false, "absences": .values([]),
            "waitsFor": .null,
        ]
        switch step.deed {
        case .wait(let condition):
            values["isWait"] = true
            values["waitsFor"] = .texts(
                remedies.happenings(making: condition).map { domain[$0].command.title })
        case .human, .perform: values["isHuman"] = true
        default: break
        }
        return values
    }
}
