/// A node is a value of a YAML document together with the bytes that spell it.
///
/// Ranges are offsets into the file that the document was read from. A value that came through an alias has the range of
/// the place where it is written, which is at the anchor.
public struct YAMLNode: Hashable, Sendable {
    /// What the node holds.
    public var value: YAMLValue
    /// The bytes of the value: quotes and brackets belong to it, comments, anchors and tags do not.
    public var range: Range<Int>

    /// Makes a node.
    public init(_ value: YAMLValue, at range: Range<Int>) {
        self.value = value
        self.range = range
    }
}

/// A value is what YAML can say: a piece of text, a list of values, or values under keys.
public enum YAMLValue: Hashable, Sendable {
    /// A single piece of text.
    case scalar(YAMLScalar)
    /// A list.
    case sequence([YAMLNode])
    /// Values under keys.
    case mapping(YAMLMapping)

    /// The word for this kind of value in a message: `a list`.
    public var kindName: String {
        switch self {
        case .scalar: "a text"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}

/// A scalar is a piece of text, and how it was written.
public struct YAMLScalar: Hashable, Sendable {
    /// The ways to write a scalar.
    public enum Style: Hashable, Sendable {
        /// Without quotes. Only then can it mean a number, a truth value or nothing.
        case plain
        /// In single or double quotes.
        case quoted
        /// As an indented block behind `|` or `>`.
        case block
    }

    /// The text, after quotes, escapes and folded lines have been taken care of.
    public var text: String
    /// How it was written.
    public var style: Style

    /// Makes a scalar.
    public init(_ text: String, _ style: Style) {
        self.text = text
        self.style = style
    }
}

/// A mapping is a series of values under keys, in the order of the file.
///
/// Of several pairs with the same key the first one stands here; the others are reported as problems.
public struct YAMLMapping: Hashable, Sendable {
    /// The pairs, no two of which have the same key.
    public var pairs: [YAMLPair]

    /// Makes a mapping.
    public init(_ pairs: [YAMLPair] = []) { self.pairs = pairs }

    /// The pair with a key, found by looking through all of them.
    public subscript(key: String) -> YAMLPair? {
        let length = key.utf8.count
        for index in pairs.indices where pairs[index].key.utf8.count == length {
            if pairs[index].key == key { return pairs[index] }
        }
        return nil
    }
}

/// A pair is a key with its value.
///
/// Dots in a key have no meaning: `ms.date` is just a key.
public struct YAMLPair: Hashable, Sendable {
    /// The key's text.
    public var key: String
    /// The bytes of the key, with its quotes if it has any.
    public var keyRange: Range<Int>
    /// The value; where none is written, an empty plain scalar right after the colon.
    public var value: YAMLNode

    /// Makes a pair.
    public init(_ key: String, at keyRange: Range<Int>, _ value: YAMLNode) {
        self.key = key
        self.keyRange = keyRange
        self.value = value
    }
}
