internal import Configuration
internal import Diagnostics
internal import Documents
internal import LanguageServer
internal import Preview
internal import Workflow

/// An editor project is a folder with documents that are checked while they are edited.
///
/// What `tally.yml` and the bindings say is taken from the disk, as all other programs do, and read again when they are saved.
struct EditorProject {
    /// The folder, from the root of the file system.
    let root: String
    /// Where the model's definitions stand.
    let definitions: DefinitionFiles
    private let context: CommandContext
    private let domain: SharedDomain?
    private let buffers: OpenBuffers
    private var check: LiveCheck

    /// Reads and checks everything.
    init(
        _ root: String, _ program: CommandContext, _ domain: SharedDomain?, _ buffers: OpenBuffers
    ) throws(CommandFailure) {
        self.root = root
        self.domain = domain
        self.buffers = buffers
        var surroundings = program.surroundings
        surroundings.folder = root
        context = CommandContext(program: program.program, surroundings: surroundings)
        definitions = DefinitionFiles(surroundings)
        check = try Self.check(context, domain, buffers)
    }

    /// Whether a folder holds documents: whoever has no configuration has a folder of the usual name.
    static func isProject(_ folder: String) -> Bool {
        FileKind(at: folder + "/" + ConfigurationFile.defaultName) == .file
            || FileKind(at: folder + "/" + SiteConfiguration().folders.content.value) == .folder
    }

    private static func check(
        _ context: CommandContext, _ domain: SharedDomain?, _ buffers: OpenBuffers
    ) throws(CommandFailure) -> LiveCheck {
        let configuration = try ConfigurationFile.read(nil, context)
        let policy = SeverityPolicy(
            for: context.program.rules, configuration: configuration.configuration.rules.map(\.value), commandLine: [],
            isStrict: false)
        return try LiveCheck(
            try CheckScope([], configuration, context), configuration,
            try BoundDocuments.read(nil, configuration, context), policy, domain, context,
            in: { OpenFiles($0, buffers) }, keeping: .deeds, jobs: context.surroundings.processors, progress: nil)
    }

    // MARK: Files

    /// The folders of the documents.
    var folders: [LiveFolder] { check.folders }

    /// The program.
    var program: Program { context.program }

    /// What has to be watched.
    var watched: WatchedPaths { check.watched }

    /// Whether a file that somebody has written is there to stay.
    func isCertain(_ path: String) -> Bool { check.isCertain(path) }

    /// A file as findings name it; nothing if it is not in the folder.
    func name(of path: String) -> String? {
        path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : nil
    }

    /// The whole path of a file that findings name.
    func path(of name: String) -> String { FilePath(context.surroundings.locate(name)).description }

    /// The address of a file, as the editor itself has named it if it has.
    func address(of path: String) -> String { buffers[path]?.address ?? FileAddress.address(of: path) }

    /// The folder of the documents, and the path in it, of a file that is one of them.
    func place(of path: String) -> (folder: LiveFolder, path: String)? {
        for folder in check.folders where path.hasPrefix(folder.root + "/") {
            let inner = String(path.dropFirst(folder.root.count + 1))
            if folder.content.content.index(of: Array(inner.utf8)[...]) != nil { return (folder, inner) }
        }
        return nil
    }

    /// Whether a file is in the folder of the documents, or is one that says how they are checked.
    func holds(_ path: String) -> Bool {
        check.isSetting(path) || check.folders.contains { path.hasPrefix($0.root + "/") }
    }

    /// The model; nothing if the program has none.
    var model: Domain? { domain?.domain }

    /// The text of a file as it was checked last, with its lines; nothing if it can't be read.
    func text(of name: String) -> SourceMap? {
        let path = path(of: name)
        if let buffer = buffers[path] { return buffer.map }
        return (try? DiskFiles("").read(path)).map { SourceMap($0) }
    }

    // MARK: Findings

    /// What was found, by the files.
    var findings: [String: [Diagnostic]] { check.findings }

    /// Takes in what has happened to files, on the disk or in the editor; returns the files of which something else is found.
    mutating func update(_ changes: FileChanges) throws(CommandFailure) -> Set<String> {
        if changes.written.union(changes.unsettled).contains(where: { check.isSetting($0) }) {
            let new = try Self.check(context, domain, buffers)
            let files = new.change(from: check).files
            check = new
            return files
        }
        return try check.update(changes).files
    }
}
