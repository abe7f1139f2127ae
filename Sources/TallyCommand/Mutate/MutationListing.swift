internal import Diagnostics
internal import Procedures

/// A mutation listing tells of each document which changes to it are found.
struct MutationListing {
    let run: MutationRun
    /// What became of all changes, kind by kind.
    let tally: MutationTally

    init(_ run: MutationRun) {
        self.run = run
        tally = MutationTally(run.entries.flatMap(\.score.outcomes))
    }

    /// What became of all changes together.
    var total: MutationTally.Count { tally.total }

    /// The line that is changed; for another binding, that of the procedure.
    func line(of mutant: Mutant, _ subject: MutationSubject, _ lines: SourceMap) -> Int {
        let procedure = subject.document.read.procedures[mutant.procedure]
        var offset = mutant.edits.first?.range.lowerBound ?? procedure.range.lowerBound
        if mutant.kind == .repeatStep, let item = mutant.item { offset = procedure.items[item].range.lowerBound }
        return lines.position(of: offset, in: .bytes).line
    }

    /// What a procedure is called: by its heading, or else by its workflow.
    func name(of procedure: Int, in subject: MutationSubject) -> String {
        let procedure = subject.document.read.procedures[procedure]
        return procedure.section.map { subject.document.read.sections[$0].title } ?? procedure.workflow
    }

    /// Why a procedure is not changed at all; nothing if it is.
    func obstacle(to procedure: Int, in subject: MutationSubject) -> String? {
        switch subject.document.verdicts[procedure].agreement {
        case .agrees: nil
        case .differs: "not changed, because it parts ways with the model as it is, as a check tells"
        case .notCarriedOut: "not changed, because it can't be carried out, as a check tells"
        }
    }
}
