/// A schema says which keys a mapping may have, and what stands under each.
///
/// A schema is data, so that what checks a file can also print the keys that there are. Every key is optional: what must
/// be there is for the reader of the values to say.
public struct Schema: Hashable, Sendable {
    /// A key of a mapping.
    public struct Key: Hashable, Sendable {
        /// The key as it is written.
        public var name: String
        /// What stands under it.
        public var kind: Kind
        /// What it is for, in one sentence.
        public var summary: String

        /// Makes a key.
        public init(_ name: String, _ kind: Kind, _ summary: String) {
            self.name = name
            self.kind = kind
            self.summary = summary
        }
    }

    /// What a value can be.
    public indirect enum Kind: Hashable, Sendable {
        /// A text. A number is one, too.
        case text
        /// `true` or `false`.
        case truth
        /// A whole number.
        case number
        /// One of some words.
        case choice([String])
        /// A list of values of a kind, or a single one.
        case list(of: Kind)
        /// Values of a kind under keys that the writer chooses.
        case pairs(of: Kind)
        /// Values under known keys.
        case mapping(Schema)
        /// Any of several kinds, of which no two have the same shape: the value's shape decides.
        case either([Kind])
        /// Anything; somebody else checks it.
        case anything
    }

    /// The keys, in the order in which they are to be listed.
    public var keys: [Key]

    /// Makes a schema.
    public init(_ keys: [Key]) { self.keys = keys }

    /// The names of the keys.
    public var names: [String] { keys.map(\.name) }
}

extension Schema.Kind {
    /// The words for what is expected: `a text`.
    var name: String {
        switch self {
        case .text: "a text"
        case .truth: "true or false"
        case .number: "a whole number"
        case .choice(let words): Self.join(words)
        case .list: "a list"
        case .pairs, .mapping: "keys with values"
        case .either(let kinds): Self.join(kinds.map(\.name))
        case .anything: "anything"
        }
    }

    private static func join(_ words: [String]) -> String {
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }

    /// Whether a value has the shape of this kind, so that it is what the writer must have meant.
    func hasShape(of node: YAMLNode) -> Bool {
        switch (self, node.value) {
        case (.anything, _), (.list, .sequence), (.pairs, .mapping), (.mapping, .mapping): true
        case (.text, .scalar), (.truth, .scalar), (.number, .scalar), (.choice, .scalar): true
        case (.either(let kinds), _): kinds.contains { $0.hasShape(of: node) }
        default: false
        }
    }
}
