/// A value is what a name in a template stands for.
///
/// False are `null`, `false`, zero, empty text and empty lists, and names that nothing answers to. All else is true.
public enum MustacheValue: Sendable {
    /// Nothing, though the name is known: it is false, it writes nothing, and it hides the same name further out.
    case null
    /// True or false.
    case bool(Bool)
    /// A whole number.
    case integer(Int)
    /// A number with a fraction; it is written in the shortest way that reads back as the same number.
    case decimal(Double)
    /// Text.
    case text(String)
    /// Text as UTF-8; `{{{content}}}` copies it to the output as it is.
    case bytes([UInt8])
    /// Values by their names.
    case fields(MustacheFields)
    /// Something else that has values of its own.
    indirect case object(any MustacheObject)
    /// Values in an order; a section shows its content once for each.
    case array([MustacheValue])
    /// What becomes values in an order when a section comes to them.
    indirect case list(any MustacheList)
}

extension MustacheValue {
    /// Whether a section that is not about a list shows its content.
    var isTrue: Bool {
        switch self {
        case .null: false
        case .bool(let value): value
        case .integer(let value): value != 0
        case .decimal(let value): value != 0 && !value.isNaN
        case .text(let text): !text.isEmpty
        case .bytes(let bytes): !bytes.isEmpty
        case .fields, .object: true
        case .array(let values): !values.isEmpty
        case .list(let list): list.count > 0
        }
    }

    /// What a name means within this value alone, which is how the later parts of a dotted name are found.
    func value(for name: MustacheName) -> MustacheValue? {
        switch self {
        case .fields(let fields): fields.value(for: name)
        case .object(let object): object.value(for: name)
        default: nil
        }
    }

    /// The number of elements, if it is a list.
    var listCount: Int? {
        switch self {
        case .array(let values): values.count
        case .list(let list): list.count
        default: nil
        }
    }

    /// An element of a list.
    func element(at position: Int) -> MustacheValue {
        switch self {
        case .array(let values): values[position]
        case .list(let list): list.element(at: position)
        default: .null
        }
    }

    /// The value as text, where it has a form that a name can be made of.
    var text: String? {
        switch self {
        case .text(let text): text
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
        case .integer(let number): String(number)
        case .decimal(let number): decimalText(number)
        case .null, .bool, .fields, .object, .array, .list: nil
        }
    }
}

/// Writes a number in the shortest way that reads back as the same number, whole numbers without a fraction.
func decimalText(_ number: Double) -> String {
    // Up to here every whole number is exact, so that the integer says the same.
    if number.magnitude < 9_007_199_254_740_992, number == number.rounded(.towardZero) { return String(Int(number)) }
    return number.description
}
