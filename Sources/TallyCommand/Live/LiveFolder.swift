internal import Diagnostics
internal import Documents
internal import Preview
internal import Procedures

/// A live folder is a content folder that has been checked, and that follows what happens to its files.
struct LiveFolder {
    /// What became of the folder when something had happened to its files.
    struct Update {
        /// The documents and tables of contents that are not what they were; new ones and those that are gone, too.
        var changed: [String] = []
        /// Files that are no documents and have been written.
        var attachments: [String] = []
        /// Whether there are other files than before, or another table of contents.
        var hasOtherNavigation = false
        /// Findings there were before, and those in their place.
        var before: [Diagnostic] = []
        var after: [Diagnostic] = []
    }

    let target: CheckScope.Target
    /// The folder as the system finds it.
    let root: String
    /// What its files are read from.
    let files: any FileStore
    /// The paths of its files, in their order.
    private(set) var paths: [String]
    private(set) var content: LiveContent
    /// The folders in it that cannot be listed.
    private var unreadable: [FileStoreError]
    let procedures: ProcedureCheck?
    /// What only all documents together show.
    private var findingsAmong: [Diagnostic]

    init(
        _ target: CheckScope.Target, _ configuration: ConfigurationFile, _ bindings: BoundDocuments?,
        _ domain: SharedDomain?, _ policy: SeverityPolicy, _ context: CommandContext, in store: ContentStore,
        keeping detail: ProcedureOutcome.Detail, jobs: Int, progress: ProgressLine?
    ) throws(CommandFailure) {
        self.target = target
        let folder = try ContentFolder.open(target.folder, context)
        root = folder.root
        let files = store(folder.root)
        self.files = files
        paths = folder.files
        unreadable = folder.unreadable
        let procedures = domain.map { domain in
            ProcedureCheck(
                { domain.domain }, ArticleFolder(folder.files, in: files), bindings,
                lookingForGaps: target.gapRules(policy), keeping: detail, jobs: jobs)
        }
        self.procedures = procedures
        progress?.begin(folder.files.count)
        content = LiveContent(
            of: folder.files, in: files,
            LiveContent.Terms(
                prefix: target.folder.prefix, rules: context.program.rules, settings: configuration.ruleSettings,
                examination: procedures?.examination, settlement: procedures?.settlement), jobs: jobs,
            progress: progress?.show)
        progress?.end()
        findingsAmong = procedures?.findingsAmong(content.content, prefix: target.folder.prefix) ?? []
    }

    /// All that was found in the folder.
    var part: CheckedContent.Part {
        CheckedContent.Part(
            target: target, content: content.content, diagnostics: content.diagnostics, findingsAmong: findingsAmong,
            suppressed: content.suppressed, unreadable: unreadable + content.unreadable, procedures: procedures)
    }

    /// Whether a file is one that the folder has, or a document or table of contents that has just come to be there.
    func isCertain(_ path: String) -> Bool {
        guard let inner = inner(path) else { return false }
        return knows(inner) || inner.isMarkdownPath || inner.isNavigationPath
    }

    /// Takes in what has happened.
    mutating func update(_ changes: FileChanges, _ context: CommandContext) throws(CommandFailure) -> Update {
        let touched = changes.written.union(changes.unsettled).compactMap { inner($0) }.filter(Self.isListed)
        var paths: [String]?
        if changes.hasOtherFolders {
            let folder = try ContentFolder.open(target.folder, context)
            unreadable = folder.unreadable
            let found = folder.files
            if !found.elementsEqual(self.paths, by: { $0.utf8.elementsEqual($1.utf8) }) { paths = found }
        } else {
            for path in touched {
                let isThere = FileKind(at: root + "/" + path) == .file
                if isThere != knows(path) { Self.put(path, isThere, into: &paths, from: self.paths) }
            }
        }
        if touched.isEmpty, paths == nil { return Update() }

        let before = procedures?.outcomes ?? [:]
        let wasContents = Set(
            content.content.files.indices.filter { content.content.files[$0].navigation != nil }
                .map { content.content.files[$0].path })
        var touchedOrMoved = Set(touched)
        if let paths {
            touchedOrMoved.formUnion(Set(paths).symmetricDifference(self.paths))
            procedures?.follow(ArticleFolder(paths, in: files))
        }
        procedures?.forgetText(of: touchedOrMoved)
        let dependents = Set(procedures?.documents(including: touchedOrMoved) ?? [])
        var result = content.update(touched, dependents: dependents, paths: paths)
        if let paths { self.paths = paths }
        procedures?.forget(result.removed)
        settleIncluded(&result, since: before)

        var update = Update()
        update.changed = result.changed + result.removed
        update.attachments = touched.filter { knows($0) && !$0.isMarkdownPath && !$0.isNavigationPath }
        update.hasOtherNavigation =
            result.hasOtherFiles
            || update.changed.contains {
                wasContents.contains($0) || content.content.file(Array($0.utf8)[...])?.navigation != nil
            }
        update.before = result.before
        update.after = result.after
        let namesFile = { (path: String) in
            let file = target.folder.prefix + path
            return findingsAmong.contains { $0.file == file || $0.notes.contains { $0.isAbout(file) } }
        }
        if let procedures,
            procedures.mayShowOthers(
                update.changed, hasOtherFiles: result.hasOtherFiles, since: before, named: namesFile)
        {
            let new = procedures.findingsAmong(content.content, prefix: target.folder.prefix)
            if new != findingsAmong {
                update.before += findingsAmong
                update.after += new
                findingsAmong = new
            }
        }
        return update
    }

    /// Checks files again with lists that other documents bind now, or don't bind any more.
    private mutating func settleIncluded(_ result: inout LiveContent.Update, since before: [String: ProcedureOutcome]) {
        guard let procedures else { return }
        let documents = result.changed + result.removed
        let files = procedures.files(withListsOf: documents, before)
            .union(procedures.files(withListsOf: documents, procedures.outcomes))
        if !files.isEmpty { result.add(content.update([String](), dependents: files)) }
    }

    private func knows(_ path: String) -> Bool { content.content.index(of: Array(path.utf8)[...]) != nil }

    /// The path within the folder.
    private func inner(_ path: String) -> String? {
        path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : nil
    }

    /// Whether no part of a path begins with a dot.
    private static func isListed(_ path: String) -> Bool { !path.hasPrefix(".") && !path.contains("/.") }

    /// Puts a path among the others, or takes it out.
    private static func put(_ path: String, _ isThere: Bool, into paths: inout [String]?, from known: [String]) {
        var all = paths ?? known
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if all[middle].utf8.lexicographicallyPrecedes(path.utf8) { low = middle + 1 } else { high = middle }
        }
        let isKnown = low < all.count && all[low].utf8.elementsEqual(path.utf8)
        if isThere, !isKnown { all.insert(path, at: low) }
        if !isThere, isKnown { all.remove(at: low) }
        paths = all
    }
}

extension Note {
    fileprivate func isAbout(_ file: String) -> Bool {
        if case .document(file, _)? = place { return true }
        return false
    }
}
