internal import CMicrohttpd
internal import Dispatch
internal import Glibc
internal import Synchronization

/// A web server answers browsers, by way of libmicrohttpd.
public final class WebServer: Sendable {
    /// Finds the answer to a request, on any thread.
    public typealias Handler = @Sendable (Request) -> Response

    /// The library's server.
    ///
    /// Nobody uses it but `stop`, which takes it out of its mutex, so that it is used once and by one thread.
    private struct Daemon: @unchecked Sendable {
        let pointer: OpaquePointer
    }

    private let desk: Desk
    private let daemon: Mutex<Daemon?>

    /// Begins to answer those who come to a socket; nothing if the library cannot.
    public init?(_ socket: ListeningSocket, handler: @escaping Handler) {
        let desk = Desk(handler)
        let context = Unmanaged.passUnretained(desk).toOpaque()
        guard
            let daemon = tally_start_daemon(
                socket.descriptor, Desk.begin, Desk.answer, Desk.end, context)
        else {
            close(socket.descriptor)
            return nil
        }
        self.desk = desk
        self.daemon = Mutex(Daemon(pointer: daemon))
    }

    deinit { stop() }

    /// Answers what has been asked, ends all streams, and stops listening.
    public func stop() {
        let daemon = daemon.withLock { daemon in
            defer { daemon = nil }
            return daemon
        }
        guard let daemon else { return }
        desk.close()
        MHD_stop_daemon(daemon.pointer)
    }
}

/// A desk is where the library hands in what it has received, and fetches what to send.
private final class Desk: Sendable {
    private let handler: WebServer.Handler
    private let work = DispatchGroup()
    private let queue = DispatchQueue(label: "answers", attributes: .concurrent)
    private let streams = Mutex<(open: [EventStream], isClosed: Bool)>(([], false))

    init(_ handler: @escaping WebServer.Handler) { self.handler = handler }

    /// Lets nobody sleep any more: the library must not be stopped while somebody does.
    func close() {
        let open = streams.withLock { streams in
            streams.isClosed = true
            return streams.open
        }
        for stream in open { stream.close() }
        work.wait()
    }

    // MARK: What the library calls

    static let begin:
        @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, OpaquePointer?) -> UnsafeMutableRawPointer? = {
            _, address, _ in
            let target = address.map { String(cString: $0) } ?? ""
            return Unmanaged.passRetained(Exchange(target: target)).toOpaque()
        }

    static let answer: MHD_AccessHandlerCallback = { context, connection, _, method, _, _, size, state in
        guard let context, let connection, let exchange = state?.pointee else { return .NO }
        let desk = Unmanaged<Desk>.fromOpaque(context).takeUnretainedValue()
        let known = Unmanaged<Exchange>.fromOpaque(exchange).takeUnretainedValue()
        // What comes with a request is nothing that anybody here needs.
        if let size, size.pointee > 0 {
            size.pointee = 0
            return .YES
        }
        return desk.proceed(known, Connection(pointer: connection), method.map { String(cString: $0) } ?? "")
    }

    static let end: MHD_RequestCompletedCallback = { _, _, state, _ in
        guard let exchange = state?.pointee else { return }
        Unmanaged<Exchange>.fromOpaque(exchange).release()
        state?.pointee = nil
    }

    // MARK: Answering

    private func proceed(_ exchange: Exchange, _ connection: Connection, _ method: String) -> MHD_Result {
        let response: Response? = exchange.phase.withLock { phase in
            switch phase {
            case .begun:
                phase = .read(Request(method, exchange.target, fields: Self.fields(of: connection)))
                return nil
            case .read(let request):
                phase = ask(request, exchange, connection)
                return nil
            case .asked: return nil
            case .answered(let response): return response
            }
        }
        guard let response else { return .YES }
        return send(response, on: connection)
    }

    /// Has an answer found while the connection sleeps; nobody may fall asleep any more who might not be woken up.
    private func ask(_ request: Request, _ exchange: Exchange, _ connection: Connection) -> Exchange.Phase {
        streams.withLock { streams in
            if streams.isClosed { return .answered(.words(503, "The server is going.")) }
            MHD_suspend_connection(connection.pointer)
            queue.async(group: work) { [self] in
                let response = handler(request)
                exchange.phase.withLock { $0 = .answered(response) }
                MHD_resume_connection(connection.pointer)
            }
            return .asked
        }
    }

    private func send(_ response: Response, on connection: Connection) -> MHD_Result {
        let made: OpaquePointer?
        switch response.body {
        case .bytes(var bytes):
            made = bytes.withUnsafeMutableBytes {
                MHD_create_response_from_buffer($0.count, $0.baseAddress, .RESPMEM_MUST_COPY)
            }
        case .events(let stream):
            let isClosed = streams.withLock { streams in
                streams.open.removeAll { $0.isGone }
                streams.open.append(stream)
                return streams.isClosed
            }
            if isClosed { stream.close() }
            made = stream.response(on: connection)
        }
        guard let made else { return .NO }
        defer { MHD_destroy_response(made) }
        for field in response.fields { MHD_add_response_header(made, field.name, field.value) }
        return MHD_queue_response(connection.pointer, response.status, made)
    }

    private static func fields(of connection: Connection) -> [String: String] {
        final class Fields { var values: [String: String] = [:] }
        let fields = Fields()
        MHD_get_connection_values(
            connection.pointer, .HEADER_KIND,
            { context, _, name, value in
                guard let context, let name else { return .YES }
                let fields = Unmanaged<Fields>.fromOpaque(context).takeUnretainedValue()
                let text = value.map { String(cString: $0) } ?? ""
                let key = String(cString: name).lowercased()
                // What is said twice is said in a list, and who names two hosts names none.
                fields.values[key] = fields.values[key].map { $0 + ", " + text } ?? text
                return .YES
            }, Unmanaged.passUnretained(fields).toOpaque())
        return fields.values
    }
}
