internal import Diagnostics
internal import Preview

/// A check watch is one `tally check --watch`: it reports anew whenever a change has changed what there is to report.
struct CheckWatch {
    private let options: CheckOptions
    private let context: CommandContext
    private let domain: SharedDomain?

    init(_ options: CheckOptions, _ context: CommandContext) {
        self.options = options
        self.context = context
        domain = context.program.domain.map { SharedDomain($0) }
    }

    func run() throws(CommandFailure) -> ExitCode {
        // Before there are other threads: those would be ended by what this one waits for.
        let stop = context.surroundings.stop()
        var run = try CheckRun(options, context)
        // What happens while everything is read must not be missed.
        var watched = run.watched
        var watcher = try FolderWatcher.watching(watched)
        var check = try run.live(domain)
        var code = try run.report(check)
        remark("watching \(watched.folders.joined(separator: ", "))")
        var settling = Settling()
        while true {
            let (raw, isStopped) = try watcher.changes(until: stop, timeout: settling.delay(at: ProgressLine.clock()))
            if isStopped { return code }
            let began = ProgressLine.clock()
            var changes = settling.take(raw, at: began, isCertain: check.isCertain)
            if changes.isEmpty { changes = settling.settled(at: began) }
            if changes.isEmpty { continue }
            guard let change = try update(&check, &run, changes) else { continue }
            code = try run.report(check)
            say(change, after: ProgressLine.clock() - began)
            while check.watched != watched {
                watched = check.watched
                watcher = try FolderWatcher.watching(watched)
                // What was written after it was read and before it was watched must not be missed.
                let again = FileChanges(written: Set(watched.files))
                guard let missed = try update(&check, &run, again), !missed.findings.isEmpty else { continue }
                code = try run.report(check)
                say(missed, after: ProgressLine.clock() - began)
            }
        }
    }

    /// Takes in what has happened; nothing if it comes to nothing.
    private func update(
        _ check: inout LiveCheck, _ run: inout CheckRun, _ changes: FileChanges
    ) throws(CommandFailure) -> LiveCheck.Change? {
        if changes.written.union(changes.unsettled).contains(where: { check.isSetting($0) }) {
            do throws(CommandFailure) {
                let newRun = try CheckRun(options, context)
                let new = try newRun.live(domain)
                let change = new.change(from: check)
                run = newRun
                check = new
                return change
            } catch {
                // Somebody is in the middle of writing it; what was in force before still is.
                context.complain(error)
                return nil
            }
        }
        let change: LiveCheck.Change
        do throws(CommandFailure) {
            change = try check.update(changes)
        } catch {
            // A folder that is being renamed may be back in a moment, and is then read again.
            context.complain(error)
            return nil
        }
        return change.folders.contains { !$0.changed.isEmpty || $0.hasOtherNavigation } ? change : nil
    }

    private func say(_ change: LiveCheck.Change, after seconds: Double) {
        for finding in change.findings.mended {
            remark("mended: \(finding.inALine)")
        }
        for finding in change.findings.new {
            remark("new: \(finding.inALine)")
        }
        let counts = "\(change.findings.new.count) new, \(change.findings.mended.count) mended"
        remark("checked again in \(seconds.inMilliseconds): \(counts)")
    }

    private func remark(_ message: String) {
        if !options.isQuiet { context.note(message) }
    }
}

extension CheckRun {
    /// What has to be watched.
    var watched: WatchedPaths {
        WatchedPaths(
            folders: scope.targets.map { context.surroundings.locate($0.folder.description) },
            files: LiveCheck.settings(configuration, bindings, context))
    }

    /// Reads and checks everything, to be kept in step with the files.
    func live(_ domain: SharedDomain?) throws(CommandFailure) -> LiveCheck {
        try LiveCheck(
            scope, configuration, bindings, policy, domain, context, keeping: detail, jobs: options.jobs,
            progress: options.isQuiet ? nil : context.progressLine("read"))
    }

    /// Reports what a live check has found up to now.
    func report(_ check: LiveCheck) throws(CommandFailure) -> ExitCode { try conclude(CheckedContent(check)) }
}
