internal import Markdown

/// A found list is a list of a document that may be a procedure.
///
/// Its nodes are good as long as the document is.
struct FoundList {
    /// Its number among the numbered lists of the document, from one; nil for bullets.
    var number: Int?
    var isOrdered: Bool
    /// The number of its first item.
    var firstNumber: Int
    var items: [Node]
    /// What interrupts it, where the numbers go on afterwards.
    var asides: [(item: Int, node: Node)]
    /// The section that it is in, by its index; nil before the first heading.
    var section: Int?
    /// The tab, zone or moniker that it is in, by a number; nil outside of all of them.
    var branch: Int?
    /// The paragraphs after it, up to the next list or heading.
    var after: [Node] = []
    /// The block that introduces it.
    var intro: Node?
    /// The bytes from its first item to its last.
    var range: Range<Int>
}

/// A found table is a table of a document.
struct FoundTable {
    var node: Node
    var section: Int?
}

/// A section is a heading with all that stands under it, up to the next heading of its level.
public struct Section: Hashable, Sendable {
    /// The id of the heading.
    public var id: String
    /// The text of the heading.
    public var title: String
    /// The level of the heading, from one to six.
    public var level: Int
    /// The section that it is a part of, by its index.
    public var parent: Int?
    /// The bytes of the heading.
    public var headingRange: Range<Int>
    /// The bytes of the heading and all that stands under it.
    public var range: Range<Int>
}
