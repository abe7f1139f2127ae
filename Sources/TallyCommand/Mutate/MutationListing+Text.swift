internal import Diagnostics
internal import Procedures

extension MutationListing {
    /// The listing for people.
    ///
    /// - Parameter isComplete: whether the changes that are found and those that are none are listed, too.
    func text(_ style: TerminalStyle, isComplete: Bool) -> String {
        var text = ""
        for entry in run.entries { write(entry, style, isComplete: isComplete, to: &text) }
        writeKinds(style, to: &text)
        let score = total.isEmpty ? "nothing to find" : "\(total.score) %"
        return text + "score: \(score) (\(total.words))\n"
    }

    private func write(_ entry: MutationRun.Entry, _ style: TerminalStyle, isComplete: Bool, to text: inout String) {
        let subject = entry.subject
        text += style.paint(VisibleText.line(subject.file), .bold) + "\n"
        let lines = SourceMap(subject.bytes)
        for procedure in subject.document.verdicts.indices {
            let outcomes = entry.score.outcomes(ofProcedure: procedure)
            text += "    \(VisibleText.line(name(of: procedure, in: subject))): "
            if let obstacle = obstacle(to: procedure, in: subject) {
                text += obstacle + "\n"
                continue
            }
            let count = MutationTally(outcomes).total
            text += "\(count.score) % held in place (\(count.words))\n"
            for outcome in outcomes where isComplete || outcome.fate == .survived {
                write(outcome, subject, lines, style, to: &text)
            }
        }
        text += "\n"
    }

    private func write(
        _ outcome: MutationScore.Outcome, _ subject: MutationSubject, _ lines: SourceMap, _ style: TerminalStyle,
        to text: inout String
    ) {
        let mutant = outcome.mutant
        let line = line(of: mutant, subject, lines)
        let fate: String
        switch outcome.fate {
        case .found(let rules): fate = "found by " + rules.map(\.description).joined(separator: ", ")
        case .equivalent(let reason): fate = "no change: \(reason)"
        case .survived: fate = style.paint("survived", .red)
        }
        text += "      \(VisibleText.line(subject.file)):\(line): \(mutant.kind.rawValue): \(fate)\n"
        let diff = LineDiff(of: mutant, in: lines)
        for removed in diff.removed { text += "        " + style.paint("- " + removed, .red) + "\n" }
        for added in diff.added { text += "        " + style.paint("+ " + added, .green) + "\n" }
    }

    private func writeKinds(_ style: TerminalStyle, to text: inout String) {
        let kinds = Mutant.Kind.allCases.filter { tally[$0].all > 0 }
        let width = kinds.map(\.rawValue.count).max() ?? 0
        if !kinds.isEmpty { text += style.paint("Changes", .bold) + "\n" }
        for kind in kinds {
            let gap = String(repeating: " ", count: width - kind.rawValue.count)
            text += "    \(kind.rawValue)\(gap)  \(tally[kind].words)\n"
        }
        let reasons = tally.reasons
        if !reasons.isEmpty { text += "\n" + style.paint("Changes that are none", .bold) + "\n" }
        for (reason, count) in reasons { text += "    \(count) \u{00D7} \(reason)\n" }
        if !kinds.isEmpty { text += "\n" }
    }
}
