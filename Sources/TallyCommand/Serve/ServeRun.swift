internal import Diagnostics
internal import Preview

/// A serve run is one `tally serve` from the options to its end.
struct ServeRun {
    private let options: ServeOptions
    private let context: CommandContext

    init(_ options: ServeOptions, _ context: CommandContext) {
        self.options = options
        self.context = context
    }

    /// How often it is found out who has closed a page, in seconds.
    private static let roundEvery = 15.0
    /// How many findings are shown of those that come or go at once: whoever has git check out another branch has a screen.
    private static let mostAtOnce = 20

    func run() throws(CommandFailure) -> ExitCode {
        // Before there are other threads: those would be ended by what this one waits for.
        let stop = context.surroundings.stop()
        var clock = BuildClock()
        // What happens while everything is read must not be missed.
        var watched = try ServedProject.watched(options, context)
        var watcher = try FolderWatcher.watching(watched)
        var project = try ServedProject(options, context)
        let server = PreviewServer(project.site, host: options.host)
        clock.end("read")
        let socket = try listen()
        guard let web = WebServer(socket, handler: { server.response(to: $0) }) else {
            throw CommandFailure("libmicrohttpd cannot serve at \(socket.address)")
        }
        defer { web.stop() }
        try begin(project, at: socket.address, clock)
        var settling = Settling()
        var round = ProgressLine.clock() + Self.roundEvery
        while true {
            let now = ProgressLine.clock()
            let wait = min(settling.delay(at: now) ?? .infinity, max(0, round - now))
            let (raw, isStopped) = try watcher.changes(until: stop, timeout: wait)
            if isStopped { break }
            let began = ProgressLine.clock()
            var changes = settling.take(raw, at: began, isCertain: project.isCertain)
            if changes.isEmpty { changes = settling.settled(at: began) }
            if !changes.isEmpty {
                try show(changes, &project, server, began)
                // The configuration may name other folders now.
                while project.watched != watched {
                    watched = project.watched
                    watcher = try FolderWatcher.watching(watched)
                    // What was written after it was read and before it was watched must not be missed.
                    try show(FileChanges(written: Set(watched.files)), &project, server, began)
                }
            }
            if began >= round {
                server.lookForViewers()
                round = began + Self.roundEvery
            }
        }
        if !options.isQuiet { context.note("ended") }
        return .clean
    }

    // MARK: Parts

    private func listen() throws(CommandFailure) -> ListeningSocket {
        do throws(ListeningSocket.Failure) {
            let socket = try ListeningSocket.first(host: options.host, from: options.port)
            if options.port != 0, socket.port != options.port {
                context.note("port \(options.port) is taken; it is port \(socket.port) instead")
            }
            return socket
        } catch {
            throw CommandFailure("cannot listen at \(options.host), port \(options.port): \(error.reason)")
        }
    }

    // MARK: What is said

    private func begin(_ project: ServedProject, at address: String, _ clock: BuildClock) throws(CommandFailure) {
        if !project.findings.isEmpty { try printFindings(project.findings, project) }
        if !options.isQuiet {
            context.note("\(Diagnostics.Tally(project.findings).text); \(clock.text)")
            context.note("watching \(project.watchedNames.joined(separator: ", "))")
        }
        try context.print("\(address)\n")
        if options.opensBrowser { Browser.open(address, context) }
    }

    private func show(
        _ changes: FileChanges, _ project: inout ServedProject, _ server: PreviewServer, _ began: Double
    ) throws(CommandFailure) {
        let problems = project.problems
        let change = project.update(changes)
        if change.names.isEmpty, change.findings.isEmpty, project.problems == problems { return }
        server.show(project.site, exchanging: change.styles, files: change.files)
        let seconds = ProgressLine.clock() - began
        for problem in project.problems where !problems.contains(problem) { context.complain(problem) }
        if !options.isQuiet, !change.names.isEmpty {
            context.note("\(Self.words(change.names)): shown after \(seconds.inMilliseconds)")
        }
        let mended = options.isQuiet ? [] : change.findings.mended
        for finding in mended.prefix(Self.mostAtOnce) { context.note("mended: \(finding.inALine)") }
        if mended.count > Self.mostAtOnce { context.note("mended: \(mended.count - Self.mostAtOnce) more") }
        let new = change.findings.new
        if !new.isEmpty { try printFindings(Array(new.prefix(Self.mostAtOnce)), project) }
        if new.count > Self.mostAtOnce {
            context.note("\(new.count - Self.mostAtOnce) more are new; \(context.program.name) check shows all of them")
        }
        if !options.isQuiet, !change.findings.isEmpty {
            context.note(Diagnostics.Tally(project.findings).text)
        }
    }

    private func printFindings(_ findings: [Diagnostic], _ project: ServedProject) throws(CommandFailure) {
        let program = context.program
        let files = DefinitionFiles(context.surroundings)
        let checked = project.checked
        let report = Report(
            findings.map { files.located($0) }, summary: Summary(), rules: program.rules,
            tool: Report.Tool(name: program.name, version: program.version), sources: checked.source)
        for finding in report.diagnostics {
            try context.print(report.text(of: finding, style: context.helpStyle) + "\n")
        }
    }

    private static func words(_ names: [String]) -> String {
        names.count > 3 ? "\(names[0]) and \(names.count - 1) more" : names.joined(separator: ", ")
    }
}
