import Workflow

@testable import Procedures

/// Writes the canonical steps of workflows as plain procedures.
enum Canon {
    /// A document with the steps of a workflow.
    static func document(_ workflow: Workflow, _ model: CheckerModel) -> String? {
        guard let plan = model.plan(for: workflow.id), let reader = model.roles.index(of: plan.actor) else {
            return nil
        }
        let steps = steps(plan, model, reader: reader)
        guard !steps.isEmpty else { return nil }
        return document(workflow.id, steps)
    }

    static func document(_ workflow: String, _ steps: [String]) -> String {
        let list = steps.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
        return "---\nworkflows:\n  steps: \(workflow)\n---\n\n## Steps\n\n\(list)\n"
    }

    private static func steps(_ plan: WorkflowPlan, _ model: CheckerModel, reader: Int) -> [String] {
        var steps: [String] = []
        var previous = reader
        for step in plan.script {
            defer { previous = step.actor }
            if step.actor != reader {
                // What the others do is one item, however much it is.
                if step.actor != previous {
                    let name = model.domain.actors[step.actor].name.replacing("the ", with: "The ")
                    steps.append("\(name) accepts the request.")
                }
                continue
            }
            switch step.deed {
            case .option(let option): steps.append(sentence(option, step, model.domain))
            case .command, .human: steps.append((step.step.words ?? "Do it") + ". <!-- step: human -->")
            case .wait: steps.append("Wait until it is done.")
            }
        }
        return steps
    }

    private static func sentence(_ option: Option, _ step: WorkflowPlan.ScriptStep, _ domain: Domain) -> String {
        switch option {
        case .signIn(let portal): return "Sign in to \(domain[portal].name)."
        case .go(let place):
            let entry = domain[place]
            if let path = entry.place.paths.first {
                let words = path.map { "**\($0)**" }.joined(separator: " > ")
                return "In \(domain[entry.portal].name), go to \(words)."
            }
            return "Go to \(entry.place.urls.first.map { "<\($0)>" } ?? "the **\(entry.place.title)** page")."
        case .read(let message): return "Open the **\(domain[message].place.title)** message."
        case .menu(let entry): return "Select **\(domain[entry].label)**."
        case .use(let control), .fill(let control), .clear(let control):
            let entry = domain[control].control
            switch entry.kind {
            case .row: return "Select the row of the \(entry.label)."
            case .field: return "Enter **\(entry.label)**."
            case .checkBox, .toggle:
                if case .clear = option { return "Clear the **\(entry.label)** check box." }
                return entry.kind == .toggle
                    ? "Turn on the **\(entry.label)** toggle." : "Select the **\(entry.label)** check box."
            default: return "Select **\(entry.label)**."
            }
        case .close: return "Close the panel."
        }
    }
}
