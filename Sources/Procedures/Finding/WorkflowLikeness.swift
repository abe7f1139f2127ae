internal import Workflow

/// A workflow likeness tells which workflows a list may be about, by the words that they have in common.
///
/// It is a hint for a writer, by which nothing is bound. The rarer a word is among the workflows, the more it counts, and in a
/// title or heading it counts more than in a step.
struct WorkflowLikeness: Sendable {
    private struct Entry {
        let workflow: UnboundList.Likely
        let title: WordSet
        let steps: WordSet
        let weight: Int
    }

    private var words = ModelWords()
    private var entries: [Entry] = []
    /// What each word counts, by its number.
    private var weights: [Int] = []

    init(_ domain: Domain) {
        let sets = domain.workflows.map { workflow in
            var steps = workflow.steps.flatMap { [$0.text, $0.part(in: domain)?.title ?? ""] }
            // Documents tell a journey with the steps of its parts.
            steps += workflow.steps.flatMap { $0.part(in: domain)?.steps.map(\.text) ?? [] }
            return (title: words.intern(workflow.title), steps: words.intern(steps.joined(separator: ". ")))
        }
        var counts: [Int] = []
        for set in sets {
            for number in set.title.union(set.steps).numbers {
                while counts.count <= Int(number) { counts.append(0) }
                counts[Int(number)] += 1
            }
        }
        // A word that every second workflow has tells nothing.
        weights = counts.map { Int.bitWidth - 1 - (max(1, sets.count / max(1, $0))).leadingZeroBitCount }
        entries = zip(domain.workflows, sets).map { workflow, set in
            Entry(
                workflow: UnboundList.Likely(id: workflow.id, title: workflow.title), title: set.title,
                steps: set.steps,
                weight: weight(set.title, set.steps))
        }
    }

    /// The workflows that have the most in common with a list, the best first; none if all have little.
    func likely(headings: String, steps: ArraySlice<UInt8>) -> [UnboundList.Likely] {
        let headings = words.words(of: headings)
        let steps = words.words(in: steps)
        let own = weight(headings, steps)
        var found: [(score: Int, workflow: UnboundList.Likely)] = []
        for entry in entries {
            let common =
                Self.headingFactor * entry.title.common(headings, weights) + entry.steps.common(steps, weights)
            let score = 200 * common / max(1, own + entry.weight)
            if score >= Self.least { found.append((score, entry.workflow)) }
        }
        // Sorting keeps the order of the model among equals.
        found.sort { $0.score > $1.score }
        guard let best = found.first?.score else { return [] }
        return found.prefix(Self.most).filter { 10 * $0.score >= 9 * best }.map(\.workflow)
    }

    /// How much more a word counts in a title or heading.
    private static let headingFactor = 2
    /// How much of what counts has to be common, in per cent.
    private static let least = 30
    private static let most = 3

    private func weight(_ title: WordSet, _ steps: WordSet) -> Int {
        Self.headingFactor * title.common(title, weights) + steps.common(steps, weights)
    }
}

extension Step {
    /// What the step says by itself.
    fileprivate var text: String {
        let words = words ?? ""
        switch deed {
        case .act(let action): return "\(action) \(words)"
        case .perform(let command): return "\(command.title) \(words)"
        case .complete, .human, .handOver, .wait: return words
        }
    }

    /// The workflow that the step carries out.
    fileprivate func part(in domain: Domain) -> Workflow? {
        if case .complete(let id) = deed { domain.workflow(id) } else { nil }
    }
}
