internal import Diagnostics
internal import Workflow

/// A model check run is one `tally model check` from the options to the exit code.
struct ModelCheckRun {
    private let domain: Domain
    private let arguments: ParsedArguments
    private let context: CommandContext

    init(_ domain: Domain, _ arguments: ParsedArguments, _ context: CommandContext) {
        self.domain = domain
        self.arguments = arguments
        self.context = context
    }

    func run() throws(CommandFailure) -> ExitCode {
        let limit = arguments.count("limit") ?? Explorer(domain).limit
        let threads = arguments.jobs(in: context.surroundings)
        let examination = Examination(of: domain, limit: limit, threads: threads)
        let model = ModelDiagnostics(domain: domain, files: DefinitionFiles(context.surroundings))
        var diagnostics = examination.findings.map { model.diagnostic($0) }
        var whole: Whole?
        if arguments.has("everything"), !examination.groups.isEmpty {
            let decided = Whole(domain, limit: limit)
            for (cone, all) in zip(examination.verdicts, decided.verdicts) where cone.word != all.word {
                diagnostics.append(model.disagreement(cone, all))
            }
            whole = decided
        }
        if arguments.has("strict") {
            for index in diagnostics.indices where diagnostics[index].severity == .warning {
                diagnostics[index].severity = .error
            }
        }
        let format = arguments["format"].flatMap { ReportFormat(rawValue: $0) } ?? .human
        var bytes: [UInt8] = []
        if format == .human {
            let record = ExaminationRecord(examination, whole, domain, style: context.helpStyle)
            bytes = Array(record.text.utf8)
        }
        bytes += report(diagnostics, model.files).bytes(as: format, style: context.helpStyle)
        try context.deliver(bytes, arguments)
        let tally = Diagnostics.Tally(diagnostics)
        if let output = arguments["output"] { context.note("\(tally.text); the report is in \(output)") }
        return tally.errors > 0 ? .findings : .clean
    }

    private func report(_ diagnostics: [Diagnostic], _ files: DefinitionFiles) -> Report {
        let read = [
            Summary.Amount(domain.workflows.count, "workflow"), Summary.Amount(domain.rules.count, "rule"),
            Summary.Amount(ModelCheck.allCases.count, "check"),
        ]
        return Report(
            diagnostics, summary: Summary(read: read), rules: ModelCheck.catalogue,
            tool: Report.Tool(name: context.program.name, version: context.program.version),
            sources: { files.bytes(of: $0) })
    }

    /// What is found out by exploring all variables together.
    struct Whole {
        let census: Exploration.Census
        let verdicts: [Verdict]

        init(_ domain: Domain, limit: Int) {
            var explorer = Explorer(domain, limit: limit)
            census = explorer.exploreEverything().census
            verdicts = domain.rules.map { explorer.verdict(on: $0, everything: true) }
        }
    }
}

extension Verdict {
    /// What was found out, in a word.
    var word: String {
        switch finding {
        case .proven: return "proven"
        case .refuted: return "refuted"
        case .vacuous: return "vacuous"
        case .undecided: return "undecided"
        }
    }
}

extension ModelCheck {
    /// The checks as the reporters know rules.
    ///
    /// They are about Swift and not about documents, so that they have no examples.
    static var catalogue: RuleCatalogue {
        RuleCatalogue(
            allCases.map { check in
                Diagnostics::Rule(
                    check.id, check.severity, check.summary, explanation: check.explanation, wrong: Example(),
                    right: Example())
            })
    }
}
