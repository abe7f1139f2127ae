internal import Workflow

/// The cases between which some sentences distinguish, each by its condition.
struct Cases {
    /// The conditions so far; nothing as soon as one of them is none that the model knows.
    fileprivate var known: [Condition]? = []
    fileprivate var hasRest = false

    /// What is so in none of the cases, where none of them says so.
    var rest: Condition? { hasRest ? nil : others }

    /// What is so in none of the cases.
    fileprivate var others: Condition? { known.flatMap { $0.isEmpty ? nil : !Condition.any(of: $0) } }
}

/// What is done only where something is so.
extension ProgramBuilder {
    /// Whether a sentence says that something is done under a condition.
    func isConditional(_ sentence: Sentence) -> Bool {
        sentence.conditions.contains { $0.kind == .if || $0.kind == .unless }
    }

    /// Some passages that a sentence says are for some cases only, and the way around them.
    mutating func conditional(_ passages: Passages, of sentence: Sentence, _ item: Int) -> Passages {
        let range = sentence.range
        var ways = [passages, .sequence([])]
        if let condition = condition(of: sentence) {
            let place = sentence.conditions[0].range
            ways = [
                .sequence([given(condition, item, at: place, before: passages), passages]),
                given(!condition, item, at: place, before: passages, isWritten: false),
            ]
        }
        return fork(.conditional, [(range: range, hasPurpose: true), (range: range, hasPurpose: true)], ways)
    }

    /// What one of several cases says, behind its condition.
    mutating func given(
        case sentence: Sentence, in cases: inout Cases, _ item: Int, before passages: Passages
    ) -> Passages {
        if words(at: sentence.range).first == "otherwise" {
            cases.hasRest = true
            guard let others = cases.others else { return passages }
            return .sequence([given(others, item, at: sentence.range, before: passages), passages])
        }
        guard let condition = condition(of: sentence) else {
            cases.known = nil
            return passages
        }
        cases.known?.append(condition)
        return .sequence([given(condition, item, at: sentence.conditions[0].range, before: passages), passages])
    }

    /// A beat that is possible only where a condition holds.
    mutating func given(
        _ condition: Condition, _ item: Int, at range: Range<Int>, before passages: Passages = .sequence([]),
        isWritten: Bool = true
    ) -> Passages {
        let own = passages.beats
        let isAfterOthers = own.first.map { (firstOthers ?? .max) < $0 } ?? (firstOthers != nil)
        let given = Given(
            condition, model, reader: reader, isAfterOthers: isAfterOthers, at: range, isWritten: isWritten)
        beats.append(
            Beat(item: item, deed: .given(given), range: range, other: own.first.flatMap { beats[$0].other }))
        return .beat(beats.count - 1)
    }

    /// The condition on the state of the world under which a sentence says that something is done.
    private func condition(of sentence: Sentence) -> Condition? {
        guard sentence.conditions.count == 1, !sentence.conditions[0].states.isEmpty else { return nil }
        let condition = StateReader.condition(
            in: sentence.conditions[0].states, model.states, of: plan.actor, meaning: plan.tellingIndices)
        // Of other variables a start has just any value.
        guard let condition, condition.variables.allSatisfy(plan.tellingVariables.contains) else { return nil }
        return sentence.conditions[0].kind == .unless ? !condition : condition
    }
}
