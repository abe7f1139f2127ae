internal import CLinux
internal import Diagnostics
internal import Documents
internal import SiteBuilder
internal import Workflow

/// A build run is one `tally build` from the options to the exit code.
struct BuildRun {
    let options: BuildOptions
    let context: CommandContext
    let configuration: ConfigurationFile
    let bindings: BoundDocuments?
    let output: FilePath
    let templates: FilePath
    var clock = BuildClock()

    init(_ options: BuildOptions, _ context: CommandContext) throws(CommandFailure) {
        self.options = options
        self.context = context
        configuration = try ConfigurationFile.read(options.configuration, context)
        bindings = try BoundDocuments.read(options.bindings, configuration, context)
        output = options.output.map { FilePath($0) } ?? configuration.output
        templates = options.templates.map { FilePath($0) } ?? configuration.templates
        if let named = options.templates, FileKind(at: context.surroundings.locate(named)) != .folder {
            throw CommandFailure("there is no folder of templates \"\(named)\"")
        }
        try context.refuse(output, amongst: [configuration.content, templates])
    }

    mutating func run() throws(CommandFailure) -> ExitCode {
        let history = HistoryReading(of: context.surroundings.locate(configuration.content.description))
        let scope = try CheckScope([], configuration, context)
        let folder = try ContentFolder.open(configuration.content, context)
        let files = NotedFiles(DiskFiles(folder.root))
        let content = OpenedFolder(folder, in: files)
        let inputs = inputs(folder.files, files)
        if let standing = standing(), isUpToDate(standing, inputs, history) {
            say(standing)
            return .clean
        }
        let checked = try check(scope, content)
        let errors = checked.diagnostics.filter { $0.severity == .error }
        clock.end("check")
        if !errors.isEmpty || !checked.unreadable.isEmpty {
            try report(errors, checked)
            if !options.hasDrafts || !checked.unreadable.isEmpty {
                let isNew = FileKind(at: context.surroundings.locate(output.description)) == .missing
                let what = isNew ? "not made" : "left as it was"
                context.note("\(output) was \(what); \(context.program.name) check says more")
                return checked.unreadable.isEmpty ? .findings : .failed
            }
        }
        let look = try SiteLook(templates, context)
        // Checking leaves free memory in small pieces between what is kept, and so does planning.
        malloc_trim(0)
        let (plan, domain) = try plan(content, consume checked, look, history.result(), files)
        malloc_trim(0)
        clock.end("plan")
        let written = try write(plan, look) {
            // A site with errors has to name them the next time, too.
            if !errors.isEmpty { return nil }
            return inputs.fingerprint(
                look, history.result(), context.program.domain.map { _ in domain }, jobs: options.jobs)
        }
        clock.end("write")
        say(written)
        return written.isComplete ? errors.isEmpty ? .clean : .findings : .failed
    }

    // MARK: Reading and checking

    private func check(_ scope: CheckScope, _ content: OpenedFolder) throws(CommandFailure) -> CheckedContent {
        let policy = SeverityPolicy(
            for: context.program.rules, configuration: configuration.configuration.rules.map(\.value), commandLine: [],
            isStrict: false)
        let checked = try CheckedContent(
            scope, configuration, bindings, policy, context, opened: [configuration.content: content],
            keeping: .deeds, jobs: options.jobs, progress: progress("read"))
        if checked.documentCount == 0, checked.unreadable.isEmpty {
            throw CommandFailure(
                "there are no documents in \"\(configuration.content)\"", hint: "a document is a file that ends in .md")
        }
        return checked
    }

    func progress(_ verb: String) -> ProgressLine? { options.isQuiet ? nil : context.progressLine(verb) }

    private func report(_ errors: [Diagnostic], _ checked: CheckedContent) throws(CommandFailure) {
        let program = context.program
        let summary = Summary(
            read: [Summary.Amount(checked.documentCount, "document")], notChecked: checked.unreadable,
            documents: checked.documents, suppressed: checked.suppressed, known: 0)
        let report = Report(
            errors, summary: summary, rules: program.rules,
            tool: Report.Tool(name: program.name, version: program.version), sources: checked.source)
        try context.print(report.bytes(as: .human, style: context.helpStyle))
    }

    /// Plans the site, and forgets what only the plan needed, so that its memory serves the pages.
    private func plan(
        _ content: OpenedFolder, _ checked: consuming CheckedContent, _ look: SiteLook, _ history: DocumentHistory,
        _ files: NotedFiles
    ) throws(CommandFailure) -> (plan: SitePlan, domain: Domain) {
        let source = try source(content, consume checked, look, history)
        let plan = SitePlan(
            source, graphs: graphs(source), files: files, paths: content.paths, jobs: options.jobs)
        return (plan, source.domain)
    }

    private func source(
        _ folder: OpenedFolder, _ checked: consuming CheckedContent, _ look: SiteLook, _ history: DocumentHistory
    ) throws(CommandFailure) -> SiteSource {
        guard let whole = checked.contents.first else { throw CommandFailure("there is nothing to build") }
        // The home page leaves out what its document links to already.
        let content = whole.forPages { PagePath.page(of: $0) == "index.html" }
        var settings = configuration.configuration
        if let url = options.baseURL { settings.url = .init(url) }
        let domain = checked.domain ?? context.program.domain.map { $0() } ?? Domain("Documents") {}
        var source = SiteSource(
            settings, domain: domain, content: content,
            folder: ArticleFolder(folder.paths, in: folder.files), templates: look.templates)
        for entry in checked.procedures {
            source.verdicts[String(entry.file.dropFirst(content.prefix.count))] = entry.document.verdicts
        }
        source.explorer = checked.explorer
        source.revisions = history.revisions
        source.provenance = Provenance(commit: history.commit, date: history.date)
        source.rules = context.program.rules.rules
        source.assets = look.assets
        return source
    }

    /// The files of the workflows' graphs, with the procedures that describe them.
    private func graphs(_ source: SiteSource) -> [OutputFile] {
        let guides = GraphMaker.guides(in: source)
        let workflows = source.domain.workflows
        let maker = GraphMaker(for: source, jobs: options.jobs)
        return parallel(workflows.count, jobs: options.jobs, state: { maker }) { maker, number in
            maker.file(of: workflows[number], guides: guides[workflows[number].id] ?? [])
        }
    }
}
