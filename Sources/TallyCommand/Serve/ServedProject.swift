internal import Diagnostics
internal import Documents
internal import Preview
internal import SiteBuilder
internal import Workflow

/// A served project is everything that a site is made of, held in memory and kept in step with its files.
struct ServedProject {
    /// What became of a project when something had happened to its files.
    struct Change {
        /// What changed, as messages name it.
        var names: [String] = []
        var findings = FindingsChange()
        var styles: [StyleExchange] = []
        /// The paths in the site of files that are no pages.
        var files: [String] = []
    }

    private let options: ServeOptions
    private let context: CommandContext
    private let domain: SharedDomain
    private let history: DocumentHistory
    private var check: LiveCheck
    private var look: SiteLook
    private var live: LiveSite
    /// What is wrong with the configuration or with the content folder as a whole, while those before it are in force.
    private var problemOfSettings: String?
    /// What is wrong with the templates.
    private var problemOfLook: String?
    /// What is wrong with what the whole site is made of, while what was there before is in force.
    var problems: [String] { [problemOfSettings, problemOfLook].compactMap(\.self) }

    init(_ options: ServeOptions, _ context: CommandContext) throws(CommandFailure) {
        self.options = options
        self.context = context
        let make = context.program.domain
        let domain = SharedDomain { make.map { $0() } ?? Domain("Documents") {} }
        self.domain = domain
        let settings = try Settings(options, context)
        let reading = HistoryReading(of: context.surroundings.locate(settings.configuration.content.description))
        look = try SiteLook(settings.templates, context)
        check = try Self.check(settings, domain, options, context, progress: context.progressLine("read"))
        history = reading.result()
        let source = Self.source(check, look, history, domain, context)
        live = LiveSite(source, files: Self.files(check, look), jobs: options.jobs)
    }

    /// The site as it is.
    var site: ServedSite {
        let content = live.source.content
        let checked = SourceReader(
            content: content, configuration: check.configuration, surroundings: context.surroundings)
        let program = context.program
        return ServedSite(
            live: live,
            findings: PageFindings(
                findings: check.findings, problems: problems, content: content, rules: program.rules,
                tool: Report.Tool(name: program.name, version: program.version), source: { checked.read($0) }))
    }

    /// What is reported.
    var checked: CheckedContent { CheckedContent(check) }
    var findings: [Diagnostic] { check.diagnostics }

    /// What has to be watched.
    var watched: WatchedPaths {
        var paths = WatchedPaths(folders: check.watched.folders + [templates], files: check.watched.files)
        // What the settings name that are not in force may come to be there.
        if problemOfSettings != nil, let wanted = try? Self.watched(options, context) {
            paths.folders += wanted.folders.filter { !paths.folders.contains($0) }
            paths.files += wanted.files.filter { !paths.files.contains($0) }
        }
        return paths
    }

    /// What has to be watched, before anything of it is read.
    static func watched(_ options: ServeOptions, _ context: CommandContext) throws(CommandFailure) -> WatchedPaths {
        let settings = try Settings(options, context)
        let content = settings.configuration.content
        return WatchedPaths(
            folders: [content, settings.templates].map { context.surroundings.locate($0.description) },
            files: LiveCheck.settings(settings.configuration, settings.bindings, context))
    }

    /// What is watched, as messages name it.
    var watchedNames: [String] {
        [
            check.configuration.content.description,
            templatesFolder.description,
            check.configuration.path?.description ?? ConfigurationFile.defaultName,
        ] + (check.bindings.map { [$0.path.description] } ?? [])
    }

    private var templates: String { context.surroundings.locate(templatesFolder.description) }

    private var templatesFolder: FilePath {
        options.templates.map { FilePath($0) } ?? check.configuration.templates
    }

    /// Whether a file that somebody has written is there to stay.
    func isCertain(_ path: String) -> Bool {
        check.isCertain(path) || path.hasPrefix(templates + "/") && FileKind(at: path) == .file && !path.hasSuffix("~")
    }

    // MARK: Changes

    /// Takes in what has happened.
    mutating func update(_ changes: FileChanges) -> Change {
        var change = Change()
        let touched = changes.written.union(changes.unsettled)
        // What couldn't be read is tried again whatever happens: a folder that was gone may be back.
        let isAnew = problemOfSettings != nil || touched.contains { check.isSetting($0) }
        let hasOtherLook = isAnew || changes.hasOtherFolders || touched.contains { $0.hasPrefix(templates + "/") }
        if isAnew { readAnew(&change) }
        var siteChange = LiveSite.Change()
        siteChange.hasOtherNavigation = isAnew
        let isOtherLook = hasOtherLook && readLook(&change)
        siteChange.hasOtherLook = isOtherLook || isAnew
        if !isAnew {
            let update: LiveCheck.Change
            do throws(CommandFailure) {
                update = try check.update(changes)
            } catch {
                // Whoever renames the content folder, or has git put another one in its place, goes on writing.
                problemOfSettings = error.text(program: context.program.name)
                return change
            }
            change.findings = update.findings
            if let folder = update.folders.first {
                siteChange.documents = folder.changed
                siteChange.hasOtherNavigation = folder.hasOtherNavigation
                change.files = folder.attachments
                let prefix = check.folders.first?.target.folder.prefix ?? ""
                change.names += (folder.changed + folder.attachments).map { prefix + $0 }
            }
        }
        if change.names.isEmpty, isOtherLook { change.names.append(templatesFolder.description) }
        let isSame = siteChange.documents.isEmpty && !siteChange.hasOtherNavigation && !siteChange.hasOtherLook
        if isSame, change.files.isEmpty { return change }
        live = live.successor(
            source(after: siteChange), files: Self.files(check, look), after: siteChange)
        return change
    }

    private mutating func readAnew(_ change: inout Change) {
        let wasGone = problemOfSettings != nil
        problemOfSettings = nil
        do throws(CommandFailure) {
            let settings = try Settings(options, context)
            let new = try Self.check(settings, domain, options, context, progress: nil)
            change.findings = new.change(from: check).findings
            let file = new.configuration.path?.description ?? ConfigurationFile.defaultName
            change.names.append(wasGone ? new.configuration.content.description : file)
            check = new
        } catch {
            problemOfSettings = error.text(program: context.program.name)
        }
    }

    /// Reads the look again; returns whether it is another one.
    private mutating func readLook(_ change: inout Change) -> Bool {
        problemOfLook = nil
        do throws(CommandFailure) {
            let folder = templatesFolder
            let new = try SiteLook(folder, context)
            defer { look = new }
            for (name, path) in new.assets.paths.sorted(by: { $0.key < $1.key }) {
                guard let before = look.assets.paths[name], before != path else { continue }
                change.names.append(folder.appending(name).description)
                if name.hasSuffix(".css") { change.styles.append(StyleExchange(before, path)) }
            }
            return !new.isSame(as: look)
        } catch {
            problemOfLook = error.text(program: context.program.name)
            return false
        }
    }

    /// What the site is made of now; of what was there before, only what has changed is put in its place.
    private func source(after change: LiveSite.Change) -> SiteSource {
        if change.hasOtherNavigation || change.hasOtherLook {
            return Self.source(check, look, history, domain, context)
        }
        var source = live.source
        guard let folder = check.folders.first else { return source }
        source.content = folder.content.content
        let outcomes = folder.procedures?.outcomes ?? [:]
        for path in change.documents { source.verdicts[path] = outcomes[path]?.document?.verdicts }
        return source
    }

    // MARK: Parts

    /// What is in force by the configuration and the command line.
    private struct Settings {
        let configuration: ConfigurationFile
        let bindings: BoundDocuments?
        let templates: FilePath

        init(_ options: ServeOptions, _ context: CommandContext) throws(CommandFailure) {
            configuration = try ConfigurationFile.read(options.configuration, context)
            bindings = try BoundDocuments.read(options.bindings, configuration, context)
            templates = options.templates.map { FilePath($0) } ?? configuration.templates
            if let named = options.templates, FileKind(at: context.surroundings.locate(named)) != .folder {
                throw CommandFailure("there is no folder of templates \"\(named)\"")
            }
        }
    }

    private static func check(
        _ settings: Settings, _ domain: SharedDomain, _ options: ServeOptions, _ context: CommandContext,
        progress: ProgressLine?
    ) throws(CommandFailure) -> LiveCheck {
        let configuration = settings.configuration
        let policy = SeverityPolicy(
            for: context.program.rules, configuration: configuration.configuration.rules.map(\.value), commandLine: [],
            isStrict: false)
        return try LiveCheck(
            try CheckScope([], configuration, context), configuration, settings.bindings, policy,
            context.program.domain == nil ? nil : domain, context, keeping: .deeds, jobs: options.jobs,
            progress: progress)
    }

    private static func source(
        _ check: LiveCheck, _ look: SiteLook, _ history: DocumentHistory, _ domain: SharedDomain,
        _ context: CommandContext
    ) -> SiteSource {
        let settings = check.configuration.configuration
        // A preview has one content folder: that of the site.
        let folder = check.folders[0]
        var source = SiteSource(
            settings, domain: domain.domain, content: folder.content.content,
            folder: ArticleFolder(folder.paths, in: DiskFiles(folder.root)), templates: look.templates)
        source.verdicts = (folder.procedures?.outcomes ?? [:]).compactMapValues(\.document?.verdicts)
        source.explorer = folder.procedures?.explorer
        source.revisions = history.revisions
        source.provenance = Provenance(commit: history.commit, date: history.date)
        source.rules = context.program.rules.rules
        source.assets = look.assets
        return source
    }

    private static func files(_ check: LiveCheck, _ look: SiteLook) -> LiveSite.Files {
        let folder = check.folders[0]
        return LiveSite.Files(folder.paths, in: DiskFiles(folder.root), look: look.files)
    }
}

/// Reads files as they were checked, for the excerpts of findings.
private struct SourceReader: Sendable {
    let content: Content
    let configuration: ConfigurationFile
    let surroundings: Surroundings

    func read(_ file: String) -> [UInt8]? {
        if file == configuration.path?.description { return configuration.bytes }
        guard file.hasPrefix(content.prefix),
            let known = content.file(Array(file.utf8.dropFirst(content.prefix.utf8.count))[...]),
            let bytes = try? DiskFiles("").read(surroundings.locate(file))
        else { return nil }
        return ContentFile.hash(bytes) == known.contentHash ? bytes : nil
    }
}
