internal import Diagnostics
internal import Documents

/// A render source is a path that somebody wants rendered: the content folder that it belongs to, and which of the files
/// in it are meant.
struct RenderSource: Sendable {
    /// The content folder, as messages name it.
    let folder: FilePath
    /// The files of the content folder.
    let content: ContentFolder
    /// The paths of the files that are meant, in order.
    let files: [String]
    /// Whether a folder was named, and not a file.
    let isFolder: Bool

    /// Those of the files that are documents.
    var documents: [String] { files.filter(\.isMarkdownPath) }
    /// Whether the whole content folder is meant.
    var isWhole: Bool { isFolder && files.count == content.files.count }
    /// What articles may bring in.
    var articles: ArticleFolder { ArticleFolder(content.files, in: DiskFiles(content.root)) }

    init(_ path: String, _ configuration: ConfigurationFile, _ context: CommandContext) throws(CommandFailure) {
        let path = context.surroundings.plain(path)
        let kind = try CheckScope.kind(of: path, context)
        let isFolder = kind == .folder
        var folder = isFolder ? path : path.parent
        if path.within(configuration.content) != nil { folder = configuration.content }
        // Around a single file there may be anything.
        let content = isFolder ? try ContentFolder.openWhole(folder, context) : try ContentFolder.open(folder, context)
        let inner = path.within(folder) ?? ""
        self.folder = folder
        self.content = content
        self.isFolder = isFolder
        if isFolder {
            files = inner.isEmpty ? content.files : content.files.filter { $0.hasPrefix(inner + "/") }
        } else {
            files = [inner]
        }
    }

    /// A path of the content folder, as messages name it.
    func name(_ path: String) -> String { folder.prefix + path }
}

extension CommandContext {
    /// Says what articles asked for and could not have.
    func complain(_ problems: [ArticleProblem], in folder: FilePath) {
        for problem in problems { complain("\(folder.prefix)\(problem.document): \(problem.message)") }
    }
}
