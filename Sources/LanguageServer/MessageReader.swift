/// A message reader takes the messages of the base protocol out of bytes that come in pieces of any length.
///
/// A message is `Content-Length: N`, perhaps more header lines, an empty line, and N bytes of JSON. Bytes are looked at once,
/// however small the pieces are.
public struct MessageReader {
    /// Why no further message can be found.
    public enum Failure: Error, Hashable {
        /// The header doesn't say how long the message is.
        case noLength
        /// The header goes on and on.
        case headerTooLong
        /// The message would be longer than any document that could be checked.
        case messageTooLong(Int)

        /// The reason, as a statement without a final period.
        public var reason: String {
            switch self {
            case .noLength: "a message doesn't say how long it is"
            case .headerTooLong: "the header of a message doesn't end"
            case .messageTooLong(let length): "a message has \(length) bytes"
            }
        }
    }

    /// The most bytes of a header; those of all known clients have less than a hundred.
    static let longestHeader = 8192
    /// The most bytes of a message.
    static let longestMessage = 1 << 28

    private var buffer: [UInt8] = []
    /// Where what has not been handed out begins.
    private var start = 0
    /// How much of it has been searched for the end of a header.
    private var searched = 0
    /// How long the message is whose header has been read.
    private var expected: Int?

    /// Makes a reader that has read nothing.
    public init() {}

    /// Takes in further bytes.
    public mutating func append(_ bytes: some Collection<UInt8>) {
        // What has been handed out is let go once it is the larger part, so that no byte is moved more than twice.
        if start > buffer.count / 2 {
            buffer.removeFirst(start)
            searched -= start
            start = 0
        }
        buffer += bytes
    }

    /// The bytes of the next message; nothing as long as they are not all there.
    public mutating func next() throws(Failure) -> [UInt8]? {
        var known = expected
        if known == nil { known = try readHeader() }
        guard let length = known else { return nil }
        expected = length
        guard buffer.count - start >= length else { return nil }
        let message = Array(buffer[start..<start + length])
        start += length
        searched = start
        expected = nil
        return message
    }

    /// Steps over a header, and says how long its message is.
    private mutating func readHeader() throws(Failure) -> Int? {
        searched = max(searched, start)
        while searched + 3 < buffer.count {
            guard buffer[searched] == 0x0D else {
                searched += 1
                continue
            }
            if buffer[searched...].starts(with: [0x0D, 0x0A, 0x0D, 0x0A]) {
                let header = buffer[start..<searched]
                guard let length = Self.length(in: header) else { throw .noLength }
                if length > Self.longestMessage { throw .messageTooLong(length) }
                start = searched + 4
                return length
            }
            searched += 1
        }
        if searched - start > Self.longestHeader { throw .headerTooLong }
        return nil
    }

    /// What a header says of the length; upper and lower case make no difference, as everywhere in such headers.
    private static func length(in header: ArraySlice<UInt8>) -> Int? {
        for line in String(decoding: header, as: UTF8.self).split(separator: "\r\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == "content-length" else { continue }
            return Int(parts[1].trimmingBlanks()).flatMap { $0 >= 0 ? $0 : nil }
        }
        return nil
    }
}

extension Substring {
    fileprivate func trimmingBlanks() -> Substring {
        var text = drop { $0 == " " || $0 == "\t" }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return text
    }
}
