/// A JSON reader reads the small JSON files that Tally wrote itself, and trusts none of them.
///
/// It is strict: RFC 8259 and no more, valid UTF-8, no byte order mark, no key twice, nothing after the value, and no
/// deeper than ``maximumDepth``.
public struct JSONReader {
    /// How deep values may be nested.
    public static let maximumDepth = 64

    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var depth = 0

    /// Reads the one value of a file.
    public static func read(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
        let result = bytes.withUnsafeBufferPointer { buffer -> Result<JSONValue, JSONError> in
            var reader = JSONReader(bytes: buffer)
            do throws(JSONError) { return .success(try reader.readFile()) } catch { return .failure(error) }
        }
        return try result.get()
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private mutating func readFile() throws(JSONError) -> JSONValue {
        let value = try readValue()
        skipSpace()
        if index < bytes.count { throw JSONError("the JSON has ended, but the file goes on", at: index) }
        return value
    }

    private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    private mutating func readValue() throws(JSONError) -> JSONValue {
        skipSpace()
        let start = index
        guard let byte else { throw JSONError("a value is missing at the end of the file", at: start) }
        switch byte {
        case UInt8(ascii: "{"): return JSONValue(content: .object(try readMembers()), offset: start)
        case UInt8(ascii: "["): return JSONValue(content: .array(try readElements()), offset: start)
        case UInt8(ascii: "\""): return JSONValue(content: .string(try readString()), offset: start)
        case UInt8(ascii: "t"): return try readWord("true", .bool(true))
        case UInt8(ascii: "f"): return try readWord("false", .bool(false))
        case UInt8(ascii: "n"): return try readWord("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return JSONValue(content: .number(try readNumber()), offset: start)
        default: throw JSONError("a value is expected here", at: start)
        }
    }

    private mutating func readWord(_ word: String, _ content: JSONValue.Content) throws(JSONError) -> JSONValue {
        let start = index
        let end = min(start + word.utf8.count, bytes.count)
        guard bytes[start..<end].elementsEqual(word.utf8) else {
            throw JSONError("a value is expected here", at: start)
        }
        index = end
        return JSONValue(content: content, offset: start)
    }

    private mutating func enter() throws(JSONError) {
        depth += 1
        if depth > JSONReader.maximumDepth {
            throw JSONError("values are nested more than \(JSONReader.maximumDepth) deep", at: index)
        }
        index += 1
        skipSpace()
    }

    /// Steps over a comma or over the end of a container; says whether it was the comma.
    private mutating func continues(until end: Unicode.Scalar) throws(JSONError) -> Bool {
        skipSpace()
        let found = byte
        guard found == UInt8(ascii: ",") || found == UInt8(ascii: end) else {
            throw JSONError("a comma or \"\(end)\" is expected here", at: index)
        }
        index += 1
        return found == UInt8(ascii: ",")
    }

    private mutating func readElements() throws(JSONError) -> [JSONValue] {
        try enter()
        defer { depth -= 1 }
        var elements: [JSONValue] = []
        if byte == UInt8(ascii: "]") {
            index += 1
            return elements
        }
        repeat { elements.append(try readValue()) } while try continues(until: "]")
        return elements
    }

    private mutating func readMembers() throws(JSONError) -> [JSONValue.Member] {
        try enter()
        defer { depth -= 1 }
        var members: [JSONValue.Member] = []
        var keys: Set<String> = []
        if byte == UInt8(ascii: "}") {
            index += 1
            return members
        }
        repeat {
            skipSpace()
            let start = index
            guard byte == UInt8(ascii: "\"") else { throw JSONError("a key in quotes is expected here", at: start) }
            let key = try readString()
            if !keys.insert(key).inserted { throw JSONError("the key \"\(key)\" occurs twice", at: start) }
            skipSpace()
            guard byte == UInt8(ascii: ":") else { throw JSONError("a colon is expected here", at: index) }
            index += 1
            members.append(JSONValue.Member(key: key, value: try readValue()))
        } while try continues(until: "}")
        return members
    }

    private mutating func readNumber() throws(JSONError) -> String {
        let start = index
        if byte == UInt8(ascii: "-") { index += 1 }
        let whole = try readDigits()
        if whole.count > 1, bytes[whole.lowerBound] == UInt8(ascii: "0") {
            throw JSONError("a number doesn't begin with a zero", at: whole.lowerBound)
        }
        if byte == UInt8(ascii: ".") {
            index += 1
            _ = try readDigits()
        }
        if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
            index += 1
            if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { index += 1 }
            _ = try readDigits()
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func readDigits() throws(JSONError) -> Range<Int> {
        let start = index
        while let byte, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { index += 1 }
        if index == start { throw JSONError("a digit is expected here", at: start) }
        return start..<index
    }
}

extension JSONReader {
    private mutating func readString() throws(JSONError) -> String {
        let start = index
        index += 1
        var text: [UInt8] = []
        var sliceStart = index
        while let byte {
            switch byte {
            case UInt8(ascii: "\""):
                text.append(contentsOf: bytes[sliceStart..<index])
                guard let string = String(validating: text, as: UTF8.self) else {
                    throw JSONError("the string is no valid UTF-8", at: start)
                }
                index += 1
                return string
            case UInt8(ascii: "\\"):
                text.append(contentsOf: bytes[sliceStart..<index])
                index += 1
                try readEscape(into: &text)
                sliceStart = index
            case 0x00..<0x20: throw JSONError("a control character in a string is not escaped", at: index)
            default: index += 1
            }
        }
        throw JSONError("the string doesn't end", at: start)
    }

    private mutating func readEscape(into text: inout [UInt8]) throws(JSONError) {
        let start = index
        let letter = byte
        index += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[start])
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): text.append(contentsOf: String(try readUnicodeEscape(start)).utf8)
        default: throw JSONError("the backslash escapes nothing that JSON knows", at: start - 1)
        }
    }

    private mutating func readUnicodeEscape(_ start: Int) throws(JSONError) -> Unicode.Scalar {
        let first = try readHexDigits()
        var value = first
        if first >= 0xD800, first < 0xDC00 {
            guard byte == UInt8(ascii: "\\"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "u") else {
                throw JSONError("the escape is half a surrogate pair", at: start - 1)
            }
            index += 2
            let second = try readHexDigits()
            guard second >= 0xDC00, second < 0xE000 else {
                throw JSONError("the escape is half a surrogate pair", at: start - 1)
            }
            value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(value) else {
            throw JSONError("the escape is half a surrogate pair", at: start - 1)
        }
        return scalar
    }

    private mutating func readHexDigits() throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw JSONError("four hexadecimal digits are expected here", at: index)
            }
            value = value << 4 | UInt32(digit)
            index += 1
        }
        return value
    }
}
