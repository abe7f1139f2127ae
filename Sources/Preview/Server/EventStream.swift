internal import CMicrohttpd
internal import Glibc
internal import Synchronization

/// An event stream is an answer that goes on: whatever is sent into it reaches the browser at once.
public final class EventStream: Sendable {
    fileprivate struct State {
        var waiting: [UInt8] = []
        /// The connection, while it sleeps because there is nothing to send.
        var sleeping: Connection?
        var isClosed = false
        var isGone = false
    }

    private let state = Mutex(State())

    /// Makes a stream that has nothing to say yet.
    public init() {}

    /// Whether nobody listens any more.
    var isGone: Bool { state.withLock { $0.isGone } }

    /// Sends an event, in the form of Server-Sent Events; the data is a single line.
    public func send(_ event: String, _ data: [UInt8] = []) {
        append(Array("event: \(event)\ndata: ".utf8) + data + Array("\n\n".utf8))
    }

    /// Sends what a browser overlooks, which shows whether somebody still listens.
    func sendNothing() { append(Array(":\n\n".utf8)) }

    /// Ends the stream.
    func close() {
        state.withLock { state in
            state.isClosed = true
            state.wake()
        }
    }

    private func append(_ bytes: [UInt8]) {
        state.withLock { state in
            if state.isClosed || state.isGone { return }
            state.waiting += bytes
            state.wake()
        }
    }

    /// What has been sent and not been taken.
    func take(atMost limit: Int) -> [UInt8] { state.withLock { $0.take(atMost: limit) } }

    // MARK: For the server

    /// Hands on bytes; if there are none, the connection sleeps until there are.
    fileprivate func read(into buffer: UnsafeMutablePointer<CChar>, _ limit: Int, on connection: Connection) -> Int {
        state.withLock { state in
            if state.waiting.isEmpty {
                if state.isClosed { return Int(tally_end_of_stream()) }
                MHD_suspend_connection(connection.pointer)
                state.sleeping = connection
                return 0
            }
            let part = state.take(atMost: limit)
            part.withUnsafeBytes { bytes in
                if let start = bytes.baseAddress { memcpy(buffer, start, bytes.count) }
            }
            return part.count
        }
    }

    fileprivate func leave() {
        state.withLock { state in
            state.isGone = true
            state.waiting = []
        }
    }

    /// The answer that the stream is; nothing if there is no memory for it.
    func response(on connection: Connection) -> OpaquePointer? {
        let listener = Unmanaged.passRetained(Listener(stream: self, connection: connection))
        let response = MHD_create_response_from_callback(
            tally_unknown_size(), 1 << 14,
            { context, _, buffer, limit in
                guard let context, let buffer else { return tally_end_of_stream() }
                let listener = Unmanaged<Listener>.fromOpaque(context).takeUnretainedValue()
                return listener.stream.read(into: buffer, limit, on: listener.connection)
            },
            listener.toOpaque(),
            { context in
                guard let context else { return }
                Unmanaged<Listener>.fromOpaque(context).takeRetainedValue().stream.leave()
            })
        if response == nil { listener.release() }
        return response
    }

    private final class Listener: Sendable {
        let stream: EventStream
        let connection: Connection

        init(stream: EventStream, connection: Connection) {
            self.stream = stream
            self.connection = connection
        }
    }
}

extension EventStream.State {
    fileprivate mutating func take(atMost limit: Int) -> [UInt8] {
        let part = Array(waiting.prefix(limit))
        waiting.removeFirst(part.count)
        return part
    }

    fileprivate mutating func wake() {
        if let connection = sleeping { MHD_resume_connection(connection.pointer) }
        sleeping = nil
    }
}

/// A connection of the library's.
///
/// Waking it up is the one thing that is done to it from elsewhere than the library's own thread, and the library allows
/// that on any.
struct Connection: @unchecked Sendable {
    let pointer: OpaquePointer
}
