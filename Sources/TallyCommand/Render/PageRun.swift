internal import Diagnostics
internal import Documents
internal import Mustache

/// A page run is one `tally render --output`: a page for every document, and what belongs to them.
struct PageRun {
    private let options: RenderOptions
    private let configuration: ConfigurationFile
    private let output: String
    private let context: CommandContext
    private let layout: PageLayout

    init(
        _ options: RenderOptions, _ configuration: ConfigurationFile, _ output: String, _ context: CommandContext
    ) throws(CommandFailure) {
        self.options = options
        self.configuration = configuration
        self.output = output
        self.context = context
        layout = try PageLayout(configuration, context)
    }

    func run() throws(CommandFailure) -> ExitCode {
        var sources: [RenderSource] = []
        for path in options.paths { sources.append(try RenderSource(path, configuration, context)) }
        var code = ExitCode.clean
        var pages = 0
        var written = 0
        for source in sources {
            try refuseOutput(in: source)
            let plan = try PagePlan(source)
            let results = try write(plan, source)
            pages += plan.documents.count
            written += results.count { $0.isWritten }
            code = max(code, say(results, source))
            guard plan.needsIndex else { continue }
            let index: IndexPage
            do throws(RenderingError) {
                index = try IndexPage(zip(plan.documents, results).map { ($0, $1.title) }, layout)
            } catch {
                throw layout.failure(error)
            }
            pages += 1
            if try write(index.bytes, to: "index.html") { written += 1 }
        }
        context.note("\(numbered(pages, "page")) in \(output), \(written) of them written")
        return code
    }

    /// What came of a file.
    private struct Written: Sendable {
        var title = ""
        var isWritten = false
        var problems: [ArticleProblem] = []
        var unreadable: FileStoreError?
        /// Why its page can't be shown as the template asks.
        var trouble: RenderingError?
        var unwritable: (path: String, failure: FileWriter.Failure)?
    }

    /// Pages among the documents would be content the next time.
    private func refuseOutput(in source: RenderSource) throws(CommandFailure) {
        let target = context.surroundings.resolved(output)
        if target.within(context.surroundings.resolved(source.folder.description)) == nil { return }
        throw CommandFailure(
            "\"\(output)\" is in the content folder \"\(source.folder)\"", hint: "name a folder outside of it")
    }

    private func write(_ plan: PagePlan, _ source: RenderSource) throws(CommandFailure) -> [Written] {
        let root = context.surroundings.locate(output)
        for folder in plan.folders {
            do throws(FileWriter.Failure) {
                try FileWriter.makeFolder(folder.isEmpty ? root : root + "/" + folder)
            } catch {
                throw CommandFailure(
                    "cannot make the folder \"\(FilePath(output).appending(folder))\": \(error.reason)")
            }
        }
        let files = DiskFiles(source.content.root)
        let articles = source.articles
        let layout = layout
        let count = plan.documents.count + plan.others.count
        let line = context.progressLine("wrote")
        line?.begin(count)
        let results = parallel(count, jobs: options.jobs, progress: line?.show) {
            ArticleRenderer(of: articles)
        } _: { renderer, index in
            let isPage = index < plan.documents.count
            let path = isPage ? plan.documents[index] : plan.others[index - plan.documents.count]
            return Self.write(path, isPage: isPage, from: files, to: root, renderer, layout)
        }
        line?.end()
        if let trouble = results.lazy.compactMap(\.trouble).first { throw layout.failure(trouble) }
        for case let (path, failure)? in results.map(\.unwritable) {
            throw CommandFailure(writing: FilePath(output).appending(path).description, failure)
        }
        return results
    }

    private static func write(
        _ path: String, isPage: Bool, from files: DiskFiles, to root: String, _ renderer: ArticleRenderer,
        _ layout: PageLayout
    ) -> Written {
        var result = Written()
        var bytes: [UInt8]
        do {
            bytes = try files.read(path)
        } catch {
            result.unreadable = error
            return result
        }
        let target = isPage ? PagePath.page(of: path) : path
        if isPage {
            var article: [UInt8] = []
            article.reserveCapacity(bytes.count * 2)
            let facts = renderer.renderWithFacts(path, bytes, into: &article)
            result.problems = renderer.takeProblems()
            result.title = facts.title ?? PageLayout.name(of: path)
            do throws(RenderingError) {
                bytes = try layout.page(
                    at: target, title: result.title, heading: facts.hasTitleHeading ? nil : facts.title, article)
            } catch {
                result.trouble = error
                return result
            }
        }
        do throws(FileWriter.Failure) {
            result.isWritten = try FileWriter.write(bytes, to: root + "/" + target) && isPage
        } catch {
            result.unwritable = (target, error)
        }
        return result
    }

    private func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) -> Bool {
        do throws(FileWriter.Failure) {
            return try FileWriter.write(bytes, to: context.surroundings.locate(output) + "/" + path)
        } catch {
            throw CommandFailure(writing: FilePath(output).appending(path).description, error)
        }
    }

    private func say(_ results: [Written], _ source: RenderSource) -> ExitCode {
        var code = ExitCode.clean
        for result in results {
            context.complain(result.problems, in: source.folder)
            if !result.problems.isEmpty { code = max(code, .findings) }
            guard let error = result.unreadable else { continue }
            context.complain("cannot read \"\(source.name(error.path))\": \(error.reason)")
            code = .failed
        }
        return code
    }
}
