internal import Workflow

/// Changes of what is said to be so before the steps.
extension Mutator {
    mutating func changePrerequisites(of verdict: ProcedureVerdict, _ procedure: Int) {
        for prerequisite in verdict.prerequisites where stands(prerequisite) {
            // A sentence that asks for a role as well says more than what is so.
            if !verdict.procedure.roles.contains(where: { $0.range.overlaps(prerequisite.range) }) {
                add(
                    .dropPrerequisite, procedure, nil, [(prerequisite.range, "")],
                    "\(words(prerequisite.range)) \u{2192} nothing")
            }
            guard let value = prerequisite.value else { continue }
            let others = value.variable.valueWords.enumerated().filter { $0.offset != value.index }.map(\.element)
            for other in others {
                add(
                    .changePrerequisite, procedure, nil, [(value.range, other)],
                    "\(words(value.range)) \u{2192} \(other)")
            }
        }
    }

    /// Whether it stands in the document itself, and has not been changed for another procedure.
    private func stands(_ prerequisite: Prerequisite) -> Bool {
        guard prerequisite.range.upperBound <= bytes.count, !words(prerequisite.range).contains("[!INCLUDE") else {
            return false
        }
        return !mutants.contains { $0.kind == .dropPrerequisite && $0.edits.first?.range == prerequisite.range }
    }
}
