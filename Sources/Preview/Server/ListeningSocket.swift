internal import Glibc

/// A listening socket is a place at which browsers can reach a server.
public struct ListeningSocket: Sendable {
    /// Why nobody can listen there.
    public struct Failure: Error, Hashable {
        /// The reason, as a statement without a final period.
        public let reason: String
        /// Whether somebody listens there already.
        public let isTaken: Bool
    }

    let descriptor: Int32
    /// The host as it was named.
    public let host: String
    /// The port.
    public let port: Int

    /// Begins to listen.
    ///
    /// - Parameters:
    ///   - host: a name or an address of this machine.
    ///   - port: the port; zero for any that is free.
    public init(host: String, port: Int) throws(Failure) {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
        var found: UnsafeMutablePointer<addrinfo>?
        let plain = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
        let status = getaddrinfo(plain, String(port), &hints, &found)
        guard status == 0, let found else {
            throw Failure(reason: String(cString: gai_strerror(status)), isTaken: false)
        }
        defer { freeaddrinfo(found) }
        let address = found.pointee
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
        let descriptor = socket(address.ai_family, kind, 0)
        guard descriptor >= 0 else { throw Self.failure() }
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        guard bind(descriptor, address.ai_addr, address.ai_addrlen) == 0, listen(descriptor, 128) == 0 else {
            let failure = Self.failure()
            close(descriptor)
            throw failure
        }
        self.descriptor = descriptor
        self.host = host
        self.port = Self.port(of: descriptor) ?? port
    }

    /// Begins to listen at a port, or else at the next one that is free.
    public static func first(host: String, from port: Int) throws(Failure) -> ListeningSocket {
        var candidate = port
        while true {
            do throws(Failure) {
                return try ListeningSocket(host: host, port: candidate)
            } catch {
                guard error.isTaken, port != 0, candidate - port < 100, candidate < 65_535 else { throw error }
                candidate += 1
            }
        }
    }

    /// The address of the server for a browser.
    public var address: String {
        let name =
            switch host {
            case "0.0.0.0": "127.0.0.1"
            case "::", "[::]": "[::1]"
            default: host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
            }
        return "http://\(name):\(port)/"
    }

    private static func failure() -> Failure {
        Failure(reason: String(cString: strerror(errno)), isTaken: errno == EADDRINUSE)
    }

    private static func port(of descriptor: Int32) -> Int? {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        return withUnsafeMutablePointer(to: &storage) { storage in
            storage.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                guard getsockname(descriptor, address, &length) == 0 else { return nil }
                var name = [CChar](repeating: 0, count: 16)
                guard getnameinfo(address, length, nil, 0, &name, 16, NI_NUMERICSERV) == 0 else { return nil }
                return name.withUnsafeBufferPointer { $0.baseAddress.flatMap { Int(String(cString: $0)) } }
            }
        }
    }
}
