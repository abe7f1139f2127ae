import Diagnostics

/// A JSON text is a JSON value as a test reads it: what is not there is empty.
struct JSONText {
    private let value: JSONValue?

    static let null = JSONText(value: nil)

    private init(value: JSONValue?) { self.value = value }

    init?(_ text: String) {
        guard let value = try? JSONReader.read(Array(text.utf8)) else { return nil }
        self.value = value
    }

    var text: String { value?.string ?? "" }
    var number: Int { value?.integer ?? 0 }
    var list: [JSONText] { (value?.array ?? []).map { JSONText(value: $0) } }

    subscript(index: Int) -> JSONText {
        guard let list = value?.array, list.indices.contains(index) else { return .null }
        return JSONText(value: list[index])
    }

    subscript(key: String) -> JSONText { JSONText(value: value?[key]) }
}
