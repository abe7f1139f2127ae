internal import Diagnostics
internal import LanguageServer
internal import Preview

/// An editor session is what an editor and Tally have said to each other up to now, and what came of it.
///
/// It reads nothing and writes nothing of the conversation itself: messages go in, and others come out.
struct EditorSession {
    /// How far the conversation has come.
    private enum Phase { case new, open, closing, over }

    let context: CommandContext
    /// What columns are counted in.
    private(set) var encoding = PositionEncoding.utf16
    /// What the editor is able to do.
    private(set) var client = EditorAbilities()
    private(set) var projects: [EditorProject] = []
    let buffers = OpenBuffers()

    private let domain: SharedDomain?
    private var phase = Phase.new
    private var folders: [String] = []
    /// The files that have been typed in since they were checked.
    private var typed: Set<String> = []
    private var published = PublishedFindings()

    init(_ context: CommandContext) {
        self.context = context
        domain = context.program.domain.map { SharedDomain($0) }
    }

    /// Whether nothing more is to be said.
    var isOver: Bool { phase == .over }

    /// How the command ends if the conversation ends now.
    private(set) var exitCode = ExitCode.findings

    /// What has to be watched.
    var watched: WatchedPaths {
        WatchedPaths(folders: projects.flatMap(\.watched.folders), files: projects.flatMap(\.watched.files))
    }

    /// Whether a file that somebody has written is there to stay.
    func isCertain(_ path: String) -> Bool { projects.contains { $0.isCertain(path) } }

    // MARK: Messages

    /// Answers a message.
    mutating func handle(_ bytes: [UInt8]) -> [ServerMessage] {
        do throws(ServerError) {
            return handle(try ClientMessage(bytes))
        } catch {
            return [.refusal(of: nil, error)]
        }
    }

    private mutating func handle(_ message: ClientMessage) -> [ServerMessage] {
        switch message.kind {
        case .answer: return []
        case .notification: return take(message.method, message.parameters)
        case .request(let id):
            // What is asked for is about the text as it is now.
            var messages = settle()
            do throws(ServerError) {
                let write = try answer(message.method, message.parameters, &messages)
                messages.append(.answer(to: id, write))
            } catch {
                messages.append(.refusal(of: id, error))
            }
            return messages
        }
    }

    private mutating func answer(
        _ method: String, _ parameters: JSONValue?, _ messages: inout [ServerMessage]
    ) throws(ServerError) -> Answer {
        switch (phase, method) {
        case (.new, "initialize"):
            begin(parameters)
            return introduction
        case (.new, _): throw ServerError(.notInitialized, "the first request is initialize")
        case (.open, "initialize"): throw ServerError(.noMessage, "initialize has been asked for already")
        case (.open, "shutdown"):
            phase = .closing
            return nothing
        case (.open, _): return try answerQuestion(method, parameters)
        case (.closing, _), (.over, _): throw ServerError(.noMessage, "nothing is answered after shutdown")
        }
    }

    private mutating func take(_ method: String, _ parameters: JSONValue?) -> [ServerMessage] {
        if method == "exit" {
            exitCode = phase == .closing ? .clean : .findings
            phase = .over
            return []
        }
        guard phase == .open else { return [] }
        let file = parameters?["textDocument"]
        let address = file?["uri"]?.string
        switch method {
        case "initialized": return open(folders)
        case "textDocument/didOpen":
            guard let address, let text = file?["text"]?.string else { return [] }
            return opened(TextBuffer(address, version: file?["version"]?.integer ?? 0, text))
        case "textDocument/didChange":
            guard let address, let changes = parameters?["contentChanges"]?.array else { return [] }
            return changed(address, changes, version: file?["version"]?.integer ?? 0)
        case "textDocument/didClose": return address.map { closed($0) } ?? []
        case "workspace/didChangeWorkspaceFolders":
            let event = parameters?["event"]
            return close(Self.paths(event?["removed"])) + open(Self.paths(event?["added"]))
        default:
            // What is saved is seen by whoever watches the files, and all else changes nothing.
            return []
        }
    }

    private mutating func begin(_ parameters: JSONValue?) {
        phase = .open
        client = EditorAbilities(parameters?["capabilities"])
        encoding = PositionEncoding(offered: client.encodings)
        folders = Self.paths(parameters?["workspaceFolders"])
        if folders.isEmpty, let root = parameters?["rootUri"]?.string { folders = [root].compactMap(FileAddress.path) }
        if folders.isEmpty { folders = [context.surroundings.absolute(".").description] }
    }

    private static func paths(_ folders: JSONValue?) -> [String] {
        (folders?.array ?? []).compactMap { $0["uri"]?.string }.compactMap(FileAddress.path)
    }

    // MARK: Folders

    private mutating func open(_ folders: [String]) -> [ServerMessage] {
        var messages: [ServerMessage] = []
        for folder in folders where EditorProject.isProject(folder) { messages += open(folder) }
        return messages
    }

    private mutating func open(_ root: String) -> [ServerMessage] {
        if projects.contains(where: { $0.root == root }) { return [] }
        do throws(CommandFailure) {
            let project = try EditorProject(root, context, domain, buffers)
            projects.append(project)
            return publish(Set(project.findings.keys), of: project)
        } catch {
            return [complaint(error)]
        }
    }

    private mutating func close(_ folders: [String]) -> [ServerMessage] {
        var messages: [ServerMessage] = []
        for project in projects where folders.contains(project.root) {
            messages += published.withdraw(from: project.root)
        }
        projects.removeAll { folders.contains($0.root) }
        return messages
    }

    /// What went wrong, for the editor's log.
    private func complaint(_ failure: CommandFailure) -> ServerMessage {
        .notification("window/logMessage") { json in
            json.object { json in
                json.member("type", 1)
                json.member("message", failure.text(program: context.program.name))
            }
        }
    }

    // MARK: Files

    private mutating func opened(_ buffer: TextBuffer) -> [ServerMessage] {
        guard let path = FileAddress.path(of: buffer.address) else { return [] }
        buffers[path] = buffer
        var messages: [ServerMessage] = []
        if !projects.contains(where: { $0.holds(path) }) {
            var folder = FilePath(path).parent
            while folder.description != "/" {
                if EditorProject.isProject(folder.description) {
                    messages += open(folder.description)
                    break
                }
                folder = folder.parent
            }
        }
        typed.insert(path)
        return messages + settle() + publish([path])
    }

    private mutating func changed(_ address: String, _ changes: [JSONValue], version: Int) -> [ServerMessage] {
        guard let path = FileAddress.path(of: address), var buffer = buffers[path] else { return [] }
        do throws(ServerError) {
            try buffer.apply(changes, version: version, encoding)
        } catch {
            return [complaint(CommandFailure("a change of \(address) is not understood: \(error.message)"))]
        }
        buffers[path] = buffer
        typed.insert(path)
        return []
    }

    private mutating func closed(_ address: String) -> [ServerMessage] {
        guard let path = FileAddress.path(of: address), buffers[path] != nil else { return [] }
        buffers[path] = nil
        typed.insert(path)
        // What was typed and not saved is gone, and the findings about it are.
        return settle() + publish([path])
    }

    // MARK: Checking

    /// Checks what was typed, and tells what is found otherwise than before.
    mutating func settle() -> [ServerMessage] {
        if typed.isEmpty { return [] }
        let written = typed
        typed = []
        return update { project in
            let own = written.filter { project.place(of: $0) != nil }
            return own.isEmpty ? nil : FileChanges(written: Set(own))
        }
    }

    /// Takes in what has happened on the disk.
    mutating func take(_ changes: FileChanges) -> [ServerMessage] { settle() + update { _ in changes } }

    private mutating func update(_ changes: (EditorProject) -> FileChanges?) -> [ServerMessage] {
        var messages: [ServerMessage] = []
        for index in projects.indices {
            guard let changes = changes(projects[index]) else { continue }
            do throws(CommandFailure) {
                let files = try projects[index].update(changes)
                messages += publish(files, of: projects[index])
            } catch {
                messages.append(complaint(error))
            }
        }
        return messages
    }

    private mutating func publish(_ paths: some Sequence<String>) -> [ServerMessage] {
        paths.flatMap { path in
            guard let project = projects.first(where: { $0.holds(path) }), let name = project.name(of: path) else {
                return [ServerMessage]()
            }
            return publish([name], of: project)
        }
    }

    private mutating func publish(_ files: Set<String>, of project: EditorProject) -> [ServerMessage] {
        published.messages(about: files, of: project, buffers, encoding)
    }
}

/// What is written as the answer to a question.
typealias Answer = (inout JSONWriter) -> Void

/// The answer that there is none.
func nothing(_ json: inout JSONWriter) { json.null() }
