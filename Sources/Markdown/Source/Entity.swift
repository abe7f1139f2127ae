internal import CCmark

/// An entity in the source, such as `&amp;` or `&#x41;`, and the bytes it stands for.
struct Entity {
    /// The number of bytes in the source, from the ampersand to the semicolon.
    let length: Int
    /// The character or characters it stands for, in UTF-8.
    let text: [UInt8]

    /// Whether it stands for one control character of ASCII that HTML forbids.
    var isControl: Bool { text.count == 1 && HTMLControls.contains(Unicode.Scalar(text[0])) }

    /// Reads the entity that text begins with, if it does begin with one.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count >= 3, bytes[0] == UInt8(ascii: "&") else { return nil }
        if bytes[1] == UInt8(ascii: "#") {
            self.init(numeric: bytes)
        } else {
            self.init(named: bytes)
        }
    }

    private init?(numeric bytes: UnsafeBufferPointer<UInt8>) {
        let isHex = bytes[2] | 0x20 == UInt8(ascii: "x")
        var index = isHex ? 3 : 2
        let first = index
        var code: UInt32 = 0
        while index < bytes.count, let digit = Entity.digit(bytes[index], isHex: isHex) {
            guard index - first < (isHex ? 6 : 7) else { return nil }
            code = code * (isHex ? 16 : 10) + digit
            index += 1
        }
        guard index > first, index < bytes.count, bytes[index] == UInt8(ascii: ";") else { return nil }
        let scalar = code == 0 ? nil : Unicode.Scalar(code)
        length = index + 1
        text = Array(String(Character(scalar ?? "\u{FFFD}")).utf8)
    }

    private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
        if isDigit(byte) { return UInt32(byte - 0x30) }
        guard isHex, (0x61...0x66).contains(byte | 0x20) else { return nil }
        return UInt32((byte | 0x20) - 0x61 + 10)
    }

    private init?(named bytes: UnsafeBufferPointer<UInt8>) {
        var index = 1
        while index < bytes.count, index <= 33, isLetter(bytes[index]) || isDigit(bytes[index]) { index += 1 }
        guard index > 1, index < bytes.count, bytes[index] == UInt8(ascii: ";") else { return nil }
        let written = bytes[...index]
        // cmark has the table of names, and shows what is in it only by using it.
        let parsed = written.withMemoryRebound(to: CChar.self) { name in
            cmark_parse_document(name.baseAddress, name.count, CMARK_OPT_DEFAULT)
        }
        guard let parsed else { return nil }
        defer { cmark_node_free(parsed) }
        guard let text = Node(raw: parsed).firstChild?.firstChild else { return nil }
        let literal = Array(text.literal)
        guard !literal.elementsEqual(written) else { return nil }
        length = index + 1
        self.text = literal
    }
}
