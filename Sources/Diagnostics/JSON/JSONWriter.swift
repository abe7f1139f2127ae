/// A JSON writer builds a JSON text, byte by byte, in the order in which it is told to.
///
///     var json = JSONWriter(indent: 2)
///     json.object { json in
///         json.member("version", 1)
///         json.array("rules") { $0.value("link/file-not-found") }
///     }
///
/// The same calls give the same bytes. The writer sees to commas, quotes and indentation; that a member stands in an
/// object, and a value in an array, is up to the caller.
///
/// What nobody sees, or what changes the order of letters on a screen, is escaped: it reads as the same text, and somebody
/// who looks at the file sees it.
public struct JSONWriter: Sendable {
    /// How strings are written.
    public enum Embedding: Sendable {
        /// As JSON asks, and with what nobody sees escaped.
        case none
        /// Without any byte that could end a `script` element: `<`, `>` and `&` are escaped too.
        case script
    }

    /// The text so far.
    public private(set) var bytes: [UInt8] = []

    private let indent: Int?
    private let embedding: Embedding
    private var depth = 0
    /// How many of the open containers, counted from the innermost inline one, are written on one line.
    private var inlineDepth = 0
    private var isFirst = true
    private var isAfterKey = false

    /// Makes a writer; with an indent, every member stands on a line of its own.
    public init(indent: Int? = nil, embedding: Embedding = .none) {
        self.indent = indent
        self.embedding = embedding
    }

    /// Writes an object whose members are written by a closure; an inline one stays on its line.
    public mutating func object<Failure: Error>(
        inline: Bool = false, _ body: (inout JSONWriter) throws(Failure) -> Void
    ) throws(Failure) {
        open("{", inline)
        try body(&self)
        close("}")
    }

    /// Writes an array whose values are written by a closure; an inline one stays on its line.
    public mutating func array<Failure: Error>(
        inline: Bool = false, _ body: (inout JSONWriter) throws(Failure) -> Void
    ) throws(Failure) {
        open("[", inline)
        try body(&self)
        close("]")
    }

    /// Writes the key of a member.
    ///
    /// The next call writes its value.
    public mutating func key(_ key: String) {
        beginItem()
        writeString(key)
        bytes.write(isIndenting ? ": " : ":")
        isAfterKey = true
    }

    /// Writes a string.
    public mutating func value(_ text: some StringProtocol) {
        beginItem()
        writeString(text)
    }

    /// Writes a whole number.
    public mutating func value(_ number: Int) {
        beginItem()
        bytes.write(String(number))
    }

    /// Writes `true` or `false`.
    public mutating func value(_ flag: Bool) {
        beginItem()
        bytes.write(flag ? "true" : "false")
    }

    /// Writes `null`.
    public mutating func null() {
        beginItem()
        bytes.write("null")
    }

    private var isIndenting: Bool { indent != nil && inlineDepth == 0 }

    private mutating func open(_ bracket: String, _ inline: Bool) {
        beginItem()
        bytes.write(bracket)
        depth += 1
        if inline || inlineDepth > 0 { inlineDepth += 1 }
        isFirst = true
    }

    private mutating func close(_ bracket: String) {
        depth -= 1
        if !isFirst { breakLine() }
        if inlineDepth > 0 { inlineDepth -= 1 }
        bytes.write(bracket)
        isFirst = false
    }

    private mutating func beginItem() {
        if isAfterKey {
            isAfterKey = false
            return
        }
        if !isFirst { bytes.write(indent != nil && inlineDepth > 0 ? ", " : ",") }
        if depth > 0 { breakLine() }
        isFirst = false
    }

    private mutating func breakLine() {
        guard let indent, inlineDepth == 0 else { return }
        bytes.append(0x0A)
        bytes.append(contentsOf: repeatElement(0x20, count: depth * indent))
    }
}

extension JSONWriter {
    /// Writes a member that is a string.
    public mutating func member(_ key: String, _ text: some StringProtocol) {
        self.key(key)
        value(text)
    }

    /// Writes a member that is a whole number.
    public mutating func member(_ key: String, _ number: Int) {
        self.key(key)
        value(number)
    }

    /// Writes a member that is `true` or `false`.
    public mutating func member(_ key: String, _ flag: Bool) {
        self.key(key)
        value(flag)
    }

    /// Writes a member that is an object.
    public mutating func object<Failure: Error>(
        _ key: String, inline: Bool = false, _ body: (inout JSONWriter) throws(Failure) -> Void
    ) throws(Failure) {
        self.key(key)
        try object(inline: inline, body)
    }

    /// Writes a member that is an array.
    public mutating func array<Failure: Error>(
        _ key: String, inline: Bool = false, _ body: (inout JSONWriter) throws(Failure) -> Void
    ) throws(Failure) {
        self.key(key)
        try array(inline: inline, body)
    }

    /// Writes the text, ended by a line feed, as a file wants it.
    public func file() -> [UInt8] { bytes + [0x0A] }
}

extension JSONWriter {
    private mutating func writeString(_ text: some StringProtocol) {
        bytes.append(0x22)
        let isContiguous: Void? = text.utf8.withContiguousStorageIfAvailable { writeEscaped($0) }
        if isContiguous == nil { Array(text.utf8).withUnsafeBufferPointer { writeEscaped($0) } }
        bytes.append(0x22)
    }

    /// Appends what needs no escape in slices, and escapes the rest.
    private mutating func writeEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var index = 0
        while index < text.count {
            let length = lengthToEscape(text, at: index)
            if length == 0 {
                index += 1
                continue
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            writeEscape(text, at: index, length)
            index += length
            start = index
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
    }

    private func lengthToEscape(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        switch text[index] {
        case 0x00..<0x20, 0x22, 0x5C, 0x7F: return 1
        case 0x3C, 0x3E, 0x26: return embedding == .script ? 1 : 0
        case 0xC2, 0xE2, 0xEF:
            guard let (scalar, length) = Self.scalar(text, at: index) else { return 0 }
            return VisibleText.isInvisible(scalar) ? length : 0
        default: return 0
        }
    }

    private mutating func writeEscape(_ text: UnsafeBufferPointer<UInt8>, at index: Int, _ length: Int) {
        switch text[index] {
        case 0x22: bytes.write("\\\"")
        case 0x5C: bytes.write("\\\\")
        case 0x0A: bytes.write("\\n")
        case 0x0D: bytes.write("\\r")
        case 0x09: bytes.write("\\t")
        case let byte:
            let value = length == 1 ? UInt32(byte) : Self.scalar(text, at: index)?.scalar.value ?? 0xFFFD
            bytes.write("\\u")
            for shift: UInt32 in [12, 8, 4, 0] {
                bytes.append(JSONWriter.hexDigit(UInt8(truncatingIfNeeded: value >> shift & 0x0F)))
            }
        }
    }

    /// The character of two or three bytes at an index.
    private static func scalar(
        _ text: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> (scalar: Unicode.Scalar, length: Int)? {
        let length = text[index] < 0xE0 ? 2 : 3
        guard index + length <= text.count else { return nil }
        let value = text[index + 1..<index + length].reduce(UInt32(text[index]) & (length == 2 ? 0x1F : 0x0F)) {
            $0 << 6 | UInt32($1 & 0x3F)
        }
        return Unicode.Scalar(value).map { ($0, length) }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
