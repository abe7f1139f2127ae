internal import Glibc

/// An output is where bytes go: a descriptor of the process, or a test's own collection.
public struct Output: Sendable {
    /// Why bytes could not be written.
    public enum Failure: Error, Hashable {
        /// Nobody reads them any more, which is no mistake of anybody's.
        case closed
        /// The system's reason.
        case refused(String)
    }

    private let sink: @Sendable (UnsafeRawBufferPointer) -> Failure?

    /// Makes an output that hands bytes on; the closure may be called from any thread.
    public init(_ sink: @escaping @Sendable (UnsafeRawBufferPointer) -> Failure?) { self.sink = sink }

    /// Makes an output to an open descriptor.
    public init(descriptor: Int32) { sink = { Self.write($0, to: descriptor) } }

    /// Writes bytes.
    public func write(_ bytes: [UInt8]) throws(Failure) {
        if bytes.isEmpty { return }
        if let failure = bytes.withUnsafeBytes({ sink($0) }) { throw failure }
    }

    /// Writes a text.
    public func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

    static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Failure? {
        var start = 0
        while start < bytes.count {
            let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
            if count >= 0 {
                start += count
            } else if errno == EAGAIN {
                // The descriptor was made not to wait by whoever shares it with us.
                var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = poll(&request, 1, -1)
            } else if errno == EPIPE {
                return .closed
            } else if errno != EINTR {
                return .refused(String(cString: strerror(errno)))
            }
        }
        return nil
    }
}

/// An input is where bytes come from that are piped into a command.
public struct Input: Sendable {
    private let source: @Sendable () -> Result<[UInt8], ReadFailure>
    /// What the bytes come from one by one, for whoever answers before there are all of them; nothing if they are all there.
    let descriptor: Int32?

    /// Why an input cannot be read.
    public struct ReadFailure: Error, Hashable {
        /// The system's reason.
        public let reason: String
    }

    /// Makes an input of an open descriptor.
    public init(descriptor: Int32) {
        source = { Self.readAll(descriptor) }
        self.descriptor = descriptor
    }

    /// Makes an input of bytes.
    public init(_ bytes: [UInt8]) {
        source = { .success(bytes) }
        descriptor = nil
    }

    /// All there is, to its end.
    func read() throws(ReadFailure) -> [UInt8] { try source().get() }

    private static func readAll(_ descriptor: Int32) -> Result<[UInt8], ReadFailure> {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count == 0 { return .success(bytes) }
            if count > 0 {
                bytes += buffer[..<count]
            } else if errno != EINTR {
                return .failure(ReadFailure(reason: String(cString: strerror(errno))))
            }
        }
    }
}
