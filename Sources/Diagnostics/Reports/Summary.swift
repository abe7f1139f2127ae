/// A summary says what a check looked at, so that a report without findings is not mistaken for a check of nothing.
public struct Summary: Sendable, Hashable {
    /// A number of things of one kind.
    public struct Amount: Sendable, Hashable {
        /// How many there are.
        public let count: Int
        /// The word for one.
        public let singular: String
        /// The word for several.
        public let plural: String

        /// Makes an amount; the plural has an s unless it is given.
        public init(_ count: Int, _ singular: String, _ plural: String? = nil) {
            self.count = count
            self.singular = singular
            self.plural = plural ?? singular + "s"
        }

        /// The amount in words: `2 documents`.
        public var text: String { numbered(count, singular, plural) }
    }

    /// What was read.
    public var read: [Amount]
    /// What else there is to say about what was looked at, a line each.
    public var details: [String]
    /// What was not checked although one might think so, in words: `links to other sites`.
    public var notChecked: [String]
    /// The documents that were checked.
    ///
    /// Formats that list what passed need them.
    public var documents: [String]
    /// How many findings suppressions hide.
    public var suppressed: Int
    /// How many findings the baseline hides.
    public var known: Int
    /// Whether the check came to its end.
    public var isComplete: Bool

    /// Makes a summary.
    public init(
        read: [Amount] = [], details: [String] = [], notChecked: [String] = [], documents: [String] = [],
        suppressed: Int = 0, known: Int = 0, isComplete: Bool = true
    ) {
        self.read = read
        self.details = details
        self.notChecked = notChecked
        self.documents = documents
        self.suppressed = suppressed
        self.known = known
        self.isComplete = isComplete
    }
}
