import Foundation
import Preview
import Testing

struct WebServerTests {
    @Test func theServerAnswersOverTheNetwork() throws {
        let socket = try ListeningSocket(host: "127.0.0.1", port: 0)
        let server = try #require(
            WebServer(socket) { request in
                Response(200, fields: [("X-Target", request.target)], .bytes(Array((request.fields["x-a"] ?? "").utf8)))
            })
        let answer = try Connection(socket.port).ask(
            "GET /a%2e?b=c HTTP/1.1\r\nHost: localhost\r\nX-A: b\r\nConnection: close\r\n\r\n")
        #expect(answer.hasPrefix("HTTP/1.1 200"))
        #expect(answer.contains("X-Target: /a%2e?b=c\r\n"))
        #expect(answer.hasSuffix("\r\n\r\nb"))
        server.stop()
    }

    @Test func aHeadHasNoBody() throws {
        let socket = try ListeningSocket(host: "127.0.0.1", port: 0)
        let server = try #require(WebServer(socket) { _ in Response(200, .bytes(Array("body".utf8))) })
        let answer = try Connection(socket.port).ask("HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        #expect(answer.contains("Content-Length: 4\r\n"))
        #expect(answer.hasSuffix("\r\n\r\n"))
        server.stop()
    }

    @Test func whatIsSentWithARequestIsPassedOver() throws {
        let socket = try ListeningSocket(host: "127.0.0.1", port: 0)
        let server = try #require(WebServer(socket) { Response(200, .bytes(Array($0.method.utf8))) })
        let body = String(repeating: "x", count: 200_000)
        let answer = try Connection(socket.port).ask(
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n" + body)
        #expect(answer.hasSuffix("POST"))
        server.stop()
    }

    @Test func eventsArriveOneByOneAndEndWithTheServer() throws {
        let socket = try ListeningSocket(host: "127.0.0.1", port: 0)
        let stream = EventStream()
        let server = try #require(
            WebServer(socket) { _ in Response(200, fields: [("Content-Type", "text/event-stream")], .events(stream)) })
        let connection = try Connection(socket.port)
        try connection.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        stream.send("one", Array("1".utf8))
        #expect(try connection.read(until: "data: 1\n\n").contains("event: one\n"))
        stream.send("two", Array("2".utf8))
        #expect(try connection.read(until: "data: 2\n\n").contains("event: two\n"))
        server.stop()
        // Nobody waits any longer, whatever was still on its way.
        let rest = try connection.readAll()
        #expect(!rest.contains("event:"))
    }

    @Test func stoppingWaitsForNobody() throws {
        let socket = try ListeningSocket(host: "127.0.0.1", port: 0)
        let server = try #require(WebServer(socket) { _ in Response(200, .events(EventStream())) })
        let connections = try (0..<5).map { _ in try Connection(socket.port) }
        for connection in connections { try connection.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n") }
        for connection in connections { _ = try connection.read(until: "\r\n\r\n") }
        server.stop()
        server.stop()
    }

    @Test func aPortThatIsTakenIsNotTakenTwice() throws {
        let first = try ListeningSocket(host: "127.0.0.1", port: 0)
        #expect(throws: ListeningSocket.Failure.self) { try ListeningSocket(host: "127.0.0.1", port: first.port) }
        let next = try ListeningSocket.first(host: "127.0.0.1", from: first.port)
        #expect(next.port > first.port)
        #expect(next.address == "http://127.0.0.1:\(next.port)/")
    }
}

/// A connection to a server on this machine.
private final class Connection {
    private let descriptor: Int32

    init(_ port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        // A server that has not answered by then never will, on whatever machine.
        var patience = timeval(tv_sec: 600, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let status = withUnsafePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        try #require(status == 0)
    }

    deinit { close(descriptor) }

    func ask(_ text: String) throws -> String {
        try send(text)
        return try readAll()
    }

    func send(_ text: String) throws {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            try #require(count > 0)
            rest = rest.dropFirst(count)
        }
    }

    func readAll() throws -> String { try read { _ in false } }

    func read(until end: String) throws -> String { try read { $0.contains(end) } }

    private func read(until isDone: (String) -> Bool) throws -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let text = String(decoding: bytes, as: UTF8.self)
            if isDone(text) { return text }
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count <= 0 { return text }
            bytes += buffer[..<count]
        }
    }
}
