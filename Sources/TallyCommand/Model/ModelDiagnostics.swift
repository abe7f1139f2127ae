internal import Diagnostics
internal import Workflow

/// Model diagnostics are what the kernel finds, as all reporters print it.
struct ModelDiagnostics {
    let domain: Domain
    let files: DefinitionFiles

    func diagnostic(_ finding: Finding) -> Diagnostic {
        let notes = finding.notes.map { note in
            Note(note.message, at: note.site.map { .definition(files.located($0)) })
        }
        return diagnostic(finding.check, finding.message, finding.site, notes, finding.help, finding.trace)
    }

    /// What there is to say where the worlds of all variables together tell otherwise than those of a few.
    func disagreement(_ cone: Verdict, _ whole: Verdict) -> Diagnostic {
        let message =
            "\(quoted(whole.rule.id)) is \(whole.word) among all variables together, and \(cone.word) among the "
            + "\(cone.census.variables) that have a say in it"
        let check = if case .undecided = whole.finding { ModelCheck.notExhaustive } else { ModelCheck.ruleFails }
        let trace = whole.counterexample ?? cone.counterexample
        return diagnostic(check, message, whole.rule.site, [], check.remedy, trace)
    }

    private func diagnostic(
        _ check: ModelCheck, _ message: String, _ site: DefinitionSite, _ notes: [Note], _ help: String,
        _ trace: Trace?
    ) -> Diagnostic {
        var notes = notes
        let range = files.range(of: site)
        if range == nil { notes.insert(Note("it is defined", at: .definition(files.located(site))), at: 0) }
        return Diagnostic(
            check.id, check.severity, in: files.path(of: site), at: range ?? 0..<0, message, notes: notes,
            help: help, trace: trace.map(steps) ?? [])
    }

    /// What happens, and what is different afterwards; the way to the very beginning has no steps.
    private func steps(of trace: Trace) -> [Note] {
        var before = trace.start
        return trace.steps.map { step in
            let changes = domain.changes(from: before, to: step.world)
            before = step.world
            let command = domain[step.command].command
            let what = changes.isEmpty ? "nothing changes" : changes.joined(separator: "; ")
            return Note("\(command.title): \(what)")
        }
    }
}
