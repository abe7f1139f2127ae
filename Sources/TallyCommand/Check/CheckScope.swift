internal import Diagnostics
internal import Documents

/// A check scope is what a check reads, and whose findings it shows.
struct CheckScope: Sendable {
    /// A content folder that is read.
    struct Target: Sendable {
        /// The folder, as diagnostics name it.
        let folder: FilePath
        /// The files and folders in it whose findings are shown; nothing for all.
        var selection: [String]?

        /// Whether the findings of a file are shown.
        func shows(_ path: String) -> Bool {
            guard let selection else { return true }
            return selection.contains { path == $0 || path.hasPrefix($0 + "/") }
        }
    }

    private(set) var targets: [Target] = []

    /// Finds out what paths mean.
    init(_ paths: [String], _ configuration: ConfigurationFile, _ context: CommandContext) throws(CommandFailure) {
        let content = configuration.content
        if paths.isEmpty {
            try Self.requireContent(of: configuration, context)
            targets = [Target(folder: content)]
            return
        }
        var files: [FilePath] = []
        var folders: [FilePath] = []
        for path in paths.map({ context.surroundings.plain($0) }) {
            if try Self.kind(of: path, context) == .folder { folders.append(path) } else { files.append(path) }
        }
        // Folders come first, and outer ones before those in them: then whatever is in one is shown with it.
        for folder in folders.sorted(by: { $0.description.utf8.count < $1.description.utf8.count }) {
            add(folder, else: Target(folder: folder), content)
        }
        for file in files {
            add(file, else: Target(folder: file.parent, selection: [file.within(file.parent) ?? ""]), content)
        }
    }

    /// Whether the findings of a file are shown, by the path that diagnostics name.
    func shows(_ file: String) -> Bool {
        let path = FilePath(file)
        return targets.contains { target in path.within(target.folder).map { target.shows($0) } ?? false }
    }

    /// Adds a path to the target that it lies in, or the target that it makes otherwise.
    private mutating func add(_ path: FilePath, else target: Target, _ content: FilePath) {
        for index in targets.indices {
            guard let inner = path.within(targets[index].folder) else { continue }
            if inner.isEmpty { targets[index].selection = nil } else { targets[index].selection?.append(inner) }
            return
        }
        if let inner = path.within(content) {
            targets.append(Target(folder: content, selection: inner.isEmpty ? nil : [inner]))
        } else {
            targets.append(target)
        }
    }

    /// What a path is that must be there.
    static func kind(of path: FilePath, _ context: CommandContext) throws(CommandFailure) -> FileKind {
        let kind = FileKind(at: context.surroundings.locate(path.description))
        switch kind {
        case .file, .folder: return kind
        case .unknown(let reason): throw CommandFailure("cannot look at \"\(path)\": \(reason)")
        case .missing: break
        }
        let what = path.description.isMarkdownPath ? "file" : "folder"
        throw CommandFailure("there is no \(what) \"\(path)\"", hint: neighbor(of: path, context))
    }

    /// Makes sure that the folder of the documents is there; otherwise it is said who has named it.
    private static func requireContent(
        of configuration: ConfigurationFile, _ context: CommandContext
    ) throws(CommandFailure) {
        do {
            _ = try kind(of: configuration.content, context)
        } catch {
            var failure = error
            let mistakes = configuration.diagnostics.lazy.filter { $0.rule == Rule.configInvalid.id }
            if let path = configuration.path, let mistake = mistakes.first {
                let line = configuration.bytes.prefix(mistake.range.lowerBound).count { $0 == 0x0A } + 1
                failure.hint = "line \(line) of \(path) is not understood: \(mistake.message)"
            } else if failure.hint == nil {
                let file = configuration.path?.description ?? ConfigurationFile.defaultName
                failure.hint = "the folder of the documents stands in \(file), as content under folders"
            }
            throw failure
        }
    }

    /// What there is instead of a path that is missing.
    private static func neighbor(of path: FilePath, _ context: CommandContext) -> Hint? {
        guard let name = path.description.split(separator: "/").last.map(String.init) else { return nil }
        let names = FolderNames.read(context.surroundings.locate(path.parent.description))
        guard let near = NearMisses.nearest(to: name, among: names, limit: 1).first else { return nil }
        return "there is one with a similar name: \(path.parent.appending(near))"
    }
}
