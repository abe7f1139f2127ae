internal import Glibc
internal import LanguageServer
internal import Preview

/// An editor run is one `tally lsp` from the first message to the last.
struct EditorRun {
    private let context: CommandContext

    init(_ context: CommandContext) { self.context = context }

    func run() throws(CommandFailure) -> ExitCode {
        guard let input = context.surroundings.input.descriptor else {
            throw CommandFailure("tally lsp speaks with an editor, and its input is none")
        }
        var session = EditorSession(context)
        var reader = MessageReader()
        var watched = WatchedPaths(folders: [], files: [])
        var watcher: FolderWatcher?
        var settling = Settling()
        while true {
            if session.watched != watched {
                watched = session.watched
                watcher = try FolderWatcher.watching(watched)
            }
            let timeout = settling.delay(at: ProgressLine.clock())
            var hasInput = true
            if let watcher {
                let (raw, isReadable) = try watcher.changes(until: input, timeout: timeout)
                hasInput = isReadable
                let now = ProgressLine.clock()
                var changes = settling.take(raw, at: now, isCertain: session.isCertain)
                if changes.isEmpty { changes = settling.settled(at: now) }
                if !changes.isEmpty { try send(session.take(changes)) }
            }
            guard hasInput else { continue }
            guard let bytes = try Self.read(input), !bytes.isEmpty else { return session.exitCode }
            reader.append(bytes)
            while let message = try Self.next(of: &reader) {
                try send(session.handle(message))
                if session.isOver { return session.exitCode }
            }
            // What was typed while something else was being done is checked once.
            if !Self.isReadable(input) { try send(session.settle()) }
        }
    }

    /// The next message; nobody could tell where one begins after what is none.
    private static func next(of reader: inout MessageReader) throws(CommandFailure) -> [UInt8]? {
        do throws(MessageReader.Failure) {
            return try reader.next()
        } catch {
            throw CommandFailure("what the editor says can't be understood: \(error.reason)")
        }
    }

    private func send(_ messages: [ServerMessage]) throws(CommandFailure) {
        for message in messages { try context.print(message.bytes) }
    }

    /// What there is to read, at most a megabyte at once; nothing at the end.
    private static func read(_ descriptor: Int32) throws(CommandFailure) -> [UInt8]? {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
            while true {
                let got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = errno }
                count = max(got, 0)
                return
            }
        }
        if failure != 0 {
            throw CommandFailure("cannot read what the editor says: \(String(cString: strerror(failure)))")
        }
        return bytes.isEmpty ? nil : bytes
    }

    private static func isReadable(_ descriptor: Int32) -> Bool {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, 0) > 0 && request.revents != 0
    }
}
