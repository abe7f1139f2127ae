internal import Diagnostics
public import Workflow

/// A draft is the procedure of a workflow, written from the model in the prescribed style.
///
///     var planner = DraftPlanner(domain)
///     let draft = Draft(of: try planner.plan(workflow), followedBy: planner.aftermath(of: workflow), in: domain)
///     draft.markdown   // a whole document, bound to the workflow
public struct Draft: Sendable {
    /// What the procedure has to say.
    public let plan: DraftPlan
    /// Its steps.
    public let steps: [DraftedStep]
    /// The steps that stand together, in their order.
    public let parts: [DraftedPart]
    /// What can be done afterwards, if it was asked for.
    public let aftermath: DraftAftermath?
    let domain: Domain

    /// Writes the procedure of a plan.
    public init(of plan: DraftPlan, followedBy aftermath: DraftAftermath? = nil, in domain: Domain) {
        self.plan = plan
        self.aftermath = aftermath
        self.domain = domain
        steps = StepDrafter(domain, plan).steps
        parts = DraftedPart.all(of: steps, plan, DraftNames(domain: domain))
    }

    /// The id of the heading that the steps stand under.
    public static let stepsHeading = "steps"

    /// The whole document.
    public var markdown: String {
        var text = frontMatter
        text += "\n# \(MarkdownText.escaped(plan.workflow.title))\n\n\(introduction)\n"
        text += section("Before you begin", beforeYouBegin)
        text += section("Steps", [list])
        text += section("Result", result)
        text += section("How to undo it", undoing)
        text += section("Next steps", nextSteps)
        return text
    }

    private func section(_ heading: String, _ blocks: [String]) -> String {
        blocks.isEmpty ? "" : "\n## \(heading)\n\n" + blocks.joined(separator: "\n\n") + "\n"
    }

    /// The steps as a list, those of a part as a list within it; a single one as a bullet.
    private var list: String {
        if steps.count == 1, parts.count == 1, parts[0].head == nil { return "- " + steps[0].text }
        var lines: [String] = []
        var number = 1
        for part in parts {
            guard let head = part.head else {
                for step in steps[part.steps] {
                    lines.append("\(number). \(step.text)")
                    number += 1
                }
                continue
            }
            lines.append("\(number). \(head):")
            let margin = String(repeating: " ", count: "\(number). ".count)
            if part.steps.count == 1 {
                lines.append(margin + "- " + steps[part.steps.lowerBound].text)
            } else {
                for (offset, step) in steps[part.steps].enumerated() {
                    lines.append("\(margin)\(offset + 1). \(step.text)")
                }
            }
            number += 1
        }
        return lines.joined(separator: "\n")
    }
}

// MARK: Front matter

extension Draft {
    private var frontMatter: String {
        """
        ---
        title: \(DraftText.yaml(plan.workflow.title))
        description: \(DraftText.yaml(description))
        workflows:
          \(Draft.stepsHeading): \(plan.workflow.id)
        ---

        """
    }

    /// A sentence for search engines, which show 75 to 300 characters.
    private var description: String {
        let task = "How to " + DraftText.uncapitalized(plan.workflow.title)
        let whole = "\(task): what must be so before, the steps\(portalPhrase), and what is so afterwards."
        if whole.count <= 300 { return whole }
        let short = "\(task): what must be so before, the steps, and what is so afterwards."
        return short.count <= 300 ? short : String(plan.workflow.title.prefix(300))
    }

    private var portalPhrase: String {
        let names = DraftNames(domain: domain)
        return portals.isEmpty ? "" : " in " + portals.map(names.portal).listed("and")
    }

    /// The portals that the steps lead through, in that order.
    private var portals: [Handle<Portal>] {
        plan.deeds.compactMap { $0.after.map { domain[$0].portal } }.reduce(into: []) { portals, portal in
            if !portals.contains(portal) { portals.append(portal) }
        }
    }

    private var introduction: String {
        let helper = plan.deeds.lazy.map(\.performer).first { $0 != .reader }
        let reader = DraftNames.noun(of: plan.reader)
        var text = "This procedure is for the \(reader)\(portals.isEmpty ? "" : ", and takes place\(portalPhrase)")."
        switch helper {
        case .other(let actor): text += " The \(DraftNames.noun(of: actor)) does a part of it."
        case .colleague(let roles):
            let names = roles.map { MarkdownText.escaped($0.name) }.listed("and")
            text += " \(DraftText.capitalized(DraftText.withArticle(names))) does a part of it."
        case .reader, nil: break
        }
        return text
    }
}

// MARK: What must be so before, and what is so afterwards

extension Draft {
    private var beforeYouBegin: [String] {
        var blocks = [roleSentence]
        let conditions = sentences(plan.workflow.start)
        if conditions.count == 1 {
            blocks.append(conditions[0])
        } else if !conditions.isEmpty {
            blocks.append("All of this is so before you begin:")
            blocks.append(bullets(conditions))
        }
        return blocks
    }

    private var roleSentence: String {
        if plan.roles.contains([]) { return "Any account of \(plan.reader.name) is enough." }
        return DraftText.demand(for: plan.roles, areLeast: plan.areLeast)
    }

    private var result: [String] {
        let facts = sentences(plan.workflow.outcome)
        if facts.isEmpty { return [] }
        if facts.count == 1 { return ["When you're done, " + DraftText.uncapitalized(facts[0])] }
        return ["When you're done, all of this is so:", bullets(facts)]
    }

    /// The parts of a condition as sentences.
    private func sentences(_ condition: Condition) -> [String] {
        if condition == .always { return [] }
        return condition.conjuncts.map { MarkdownText.escaped(DraftText.capitalized("\($0)")) + "." }
    }

    private func bullets(_ lines: [String]) -> String { lines.map { "- " + $0 }.joined(separator: "\n") }
}

// MARK: What comes after

extension Draft {
    /// More than this many tasks are no help to anybody.
    private static let mostTasks = 5

    private var undoing: [String] {
        guard let workflows = aftermath?.undoing, !workflows.isEmpty else { return [] }
        return ["Each of these tasks changes back what these steps change:", bullets(titles(workflows))]
    }

    private var nextSteps: [String] {
        guard let workflows = aftermath?.next, !workflows.isEmpty else { return [] }
        return ["These tasks are possible now, and weren't before:", bullets(titles(workflows))]
    }

    private func titles(_ workflows: [Workflow]) -> [String] {
        workflows.prefix(Draft.mostTasks).map { MarkdownText.escaped($0.title) + "." }
    }
}
