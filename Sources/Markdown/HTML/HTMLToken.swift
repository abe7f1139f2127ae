/// A token is a piece of HTML: a tag, a comment, or the text between them.
///
/// Its ranges count from the beginning of the bytes that were read.
struct HTMLToken: Equatable {
    /// What a token is.
    enum Kind {
        /// Text, in which character references count.
        case text
        /// The content of an element such as `script`, in which nothing counts.
        case rawText
        /// A start tag; its attributes are given beside the token.
        case startTag
        /// An end tag.
        case endTag
        /// A comment.
        case comment
        /// A document type, a processing instruction, a CDATA section, or what else browsers take for a comment.
        case declaration
        /// A tag or comment that the end of the bytes cuts off.
        case unfinished
    }

    /// What the token is.
    var kind: Kind
    /// All bytes of the token.
    var range: Range<Int>
    /// The name of a tag; the text within a comment; empty otherwise.
    var inner: Range<Int>
    /// Whether a slash stands before the end of a start tag.
    var isSelfClosing = false
    /// Whether the tag has more attributes than are kept.
    var hasTooManyAttributes = false
}

/// An attribute of a start tag, as it stands in the source.
struct HTMLAttribute: Equatable {
    /// The most attributes of one tag that are kept.
    ///
    /// A tag of a real document has a handful.
    static let limit = 64

    /// The bytes of the name.
    var name: Range<Int>
    /// The bytes of the value without its quotes, or nil where there is no equals sign.
    var value: Range<Int>?
    /// All bytes of the attribute, with the quotes.
    var range: Range<Int>
}
