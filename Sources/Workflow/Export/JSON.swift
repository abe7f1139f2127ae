internal import Diagnostics

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
        var writer = JSONWriter(indent: 2)
        write(to: &writer)
        return String(decoding: writer.file(), as: UTF8.self)
    }

    private func write(to writer: inout JSONWriter) {
        switch self {
        case .string(let string): writer.value(string)
        case .number(let number): writer.value(number)
        case .bool(let value): writer.value(value)
        case .null: writer.null()
        case .array(let elements):
            // What is simple stays on one line.
            writer.array(inline: elements.allSatisfy { $0.isScalar }) { writer in
                for element in elements { element.write(to: &writer) }
            }
        case .object(let members):
            writer.object { writer in
                for (key, value) in members {
                    writer.key(key)
                    value.write(to: &writer)
                }
            }
        }
    }

    private var isScalar: Bool {
        switch self {
        case .array, .object: return false
        default: return true
        }
    }
}
