internal import Workflow

/// Changes of the order and number of steps, and of the workflow that they are for.
extension Mutator {
    mutating func changeSteps(of verdict: ProcedureVerdict, _ procedure: Int) {
        let items = verdict.procedure.items
        for index in items.indices where verdict.items[index].bucket != .setAside {
            let lines = lines(of: index, in: verdict.procedure)
            let words = words(of: items[index])
            if items.count > 1 { add(.dropStep, procedure, index, [(dropped(index, lines, items), "")], words) }
            add(.repeatStep, procedure, index, [(lines.upperBound..<lines.upperBound, self.words(lines))], words)
            guard let next = sibling(after: index, items) else { continue }
            let mine = content(of: items[index])
            let others = content(of: items[next])
            add(
                .swapSteps, procedure, index, [(mine, self.words(others)), (others, self.words(mine))],
                words + " \u{2194} " + self.words(of: items[next]))
        }
    }

    /// The bytes to remove with an item; the first one of a list leaves its number to the next, so that a list stays.
    private func dropped(_ index: Int, _ lines: Range<Int>, _ items: [Item]) -> Range<Int> {
        let isFirst = !items[..<index].contains { $0.parent == items[index].parent }
        guard isFirst, let next = items.sibling(after: index),
            lines.upperBound <= items[next].textRange.lowerBound
        else { return lines }
        return items[index].textRange.lowerBound..<items[next].textRange.lowerBound
    }

    /// The next item that is done after an item, in the same list.
    private func sibling(after index: Int, _ items: [Item]) -> Int? {
        guard items[index].nesting != .alternative else { return nil }
        return items.sibling(after: index)
    }

    /// The bytes of an item without its number and without blank space at its end.
    private func content(of item: Item) -> Range<Int> {
        let start = item.textRange.lowerBound
        var end = item.range.upperBound
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return start..<max(start, end)
    }

    /// The whole lines of an item, with those of the items nested in it, up to the next item.
    private func lines(of index: Int, in procedure: Procedure) -> Range<Int> {
        let items = procedure.items
        let start = lineStart(at: items[index].range.lowerBound)
        let next = items.nested(in: index).upperBound
        if next < items.count { return start..<max(start, lineStart(at: items[next].range.lowerBound)) }
        let content = content(of: items[index])
        var end = content.upperBound
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        return start..<min(end + 1, bytes.count)
    }

    private func lineStart(at offset: Int) -> Int {
        var start = offset
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        return start
    }

    /// Binds the procedure to each other workflow of the same actor that has another outcome.
    mutating func changeWorkflow(of verdict: ProcedureVerdict, _ procedure: Int) {
        guard let workflow = verdict.workflow,
            let actor = workflow.permission.actors.first
        else { return }
        let rivals = domain.workflows.filter { other in
            other.id != workflow.id && other.permission.actors.first == actor && other.outcome != workflow.outcome
        }
        for rival in rivals {
            add(.otherWorkflow, procedure, .workflow(rival.id), "\(workflow.id) \u{2192} \(rival.id)")
        }
    }
}
