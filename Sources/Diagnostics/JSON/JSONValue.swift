/// A JSON value, with the place that it was read from.
public struct JSONValue: Sendable, Hashable {
    /// What a value can be.
    public enum Content: Sendable, Hashable {
        case null
        case bool(Bool)
        /// A number as it was written, because a number of JSON fits into no type of Swift for certain.
        case number(String)
        case string(String)
        case array([JSONValue])
        /// The members in the order of the file; no key occurs twice.
        case object([Member])
    }

    /// A member of an object.
    public struct Member: Sendable, Hashable {
        /// The key.
        public let key: String
        /// The value.
        public let value: JSONValue
    }

    /// What the value is.
    public let content: Content
    /// The offset of the value's first byte.
    public let offset: Int

    /// The member of an object with a key.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = content else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The text of a string.
    public var string: String? {
        if case .string(let text) = content { text } else { nil }
    }

    /// The value of a number that is whole and fits.
    public var integer: Int? {
        if case .number(let digits) = content { Int(digits) } else { nil }
    }

    /// The values of an array.
    public var array: [JSONValue]? {
        if case .array(let values) = content { values } else { nil }
    }
}

/// A JSON error says why bytes are no JSON, or not the JSON that was expected, and where.
public struct JSONError: Error, Hashable, Sendable {
    /// What is wrong, as a statement without a final period.
    public let message: String
    /// The offset that it is about.
    public let offset: Int

    /// Makes an error.
    public init(_ message: String, at offset: Int) {
        self.message = message
        self.offset = offset
    }
}
