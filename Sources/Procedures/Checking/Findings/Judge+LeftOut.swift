internal import Diagnostics
internal import Workflow

/// Findings about what the workflow has and the document does not tell, although the outcome is reached.
extension Judge {
    mutating func reportLeftOut() {
        // Where the outcome is not reached, what is missing has been told.
        guard !findings.contains(where: { $0.severity == .error }) else { return }
        let told = ToldSteps(self)
        for index in plan.script.indices where plan.script[index].isOutside {
            tellingInWords.formUnion(told.spots[index].map(\.item))
        }
        for index in told.leftOut { reportLeftOut(index, told) }
        if plan.hasOutside {
            reportOrder(of: told)
            reportEchoes(of: told)
        }
        reportBeyond()
    }

    private mutating func reportLeftOut(_ index: Int, _ told: ToldSteps) {
        let step = plan.script[index]
        // That the step does the contrary has been told.
        if case .option(.fill(let control)) = step.deed, contrary.contains(control) { return }
        let next = told.spots[(index + 1)...].lazy.compactMap(\.first).first?.item
        guard let last = procedure.items.indices.last(where: { procedure.items[$0].parent == nil }) else { return }
        let sentence = sentence(for: index)
        let place = next ?? last
        let isWait = if case .wait = step.deed { true } else { false }
        report(
            StepLeftOut.rule, at: procedure.items[place].textRange,
            "\(next == nil ? "after" : "before") this, the workflow has a step that is left out: \(Telling.quoted(String(sentence.dropLast())))",
            notes: [Note("the workflow has it", at: .definition(step.step.site))],
            help: isWait ? "say what one waits for" : "insert it, or take it out of the workflow",
            fixes: insertion([sentence], before: next, .likely))
    }

    /// A step of the workflow as the document could tell it.
    private func sentence(for index: Int) -> String {
        let step = plan.script[index]
        let actor = step.actor == walker.reader ? nil : domain.actors[step.actor]
        let order: String
        switch step.deed {
        case .option(let option): return writer.sentence(for: option, by: actor)
        case .wait:
            guard case .wait(let condition) = step.step.deed else { return "Wait." }
            order = "Wait until \(condition)."
        case .command, .human: order = (step.step.words ?? "Do what is needed") + "."
        }
        return actor.map { StepWriter.sentence(order, by: $0) } ?? order
    }

    /// What no portal sees can be done at any time; the workflow says when it has to be.
    private mutating func reportOrder(of told: ToldSteps) {
        let certain = told.certainSpots
        for index in plan.script.indices where plan.script[index].isOutside {
            guard let spot = told.spots[index].first, let misplaced = told.misplaced(index, certain) else { continue }
            let other = Telling.quoted(String(sentence(for: misplaced.step).dropLast()))
            report(
                StepOutOfOrder.rule, at: spot.range,
                "the workflow has this \(misplaced.isLater ? "before" : "after"): \(other)",
                notes: [Note("the workflow has it", at: .definition(plan.script[index].step.site))],
                help: "put it where the workflow has it", severity: .warning)
        }
    }

    /// What no portal sees is said once, if the workflow has it once.
    private mutating func reportEchoes(of told: ToldSteps) {
        for index in plan.script.indices where plan.script[index].isOutside {
            guard let item = told.spots[index].first?.item, let echo = echo(of: item),
                !tellingInWords.contains(echo)
            else { continue }
            reportEcho(echo)
        }
    }
}
