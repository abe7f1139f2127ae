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

    private var workspace: EditorWorkspace
    private var phase = Phase.new
    private var folders: [String] = []

    init(_ context: CommandContext) {
        self.context = context
        workspace = EditorWorkspace(context)
    }

    /// The folders with documents.
    var projects: [EditorProject] { workspace.projects }

    /// What the editor has open.
    var buffers: OpenBuffers { workspace.buffers }

    /// Whether nothing more is to be said.
    var isOver: Bool { phase == .over }

    /// How the command ends if the conversation ends now.
    private(set) var exitCode = ExitCode.findings

    /// What has to be watched.
    var watched: WatchedPaths { workspace.watched }

    /// Whether a file that somebody has written is there to stay.
    func isCertain(_ path: String) -> Bool { workspace.isCertain(path) }

    /// Checks what was typed, and tells what is found otherwise than before.
    mutating func settle() -> [ServerMessage] { workspace.settle(encoding) }

    /// Takes in what has happened on the disk.
    mutating func take(_ changes: FileChanges) -> [ServerMessage] { workspace.take(changes, encoding) }

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
                let write = try answer(message.method, message.parameters)
                messages.append(.answer(to: id, write))
            } catch {
                messages.append(.refusal(of: id, error))
            }
            return messages
        }
    }

    private mutating func answer(_ method: String, _ parameters: JSONValue?) throws(ServerError) -> Answer {
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
        case "initialized": return workspace.open(folders, encoding)
        case "textDocument/didOpen":
            guard let address, let text = file?["text"]?.string else { return [] }
            return workspace.opened(TextBuffer(address, version: file?["version"]?.integer ?? 0, text), encoding)
        case "textDocument/didChange":
            guard let address, let changes = parameters?["contentChanges"]?.array else { return [] }
            return workspace.changed(address, changes, version: file?["version"]?.integer ?? 0, encoding)
        case "textDocument/didClose": return address.map { workspace.closed($0, encoding) } ?? []
        case "workspace/didChangeWorkspaceFolders":
            let event = parameters?["event"]
            return workspace.close(Self.paths(event?["removed"]))
                + workspace.open(Self.paths(event?["added"]), encoding)
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
}

/// What is written as the answer to a question.
typealias Answer = (inout JSONWriter) -> Void

/// The answer that there is none.
func nothing(_ json: inout JSONWriter) { json.null() }
