internal import Diagnostics
internal import LanguageServer
internal import Preview

/// An editor workspace is the folders and files that an editor has open, and what it was told is wrong with them.
struct EditorWorkspace {
    /// What the editor has open.
    let buffers = OpenBuffers()
    /// The folders with documents.
    private(set) var projects: [EditorProject] = []

    private let context: CommandContext
    private let domain: SharedDomain?
    /// The files that have been typed in since they were checked.
    private var typed: Set<String> = []
    private var published = PublishedFindings()

    init(_ context: CommandContext) {
        self.context = context
        domain = context.program.domain.map { SharedDomain($0) }
    }

    /// What has to be watched.
    var watched: WatchedPaths {
        WatchedPaths(folders: projects.flatMap(\.watched.folders), files: projects.flatMap(\.watched.files))
    }

    /// Whether a file that somebody has written is there to stay.
    func isCertain(_ path: String) -> Bool { projects.contains { $0.isCertain(path) } }

    // MARK: Folders

    /// Opens those of some folders that have documents.
    mutating func open(_ folders: [String], _ encoding: PositionEncoding) -> [ServerMessage] {
        var messages: [ServerMessage] = []
        for folder in folders where EditorProject.isProject(folder) { messages += open(folder, encoding) }
        return messages
    }

    private mutating func open(_ root: String, _ encoding: PositionEncoding) -> [ServerMessage] {
        if projects.contains(where: { $0.root == root }) { return [] }
        do throws(CommandFailure) {
            let project = try EditorProject(root, context, domain, buffers)
            projects.append(project)
            return publish(Set(project.findings.keys), of: project, encoding)
        } catch {
            return [complaint(error)]
        }
    }

    /// Closes folders; nothing is found in them any more.
    mutating func close(_ folders: [String]) -> [ServerMessage] {
        var messages: [ServerMessage] = []
        for project in projects where folders.contains(project.root) {
            messages += published.withdraw(from: project.root)
        }
        projects.removeAll { folders.contains($0.root) }
        return messages
    }

    /// What is in the way, shown to whoever writes: nothing is checked before it is mended.
    private func complaint(_ failure: CommandFailure) -> ServerMessage {
        message("window/showMessage", failure.text(program: context.program.name))
    }

    private func message(_ method: String, _ text: String) -> ServerMessage {
        .notification(method) { json in
            json.object { json in
                json.member("type", 1)
                json.member("message", text)
            }
        }
    }

    // MARK: Files

    /// Takes in that a file was opened, with the project that it belongs to.
    mutating func opened(_ buffer: TextBuffer, _ encoding: PositionEncoding) -> [ServerMessage] {
        guard let path = FileAddress.path(of: buffer.address) else { return [] }
        buffers[path] = buffer
        var messages: [ServerMessage] = []
        if !projects.contains(where: { $0.holds(path) }) {
            var folder = FilePath(path).parent
            while folder.description != "/" {
                if EditorProject.isProject(folder.description) {
                    messages += open(folder.description, encoding)
                    break
                }
                folder = folder.parent
            }
        }
        typed.insert(path)
        return messages + settle(encoding) + publish([path], encoding)
    }

    /// Takes in what was typed; it is checked when nothing more is to be taken in.
    mutating func changed(
        _ address: String, _ changes: [JSONValue], version: Int, _ encoding: PositionEncoding
    ) -> [ServerMessage] {
        guard let path = FileAddress.path(of: address), var buffer = buffers[path] else { return [] }
        do throws(ServerError) {
            try buffer.apply(changes, version: version, encoding)
        } catch {
            return [message("window/logMessage", "a change of \(address) is not understood: \(error.message)")]
        }
        buffers[path] = buffer
        typed.insert(path)
        return []
    }

    /// Takes in that a file was closed.
    mutating func closed(_ address: String, _ encoding: PositionEncoding) -> [ServerMessage] {
        guard let path = FileAddress.path(of: address), buffers[path] != nil else { return [] }
        buffers[path] = nil
        typed.insert(path)
        // What was typed and not saved is gone, and the findings about it are.
        return settle(encoding) + publish([path], encoding)
    }

    // MARK: Checking

    /// Checks what was typed, and tells what is found otherwise than before.
    mutating func settle(_ encoding: PositionEncoding) -> [ServerMessage] {
        if typed.isEmpty { return [] }
        let written = typed
        typed = []
        return update(encoding) { project in
            let own = written.filter { project.place(of: $0) != nil }
            return own.isEmpty ? nil : FileChanges(written: Set(own))
        }
    }

    /// Takes in what has happened on the disk.
    mutating func take(_ changes: FileChanges, _ encoding: PositionEncoding) -> [ServerMessage] {
        settle(encoding) + update(encoding) { _ in changes }
    }

    private mutating func update(_ encoding: PositionEncoding, _ changes: (EditorProject) -> FileChanges?)
        -> [ServerMessage]
    {
        var messages: [ServerMessage] = []
        for index in projects.indices {
            guard let changes = changes(projects[index]) else { continue }
            do throws(CommandFailure) {
                let files = try projects[index].update(changes)
                messages += publish(files, of: projects[index], encoding)
            } catch {
                messages.append(complaint(error))
            }
        }
        return messages
    }

    private mutating func publish(_ paths: [String], _ encoding: PositionEncoding) -> [ServerMessage] {
        paths.flatMap { path in
            guard let project = projects.first(where: { $0.holds(path) }), let name = project.name(of: path) else {
                return [ServerMessage]()
            }
            return publish([name], of: project, encoding)
        }
    }

    private mutating func publish(
        _ files: Set<String>, of project: EditorProject, _ encoding: PositionEncoding
    ) -> [ServerMessage] {
        published.messages(about: files, of: project, buffers, encoding)
    }
}
