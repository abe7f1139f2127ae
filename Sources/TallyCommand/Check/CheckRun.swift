internal import Diagnostics
internal import Documents

/// A check run is one `tally check` from the options to the exit code.
struct CheckRun {
    let options: CheckOptions
    let context: CommandContext
    let configuration: ConfigurationFile
    let bindings: BoundDocuments?
    let scope: CheckScope
    let policy: SeverityPolicy
    private let baseline: BaselineFile?

    init(_ options: CheckOptions, _ context: CommandContext) throws(CommandFailure) {
        self.options = options
        self.context = context
        configuration = try ConfigurationFile.read(options.configuration, context)
        bindings = try BoundDocuments.read(options.bindings, configuration, context)
        scope = try CheckScope(options.paths, configuration, context)
        policy = SeverityPolicy(
            for: context.program.rules, configuration: configuration.configuration.rules.map(\.value),
            commandLine: options.severities, isStrict: options.isStrict)
        if let path = options.baseline {
            baseline = try BaselineFile.read(path, context)
        } else if let path = options.newBaseline {
            baseline = try BaselineFile.begin(path, context)
        } else {
            baseline = nil
        }
    }

    func run() throws(CommandFailure) -> ExitCode {
        var checked = try check()
        if checked.documentCount == 0, checked.unreadable.isEmpty {
            let folders = scope.targets.map { "\"\($0.folder)\"" }.joined(separator: ", ")
            throw CommandFailure("there are no documents in \(folders)", hint: "a document is a file that ends in .md")
        }
        guard options.mending == .fix else { return try conclude(checked) }
        let failures = try mend(&checked)
        let code = try conclude(checked)
        for failure in failures { context.complain(failure) }
        return failures.isEmpty ? code : .failed
    }

    /// Reports what was found, and says whether it is an error.
    func conclude(_ checked: CheckedContent) throws(CommandFailure) -> ExitCode {
        let verdict = try compare(checked)
        if options.mending == .diff {
            try showDiff(of: verdict, checked)
        } else {
            try report(verdict, checked)
        }
        if !checked.unreadable.isEmpty {
            // The report for people ends with it; not all others have a place for it, and a diff has none.
            if options.format != .human || options.mending == .diff || options.output != nil {
                context.complain("not checked: \(checked.unreadable.joined(separator: ", "))")
            }
            return .failed
        }
        if let failure = verdict.failure {
            context.complain(failure)
            return .failed
        }
        return Diagnostics.Tally(verdict.new).errors > 0 ? .findings : .clean
    }

    /// How much is kept of documents whose procedures are carried out: all if they are listed.
    var detail: ProcedureOutcome.Detail {
        options.format == .json || (options.isVerbose && options.format == .human) ? .words : .roles
    }

    private func check() throws(CommandFailure) -> CheckedContent {
        try CheckedContent(
            scope, configuration, bindings, policy, context, keeping: detail, jobs: options.jobs,
            progress: options.isQuiet ? nil : context.progressLine("read"))
    }

    // MARK: Baselines

    /// What is new among the findings, and what is known.
    private struct Verdict {
        var new: [Diagnostic]
        var known = 0
        /// Why what is mended could not be taken out of the baseline.
        var failure: CommandFailure?
    }

    private func compare(_ checked: CheckedContent) throws(CommandFailure) -> Verdict {
        guard let baseline else { return Verdict(new: checked.diagnostics) }
        let wasChecked = { (file: String) in
            file == configuration.path?.description || scope.shows(file)
                || FileKind(at: context.surroundings.locate(file)) == .missing
        }
        if options.newBaseline != nil {
            try baseline.record(checked.diagnostics, checked, wasChecked, context)
            remark("\(numbered(checked.diagnostics.count, "finding")) written to \(baseline.path)")
            return Verdict(new: [], known: checked.diagnostics.count)
        }
        let comparison = baseline.content.compare(
            checked.diagnostics, sources: checked.source, wasChecked: wasChecked)
        var verdict = Verdict(new: comparison.new, known: comparison.known.count)
        if !comparison.mended.isEmpty {
            do throws(CommandFailure) {
                try baseline.write(comparison.ratcheted, context)
                let count = comparison.mended.reduce(0) { $0 + $1.count }
                remark("\(numbered(count, "known finding")) mended and taken out of \(baseline.path)")
            } catch {
                verdict.failure = error
            }
        }
        return verdict
    }

    // MARK: Mending

    /// A fix may make room for another one that it overlapped; more rounds than this are a quarrel between rules.
    private static let rounds = 10

    /// Mends what can be mended, and says why some files could not be written.
    private func mend(_ checked: inout CheckedContent) throws(CommandFailure) -> [CommandFailure] {
        var mended = 0
        var files: Set<String> = []
        var leftAlone: Set<String> = []
        var failures: [String: CommandFailure] = [:]
        // What is only likely is done once: nobody knows whether that mends it.
        var confidences = options.confidences
        for _ in 0..<Self.rounds {
            let known = baseline?.content.compare(checked.diagnostics, sources: checked.source).new
            let plan = FixPlan(
                for: known ?? checked.diagnostics, confidences: confidences, sources: checked.source)
            confidences = [.certain]
            let outcome = MendedFiles.write(plan, context)
            failures.merge(outcome.failures) { first, _ in first }
            leftAlone.formUnion(outcome.leftAlone)
            mended += outcome.mended
            files.formUnion(outcome.written)
            if outcome.written.isEmpty { break }
            checked = try check()
        }
        for file in leftAlone.sorted() { context.note("left alone: \(file) has changed since it was read") }
        if mended > 0 { remark("mended: \(numbered(mended, "finding")) in \(numbered(files.count, "file"))") }
        return failures.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.value)
    }

    private func showDiff(of verdict: Verdict, _ checked: CheckedContent) throws(CommandFailure) {
        let plan = FixPlan(for: verdict.new, confidences: options.confidences, sources: checked.source)
        var diff: [UInt8] = []
        for file in plan.files { diff += file.diff }
        try deliver(diff)
        let all = Diagnostics.Tally(verdict.new).text
        remark("\(all); \(plan.mended.count) can be mended in \(numbered(plan.files.count, "file"))")
    }

    // MARK: Reporting

    private func report(_ verdict: Verdict, _ checked: CheckedContent) throws(CommandFailure) {
        var read = [Summary.Amount(checked.documentCount, "document")]
        if checked.navigationCount > 0 {
            read.append(Summary.Amount(checked.navigationCount, "table of contents", "tables of contents"))
        }
        if checked.procedureCount > 0 { read.append(Summary.Amount(checked.procedureCount, "procedure")) }
        let summary = Summary(
            read: read, details: checked.procedureCount > 0 ? ["carried out: \(checked.buckets.words)"] : [],
            notChecked: checked.unreadable, documents: options.format == .junit ? checked.documents : [],
            suppressed: checked.suppressed,
            known: verdict.known)
        let listing = checked.listing
        let program = context.program
        let files = DefinitionFiles(context.surroundings)
        let report = Report(
            verdict.new.map { files.located($0) }, summary: summary, rules: program.rules,
            tool: Report.Tool(name: program.name, version: program.version),
            supplements: listing.map { listing in [.init("procedures") { listing.write(to: &$0) }] } ?? [],
            sources: checked.source)
        let isForPeople = options.format == .human || options.format == .concise
        if options.isQuiet, isForPeople, verdict.new.isEmpty, checked.unreadable.isEmpty, options.output == nil {
            return
        }
        var bytes: [UInt8] = []
        if options.isVerbose, options.format == .human, let listing { bytes += Array(listing.text(options.style).utf8) }
        try deliver(bytes + report.bytes(as: options.format, style: options.style))
        if let output = options.output { remark("\(report.tally.text); the report is in \(output)") }
    }

    /// Writes the result to where it was wanted.
    private func deliver(_ bytes: [UInt8]) throws(CommandFailure) {
        guard let output = options.output else {
            try context.print(bytes)
            return
        }
        do throws(FileWriter.Failure) {
            try FileWriter.write(bytes, to: context.surroundings.locate(output))
        } catch {
            throw CommandFailure(writing: output, error)
        }
    }

    /// Says something that is good to know.
    private func remark(_ message: String) {
        if !options.isQuiet { context.note(message) }
    }
}
