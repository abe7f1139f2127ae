/// A navigation item is an entry of a table of contents: a name, where it leads, and the entries below it.
public struct NavigationItem: Hashable, Sendable {
    /// A text of the file with its place.
    public struct Text: Hashable, Sendable {
        /// The text.
        public var text: String
        /// The bytes that spell it.
        public var range: Range<Int>

        /// Makes a text.
        public init(_ text: String, at range: Range<Int>) {
            self.text = text
            self.range = range
        }
    }

    /// What the entry is called.
    public var name: Text
    /// Other words under which a reader may look for it.
    public var otherWords: String?
    /// The document, or URL, that the entry leads to; nil for a mere heading.
    public var href: Text?
    /// Another table of contents that stands in this place.
    public var tocHref: Text?
    /// Whether the entries below are shown from the beginning.
    public var isExpanded: Bool
    /// The entries below it.
    public var items: [NavigationItem]

    /// Makes an entry.
    public init(
        _ name: Text, href: Text? = nil, tocHref: Text? = nil, isExpanded: Bool = false, items: [NavigationItem] = []
    ) {
        self.name = name
        self.href = href
        self.tocHref = tocHref
        self.isExpanded = isExpanded
        self.items = items
    }
}
