import Mustache

/// A reader for the JSON of the conformance suite; the values come out as templates see them.
struct JSON {
    struct Malformed: Error { let offset: Int }

    private let bytes: [UInt8]
    private var offset = 0

    static func parse(_ bytes: [UInt8]) throws(Malformed) -> MustacheValue {
        var parser = JSON(bytes: bytes)
        let value = try parser.value()
        parser.skipSpace()
        guard parser.offset == bytes.count else { throw parser.malformed }
        return value
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private var malformed: Malformed { Malformed(offset: offset) }

    private mutating func skipSpace() {
        while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
    }

    private mutating func accept(_ text: StaticString) -> Bool {
        skipSpace()
        guard bytes[offset...].starts(with: text.description.utf8) else { return false }
        offset += text.utf8CodeUnitCount
        return true
    }

    private mutating func value() throws(Malformed) -> MustacheValue {
        if accept("null") { return .null }
        if accept("true") { return true }
        if accept("false") { return false }
        if accept("{") { return .object(try object()) }
        if accept("[") { return .list(try array()) }
        if accept("\"") { return .text(try string()) }
        let start = offset
        while offset < bytes.count, "+-.0123456789eE".utf8.contains(bytes[offset]) { offset += 1 }
        let digits = String(decoding: bytes[start..<offset], as: UTF8.self)
        if let number = Int(digits) { return .integer(number) }
        guard let number = Double(digits) else { throw malformed }
        return .decimal(number)
    }

    private mutating func object() throws(Malformed) -> [String: MustacheValue] {
        var members: [String: MustacheValue] = [:]
        if accept("}") { return members }
        repeat {
            guard accept("\"") else { throw malformed }
            let key = try string()
            guard accept(":") else { throw malformed }
            members[key] = try value()
        } while accept(",")
        guard accept("}") else { throw malformed }
        return members
    }

    private mutating func array() throws(Malformed) -> [MustacheValue] {
        var elements: [MustacheValue] = []
        if accept("]") { return elements }
        repeat { elements.append(try value()) } while accept(",")
        guard accept("]") else { throw malformed }
        return elements
    }

    /// The rest of a string whose opening quote has been read.
    private mutating func string() throws(Malformed) -> String {
        var units: [UInt16] = []
        var plain: [UInt8] = []
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            if byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
                plain.append(byte)
                continue
            }
            units += Array(String(decoding: plain, as: UTF8.self).utf16)
            plain = []
            if byte == UInt8(ascii: "\"") { return String(decoding: units, as: UTF16.self) }
            units.append(try escape())
        }
        throw malformed
    }

    private mutating func escape() throws(Malformed) -> UInt16 {
        guard offset < bytes.count else { throw malformed }
        offset += 1
        switch bytes[offset - 1] {
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "b"): return 0x08
        case UInt8(ascii: "f"): return 0x0C
        case UInt8(ascii: "u"):
            guard offset + 4 <= bytes.count else { throw malformed }
            let digits = String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
            guard let unit = UInt16(digits, radix: 16) else { throw malformed }
            offset += 4
            return unit
        case let other: return UInt16(other)
        }
    }
}
