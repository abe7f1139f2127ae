internal import Documents

/// A surrounding folder is where a version of a document finds the files that it includes: the content folder, or else what is
/// around it as far up as it points itself.
struct SurroundingFolder {
    /// The files that may be included.
    let articles: ArticleFolder
    /// What stands before their paths when they are named.
    let prefix: String
    /// The path of the version among them.
    let path: String

    init(
        of path: String, _ configuration: ConfigurationFile, _ context: CommandContext
    ) throws(CommandFailure) {
        let plain = context.surroundings.plain(path)
        var folder = plain.parent
        if plain.within(configuration.content) != nil {
            folder = configuration.content
        } else {
            for _ in 0..<Self.ascents(of: path, context) {
                // Whoever names a file in the current folder, or at the top, doesn't want all of these looked through.
                let parent = folder.parent
                if parent.description == "." || parent.description == "/" || parent.description.hasSuffix("..") {
                    break
                }
                folder = parent
            }
        }
        let opened = try OpenedFolder(folder, context)
        articles = ArticleFolder(opened.paths, in: opened.files)
        prefix = folder.prefix
        self.path = plain.within(folder) ?? path
    }

    /// How many folders further up a document includes files from.
    private static func ascents(of path: String, _ context: CommandContext) -> Int {
        guard let bytes = try? DiskFiles("").read(context.surroundings.locate(path)) else { return 0 }
        let outline = Page(path, bytes).outline
        let counts = outline.references.filter { $0.use == .include }.map { reference in
            outline[reference.address].split(separator: UInt8(ascii: "/")).prefix { $0.elementsEqual("..".utf8) }.count
        }
        return counts.max() ?? 0
    }
}
