internal import Diagnostics
internal import Documents
internal import Procedures
internal import Workflow

/// Checked content is what one pass over everything in a scope has found.
struct CheckedContent: Sendable {
    /// The findings that are shown, with the severities that the policy gives them.
    private(set) var diagnostics: [Diagnostic] = []
    /// How many findings documents allow.
    private(set) var suppressed = 0
    /// How many documents were read.
    private(set) var documentCount = 0
    /// How many tables of contents were read.
    private(set) var navigationCount = 0
    /// The files that could not be read, with the reasons.
    private(set) var unreadable: [String] = []

    /// How many procedures were carried out.
    private(set) var procedureCount = 0
    /// How many of their items are in each bucket.
    private(set) var buckets = BucketCount()
    /// The documents that they stand in, as diagnostics name them, if these were to be kept.
    private(set) var procedures: [ProcedureListing.Entry] = []
    /// What has explored the model that they were carried out on; nothing if no document needed one.
    private(set) var explorer: Explorer?
    /// The model that they were carried out on; nothing if no document needed one.
    var domain: Domain? { explorer?.domain }

    /// What the files of each folder come to.
    private(set) var contents: [Content] = []
    private var targets: [CheckScope.Target] = []
    private let configuration: ConfigurationFile
    private let bindings: BoundDocuments?
    private let surroundings: Surroundings

    /// Reads and checks.
    ///
    /// - Parameters:
    ///   - opened: folders that somebody has looked into already, by their paths.
    ///   - detail: how much is kept of documents whose procedures are carried out.
    init(
        _ scope: CheckScope, _ configuration: ConfigurationFile, _ bindings: BoundDocuments?, _ policy: SeverityPolicy,
        _ context: CommandContext, opened: [FilePath: OpenedFolder] = [:], keeping detail: ProcedureOutcome.Detail,
        jobs: Int, progress: ProgressLine?
    ) throws(CommandFailure) {
        self.configuration = configuration
        self.bindings = bindings
        surroundings = context.surroundings
        var found = configuration.diagnostics
        var paths: [String] = []
        let unbound = UnboundList.rule
        let reportsUnbound = policy.severity(of: unbound.id, given: unbound.severity) != nil
        for target in scope.targets {
            let folder: OpenedFolder
            if let known = opened[target.folder] {
                folder = known
            } else {
                folder = try OpenedFolder(target.folder, context)
            }
            progress?.begin(folder.paths.count)
            let procedures = context.program.domain.map {
                ProcedureCheck(
                    $0, ArticleFolder(folder.paths, in: folder.files), bindings, reportingUnboundLists: reportsUnbound,
                    lookingForGaps: target.gapRules(policy),
                    keeping: detail, jobs: jobs)
            }
            let check = ContentCheck(
                of: folder.paths, in: folder.files, prefix: target.folder.prefix,
                rules: context.program.rules, settings: configuration.ruleSettings,
                examination: procedures?.examination, settlement: procedures?.settlement, jobs: jobs,
                progress: progress?.show)
            progress?.end()
            paths += folder.paths
            let findingsAmong = procedures?.findingsAmong(check.content, prefix: target.folder.prefix) ?? []
            add(
                Part(
                    target: target, content: check.content, diagnostics: check.diagnostics,
                    findingsAmong: findingsAmong,
                    suppressed: check.suppressed, unreadable: folder.unreadable + check.unreadable,
                    procedures: procedures), scope, &found)
        }
        if let bindings { found += bindings.diagnostics(among: paths) }
        diagnostics = policy.apply(to: found)
    }

    /// What a live check has found up to now.
    init(_ live: LiveCheck) {
        configuration = live.configuration
        bindings = live.bindings
        surroundings = live.context.surroundings
        var found: [Diagnostic] = []
        for folder in live.folders { add(folder.part, live.scope, &found) }
        diagnostics = live.policy.apply(to: found + live.beside)
    }

    /// What was found in one content folder.
    struct Part {
        let target: CheckScope.Target
        let content: Content
        let diagnostics: [Diagnostic]
        /// What only all documents together show.
        let findingsAmong: [Diagnostic]
        let suppressed: Int
        let unreadable: [FileStoreError]
        let procedures: ProcedureCheck?
    }

    private mutating func add(_ part: Part, _ scope: CheckScope, _ found: inout [Diagnostic]) {
        let target = part.target
        found += part.findingsAmong.filter { scope.shows($0.file) }
        contents.append(part.content)
        targets.append(target)
        explorer = part.procedures?.explorer ?? explorer
        for (path, outcome) in (part.procedures?.outcomes ?? [:]).sorted(by: { $0.key < $1.key })
        where target.shows(path) {
            procedureCount += outcome.procedureCount
            buckets += outcome.buckets
            guard let document = outcome.document else { continue }
            procedures.append(
                ProcedureListing.Entry(
                    file: target.folder.prefix + path, document: document, expanded: outcome.expanded))
        }
        if target.selection == nil {
            found += part.diagnostics
            suppressed += part.suppressed
        } else {
            found += part.diagnostics.filter { scope.shows($0.file) }
        }
        let files = part.content.files
        for index in files.indices {
            if files[index].navigation != nil { navigationCount += 1 }
            if files[index].outline != nil { documentCount += 1 }
        }
        unreadable += part.unreadable.map { "\(target.folder.prefix)\($0.path) (\($0.reason))" }
    }

    /// The documents whose findings are shown.
    var documents: [String] {
        zip(targets, contents).flatMap { target, content in
            content.files.compactMap { file in
                file.outline != nil && target.shows(file.path) ? target.folder.prefix + file.path : nil
            }
        }
    }

    /// What became of the procedures, as far as it was to be kept; nothing if there are none.
    var listing: ProcedureListing? {
        domain.map { ProcedureListing(domain: $0, entries: procedures, source: source) }
    }

    /// The bytes of a file as they were checked; nothing if it has changed since, or cannot be read any more.
    func source(_ file: String) -> [UInt8]? {
        if file == configuration.path?.description { return configuration.bytes }
        if file == bindings?.path.description { return bindings?.bytes }
        for content in contents where file.utf8.starts(with: content.prefix.utf8) {
            let path = Array(file.utf8.dropFirst(content.prefix.utf8.count))
            guard let known = content.file(path[...]) else { continue }
            let bytes = try? DiskFiles("").read(surroundings.locate(file))
            return bytes.flatMap { ContentFile.hash($0) == known.contentHash ? $0 : nil }
        }
        return nil
    }
}

/// An opened folder is the paths of a content folder's files, and what these are read from.
struct OpenedFolder: Sendable {
    let paths: [String]
    let files: any FileStore
    /// The folders in it that cannot be listed.
    let unreadable: [FileStoreError]

    /// Looks for the files of a folder.
    init(_ folder: FilePath, _ context: CommandContext) throws(CommandFailure) {
        let found = try ContentFolder.open(folder, context)
        self.init(found, in: DiskFiles(found.root))
    }

    init(_ folder: ContentFolder, in files: any FileStore) {
        paths = folder.files
        unreadable = folder.unreadable
        self.files = files
    }
}

extension ContentFolder {
    /// Looks for the files of a folder that a command names, and gives up if one of its folders cannot be listed.
    static func openWhole(_ folder: FilePath, _ context: CommandContext) throws(CommandFailure) -> ContentFolder {
        let content = try open(folder, context)
        if let first = content.unreadable.first {
            throw CommandFailure("cannot read the folder \"\(folder.prefix)\(first.path)\": \(first.reason)")
        }
        return content
    }

    /// Looks for the files of a folder that a command names.
    static func open(_ folder: FilePath, _ context: CommandContext) throws(CommandFailure) -> ContentFolder {
        let root = context.surroundings.locate(folder.description)
        do throws(Unreadable) {
            return try ContentFolder(root)
        } catch {
            let inner = error.path.hasPrefix(root) ? folder.description + error.path.dropFirst(root.count) : error.path
            throw CommandFailure("cannot read the folder \"\(inner)\": \(error.reason)")
        }
    }
}

extension CheckScope.Target {
    /// The rules about what no document speaks of, as far as somebody has asked for them; a few documents of a folder can't
    /// answer that.
    func gapRules(_ policy: SeverityPolicy) -> Set<RuleID> {
        selection == nil ? Set(ProcedureRules.coverage.map(\.id).filter { policy.names($0) }) : []
    }
}
