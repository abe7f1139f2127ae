internal import Diagnostics
internal import Documents
internal import Preview

/// What the files of a content folder are read from, which is named as the system finds it.
typealias ContentStore = @Sendable (String) -> any FileStore

/// Watched paths are the folders and files that something is made of, as the system finds them.
struct WatchedPaths: Hashable {
    var folders: [String]
    var files: [String]
}

/// A live check is what `tally check` would say at any moment while somebody writes.
///
/// A file that changes is read and checked again, with what depends on it; when `tally.yml` or the bindings change,
/// everything is.
struct LiveCheck {
    /// What became of the findings when something had happened.
    struct Change {
        /// What became of each folder, in the order of the folders.
        var folders: [LiveFolder.Update] = []
        /// The findings that there are no more, and those that there were not.
        var findings = FindingsChange()
        /// The files of which something else is found than before, if only in another place.
        var files: Set<String> = []
    }

    let context: CommandContext
    let configuration: ConfigurationFile
    let bindings: BoundDocuments?
    let scope: CheckScope
    let policy: SeverityPolicy
    private(set) var folders: [LiveFolder] = []
    /// What is wrong with files that are no content, before the policy is applied.
    private(set) var beside: [Diagnostic] = []
    /// What is reported, by the files.
    private(set) var findings: [String: [Diagnostic]] = [:]

    /// Reads and checks everything.
    ///
    /// - Parameters:
    ///   - domain: the domain, if the program has one.
    ///   - store: what the files of a folder are read from.
    ///   - detail: how much is kept of documents whose procedures are carried out.
    init(
        _ scope: CheckScope, _ configuration: ConfigurationFile, _ bindings: BoundDocuments?, _ policy: SeverityPolicy,
        _ domain: SharedDomain?, _ context: CommandContext, in store: @escaping ContentStore = { DiskFiles($0) },
        keeping detail: ProcedureOutcome.Detail, jobs: Int, progress: ProgressLine?
    ) throws(CommandFailure) {
        self.context = context
        self.configuration = configuration
        self.bindings = bindings
        self.scope = scope
        self.policy = policy
        for target in scope.targets {
            folders.append(
                try LiveFolder(
                    target, configuration, bindings, domain, policy, context, in: store, keeping: detail, jobs: jobs,
                    progress: progress))
        }
        beside = currentBeside
        for finding in CheckedContent(self).diagnostics { findings[finding.file, default: []].append(finding) }
    }

    /// What has to be watched.
    var watched: WatchedPaths {
        WatchedPaths(folders: folders.map(\.root), files: Self.settings(configuration, bindings, context))
    }

    /// The files that everything has to be read again for, as the system finds them.
    static func settings(
        _ configuration: ConfigurationFile, _ bindings: BoundDocuments?, _ context: CommandContext
    ) -> [String] {
        let own = configuration.path?.description ?? ConfigurationFile.defaultName
        return ([own] + (bindings.map { [$0.path.description] } ?? [])).map { context.surroundings.locate($0) }
    }

    /// Whether a file that somebody has written is there to stay.
    func isCertain(_ path: String) -> Bool {
        folders.contains { $0.isCertain(path) } || isSetting(path)
    }

    /// Whether everything has to be read again if a file has changed.
    func isSetting(_ path: String) -> Bool { watched.files.contains(path) }

    /// All that is reported, in the order of reports.
    var diagnostics: [Diagnostic] { findings.values.flatMap { $0 }.inReportOrder() }

    /// Takes in what has happened to the files of the content.
    mutating func update(_ changes: FileChanges) throws(CommandFailure) -> Change {
        var change = Change()
        var before: [Diagnostic] = []
        var after: [Diagnostic] = []
        for index in folders.indices {
            let update = try folders[index].update(changes, context)
            before += update.before
            after += update.after
            if update.hasOtherNavigation {
                let new = currentBeside
                if new != beside {
                    before += beside
                    after += new
                    beside = new
                }
            }
            change.folders.append(update)
        }
        let (old, new) = (reported(before), reported(after))
        change.files = Set(old.map(\.file)).union(new.map(\.file))
        change.findings = replace(old, with: new)
        return change
    }

    /// The change that leads here from a check before.
    func change(from old: LiveCheck) -> Change {
        Change(
            findings: FindingsChange(from: old.diagnostics, to: diagnostics),
            files: Set(old.findings.keys).union(findings.keys))
    }

    private mutating func replace(_ before: [Diagnostic], with after: [Diagnostic]) -> FindingsChange {
        for finding in before {
            guard let index = findings[finding.file]?.firstIndex(of: finding) else { continue }
            findings[finding.file]?.remove(at: index)
            if findings[finding.file]?.isEmpty == true { findings[finding.file] = nil }
        }
        for finding in after { findings[finding.file, default: []].append(finding) }
        return FindingsChange(from: before, to: after)
    }

    private func reported(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        let isWhole = scope.targets.allSatisfy { $0.selection == nil }
        let settings = Set(beside.map(\.file))
        return policy.apply(
            to: isWhole ? diagnostics : diagnostics.filter { scope.shows($0.file) || settings.contains($0.file) })
    }

    private var currentBeside: [Diagnostic] {
        configuration.diagnostics + (bindings?.diagnostics(among: folders.flatMap(\.paths)) ?? [])
    }
}
