internal import Diagnostics
internal import Documents
internal import Markdown

/// A render run is one `tally render` to standard output.
struct RenderRun {
    private let options: RenderOptions
    private let configuration: ConfigurationFile
    private let context: CommandContext

    init(_ options: RenderOptions, _ configuration: ConfigurationFile, _ context: CommandContext) {
        self.options = options
        self.configuration = configuration
        self.context = context
    }

    func run() throws(CommandFailure) -> ExitCode {
        var code = ExitCode.clean
        for path in options.paths {
            code = max(code, path == "-" ? try renderInput() : try render(path))
        }
        return code
    }

    private func renderInput() throws(CommandFailure) -> ExitCode {
        let bytes: [UInt8]
        do {
            bytes = try context.surroundings.input.read()
        } catch {
            throw CommandFailure("cannot read standard input: \(error.reason)")
        }
        var html: [UInt8] = []
        if options.isPlain {
            Self.renderPlain(bytes, Arena(), into: &html)
            return try context.print(html)
        }
        // What is piped in stands at the top of the content folder, if there is one.
        var articles = ArticleFolder.empty
        if FileKind(at: context.surroundings.locate(configuration.content.description)) == .folder {
            let content = try ContentFolder.openWhole(configuration.content, context)
            articles = ArticleFolder(content.files, in: DiskFiles(content.root))
        }
        let renderer = ArticleRenderer(of: articles)
        renderer.render("", bytes, into: &html)
        HTMLControls.replace(in: &html)
        try context.print(html)
        for problem in renderer.problems { context.complain("standard input: \(problem.message)") }
        return renderer.problems.isEmpty ? .clean : .findings
    }

    /// What a thread has for itself.
    private struct Worker {
        let renderer: ArticleRenderer
        let arena = Arena()
    }

    /// What is to be said of a document that could not be rendered as it should.
    private struct Trouble: Sendable {
        var unreadable: FileStoreError?
        var problems: [ArticleProblem] = []
    }

    private func render(_ path: String) throws(CommandFailure) -> ExitCode {
        let source = try RenderSource(path, configuration, context)
        let files = DiskFiles(source.content.root)
        let articles = source.articles
        let documents = source.isFolder ? source.documents : source.files
        if documents.isEmpty {
            throw CommandFailure("there are no documents in \"\(path)\"", hint: "a document is a file that ends in .md")
        }
        let isPlain = options.isPlain
        let output = context.surroundings.output
        let result = OrderedOutput.run(documents.count, jobs: options.jobs, to: output) {
            Worker(renderer: ArticleRenderer(of: articles))
        } work: { worker, index, html in
            let bytes: [UInt8]
            do throws(FileStoreError) {
                bytes = try files.read(documents[index])
            } catch {
                return Trouble(unreadable: error)
            }
            if isPlain {
                Self.renderPlain(bytes, worker.arena, into: &html)
                return nil
            }
            let start = html.count
            worker.renderer.render(documents[index], bytes, into: &html)
            HTMLControls.replace(in: &html, from: start)
            return worker.renderer.problems.isEmpty ? nil : Trouble(problems: worker.renderer.takeProblems())
        }
        if case .refused(let reason)? = result.failure { throw CommandFailure("cannot write the output: \(reason)") }
        return say(result.remarks, source)
    }

    private func say(_ troubles: [Trouble], _ source: RenderSource) -> ExitCode {
        var code = ExitCode.clean
        for trouble in troubles {
            context.complain(trouble.problems, in: source.folder)
            if !trouble.problems.isEmpty { code = max(code, .findings) }
            guard let error = trouble.unreadable else { continue }
            context.complain("cannot read \"\(source.name(error.path))\": \(error.reason)")
            code = .failed
        }
        return code
    }

    private static func renderPlain(_ bytes: [UInt8], _ arena: Arena, into html: inout [UInt8]) {
        let document = Document(SourceText(bytes), dialect: .commonMark, arena: arena)
        HTMLWriter.write(document, style: .plain, into: &html)
    }
}
