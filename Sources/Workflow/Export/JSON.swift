/// A JSON value that is written out the same way every time: members stay in the order in which they were given.
enum JSON: Sendable {
    typealias Member = (String, JSON)

    case string(String)
    case number(Int)
    case bool(Bool)
    case null
    case array([JSON])
    case object([Member])

    static func strings(_ strings: some Sequence<String>) -> JSON { .array(strings.map { .string($0) }) }

    static func optional(_ string: String?) -> JSON { string.map { .string($0) } ?? .null }

    /// The text, indented by two blanks, with a line feed at the end.
    var text: String {
        var bytes: [UInt8] = []
        write(to: &bytes, indent: 0)
        bytes.append(0x0A)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func write(to bytes: inout [UInt8], indent: Int) {
        switch self {
        case .string(let string): Self.write(string, to: &bytes)
        case .number(let number): bytes += Array(String(number).utf8)
        case .bool(let value): bytes += Array((value ? "true" : "false").utf8)
        case .null: bytes += Array("null".utf8)
        case .array(let elements):
            // What is simple stays on one line.
            let isSimple = elements.allSatisfy { $0.isScalar }
            Self.write(elements, "[", "]", isSimple, indent, to: &bytes) { element, bytes in
                element.write(to: &bytes, indent: indent + 1)
            }
        case .object(let members):
            Self.write(members, "{", "}", members.isEmpty, indent, to: &bytes) { member, bytes in
                Self.write(member.0, to: &bytes)
                bytes += [0x3A, 0x20]
                member.1.write(to: &bytes, indent: indent + 1)
            }
        }
    }

    private var isScalar: Bool {
        switch self {
        case .array, .object: return false
        default: return true
        }
    }

    private static func write<Element>(
        _ elements: [Element], _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ isSimple: Bool, _ indent: Int,
        to bytes: inout [UInt8], _ body: (Element, inout [UInt8]) -> Void
    ) {
        func newLine(_ indent: Int) {
            bytes.append(0x0A)
            for _ in 0..<indent { bytes += [0x20, 0x20] }
        }
        bytes.append(UInt8(ascii: open))
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            if !isSimple { newLine(indent + 1) } else if index > 0 { bytes.append(0x20) }
            body(element, &bytes)
        }
        if !isSimple { newLine(indent) }
        bytes.append(UInt8(ascii: close))
    }

    private static func write(_ string: String, to bytes: inout [UInt8]) {
        bytes.append(0x22)
        for byte in string.utf8 {
            switch byte {
            case 0x22, 0x5C: bytes += [0x5C, byte]
            case 0x0A: bytes += Array("\\n".utf8)
            case 0x09: bytes += Array("\\t".utf8)
            case 0..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }
}
