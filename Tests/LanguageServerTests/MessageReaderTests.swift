import LanguageServer
import TestSupport
import Testing

struct MessageReaderTests {
    private let stream = Array(
        "Content-Length: 5\r\n\r\nfirstContent-Type: x\r\ncontent-length:  6 \r\n\r\nsecond".utf8)

    @Test func messagesAreTheSameInWhateverPiecesTheyCome() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            var reader = MessageReader()
            var messages: [String] = []
            var rest = stream[...]
            while !rest.isEmpty {
                let piece = rest.prefix(Int.random(in: 1...9, using: &generator))
                rest = rest.dropFirst(piece.count)
                reader.append(piece)
                while let message = try reader.next() { messages.append(String(decoding: message, as: UTF8.self)) }
            }
            #expect(messages == ["first", "second"])
        }
    }

    @Test func aMessageMayBeEmpty() throws {
        var reader = MessageReader()
        reader.append(Array("Content-Length: 0\r\n\r\nContent-Length: 1\r\n\r\nx".utf8))
        #expect(try reader.next() == [])
        #expect(try reader.next() == Array("x".utf8))
        #expect(try reader.next() == nil)
    }

    @Test(arguments: [
        ("Content-Type: x\r\n\r\n{}", MessageReader.Failure.noLength),
        ("Content-Length: -1\r\n\r\n{}", .noLength),
        ("Content-Length: many\r\n\r\n{}", .noLength),
        ("Content-Length: 9999999999\r\n\r\n{}", .messageTooLong(9_999_999_999)),
        (String(repeating: "x", count: 10_000), .headerTooLong),
    ])
    func whatIsNoHeaderIsSaidToBeNone(text: String, failure: MessageReader.Failure) {
        var reader = MessageReader()
        reader.append(Array(text.utf8))
        #expect(throws: failure) { try reader.next() }
    }
}
