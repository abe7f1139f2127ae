internal import Diagnostics
internal import Documents
internal import SiteBuilder
internal import Workflow

/// A build run is one `tally build` from the options to the exit code.
struct BuildRun {
    private let options: BuildOptions
    private let context: CommandContext
    private let configuration: ConfigurationFile
    private let bindings: BoundDocuments?
    private let output: FilePath
    private let templates: FilePath
    private var clock = BuildClock()

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
        try refuseOutput()
    }

    /// Pages among the documents would be content the next time, and documents among the pages would be published.
    private func refuseOutput() throws(CommandFailure) {
        let target = context.surroundings.absolute(output.description)
        for folder in [configuration.content, templates] {
            let source = context.surroundings.absolute(folder.description)
            if target.within(source) == nil, source.within(target) == nil { continue }
            throw CommandFailure(
                "the site can't be in \"\(output)\" while \"\(folder)\" is what it is made of",
                hint: "name another folder with --output")
        }
    }

    mutating func run() throws(CommandFailure) -> ExitCode {
        let history = HistoryReading(of: context.surroundings.locate(configuration.content.description))
        let (checked, content) = try check()
        let errors = checked.diagnostics.filter { $0.severity == .error }
        clock.end("check")
        if !errors.isEmpty || !checked.unreadable.isEmpty {
            try report(errors, checked)
            if !options.hasDrafts || !checked.unreadable.isEmpty {
                context.note("\(output) was left as it was; tally check says more")
                return checked.unreadable.isEmpty ? .findings : .failed
            }
        }
        let look = try SiteLook(templates, context)
        let source = try source(content, checked, look, history.result())
        let graphs = graphs(source)
        let plan = SitePlan(
            source, graphs: graphs, files: DiskFiles(content.root), paths: content.files, jobs: options.jobs)
        // The plan has found out about the model what there is to find out.
        source.domain.forgetExplorations()
        clock.end("plan")
        let written = try write(plan, look)
        clock.end("write")
        say(written)
        return written.isComplete ? errors.isEmpty ? .clean : .findings : .failed
    }

    // MARK: Reading and checking

    private func check() throws(CommandFailure) -> (CheckedContent, ContentFolder) {
        let scope = try CheckScope([], configuration, context)
        let policy = SeverityPolicy(
            for: context.program.rules, configuration: configuration.configuration.rules.map(\.value), commandLine: [],
            isStrict: false)
        let checked = try CheckedContent(
            scope, configuration, bindings, policy, context, jobs: options.jobs, progress: progress("read"))
        if checked.documentCount == 0, checked.unreadable.isEmpty {
            throw CommandFailure(
                "there are no documents in \"\(configuration.content)\"", hint: "a document is a file that ends in .md")
        }
        return (checked, try ContentFolder.open(configuration.content, context))
    }

    private func progress(_ verb: String) -> ProgressLine? { options.isQuiet ? nil : context.progressLine(verb) }

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

    private func source(
        _ folder: ContentFolder, _ checked: CheckedContent, _ look: SiteLook, _ history: DocumentHistory
    ) throws(CommandFailure) -> SiteSource {
        guard let content = checked.contents.first else { throw CommandFailure("there is nothing to build") }
        var settings = configuration.configuration
        if let url = options.baseURL { settings.url = .init(url) }
        let domain = checked.domain ?? context.program.domain.map { $0() } ?? Domain("Documents") {}
        var source = SiteSource(
            settings, domain: domain, content: content,
            folder: ArticleFolder(folder.files, in: DiskFiles(folder.root)), templates: look.templates)
        for entry in checked.procedures {
            source.verdicts[String(entry.file.dropFirst(content.prefix.count))] = entry.document.verdicts
        }
        source.revisions = history.revisions
        source.provenance = Provenance(commit: history.commit, date: history.date, version: context.program.version)
        source.rules = context.program.rules.rules
        source.assets = look.assets
        return source
    }

    /// The graphs of the workflows, with the procedures that describe them.
    private func graphs(_ source: SiteSource) -> [WorkflowGraph] {
        let guides = GraphMaker.guides(in: source)
        var maker = GraphMaker(of: source.domain)
        return source.domain.workflows.map { maker.graph(of: $0, guides: guides[$0.id] ?? []) }
    }

    // MARK: Writing

    /// What came of writing.
    private struct Written {
        var pages = 0
        var summary: OutputFolder.Summary
        var profile = BuildProfile()
        var unreadable: [String] = []

        var isComplete: Bool { summary.refused.isEmpty && unreadable.isEmpty }
    }

    private func write(_ plan: SitePlan, _ look: SiteLook) throws(CommandFailure) -> Written {
        do throws(OutputFailure) {
            let folder = try OutputFolder(
                context.surroundings.locate(output.description), jobs: options.jobs,
                isCompressing: options.isCompressing)
            let line = progress("wrote")
            let index = SearchCollection(plan.pages)
            let shard = options.shard ?? .whole
            let numbers = shard.part(of: Array(plan.pages.indices))
            line?.begin(numbers.count)
            let pages = numbers.map { plan.pages[$0] }
            let results = try folder.write(pages.map { OutputFile($0) }, progress: line?.show) { number, bytes in
                index.add(numbers[number], bytes)
            }
            line?.end()
            let others = shard.part(of: plan.others + look.files)
            let otherResults = try folder.write(others)
            if options.shard == nil {
                try folder.write(index.index(synonyms: plan.synonyms, jobs: options.jobs).files)
            } else {
                let site = plan.fingerprint(
                    look.fingerprint, "\(options.isCompressing) \(context.program.version)")
                let record = index.record(
                    of: shard, site: site, isCompressing: options.isCompressing, synonyms: plan.synonyms)
                try folder.write([record])
            }
            var written = Written(pages: pages.count, summary: try folder.finish())
            for (page, result) in zip(pages, results) { written.profile.add(page.kind.rawValue, result) }
            for (file, result) in zip(others, otherResults) {
                written.profile.add("other", result)
                if case .unreadable = result.outcome { written.unreadable.append(file.path) }
            }
            return written
        } catch {
            let root = context.surroundings.locate(output.description)
            let inner =
                error.path.hasPrefix(root + "/") ? output.prefix + error.path.dropFirst(root.count + 1) : error.path
            throw CommandFailure("cannot write \"\(inner)\": \(error.reason)")
        }
    }

    private func say(_ written: Written) {
        for path in written.unreadable { context.complain("cannot read what \"\(output.appending(path))\" is made of") }
        for path in written.summary.refused {
            context.complain("\"\(output.appending(path))\" is not a file that a build has made; it was left alone")
        }
        for path in written.summary.leftAlone {
            context.note("left alone: \(output.appending(path)) is made no more, but somebody has changed it")
        }
        if options.isQuiet { return }
        if options.showsProfile { for line in written.profile.lines { context.note(line) } }
        let summary = written.summary
        var parts = [
            "\(numbered(written.pages, "page")) in \(output)\(options.shard.map { ", shard \($0)" } ?? "")",
            "\(numbered(summary.written, "file")) written",
            "\(summary.unchanged) unchanged",
        ]
        if !summary.removed.isEmpty { parts.append("\(summary.removed.count) removed") }
        context.note(parts.joined(separator: ", "))
        context.note(clock.text)
    }
}
