/// A place in one of the pieces of HTML that a document holds.
///
/// Markdown takes a document apart before HTML is read, so the bytes of a piece need not stand together in the file. The
/// caller numbers the pieces, and maps places back.
struct HTMLPlace: Hashable, Sendable {
    /// The number that the caller gave to the piece.
    var chunk: Int
    /// The bytes within the piece.
    var range: Range<Int>
}

/// A problem with a document's HTML.
public struct HTMLProblem: Hashable, Sendable {
    /// What can be wrong.
    public enum Kind: String, Sendable, CaseIterable {
        /// The element is not on the allow-list; the tag is shown as text.
        case elementNotAllowed
        /// The declaration or processing instruction has no place in a document; it is shown as text.
        case declarationNotAllowed
        /// The element can't stand here, as a list item outside a list; the tag is shown as text.
        case elementMisplaced
        /// The element is inside too many others; the tag is shown as text.
        case elementTooDeep
        /// Text stands where only items, rows or cells can; it was put into one.
        case itemMissing
        /// The attribute is not on the allow-list for this element; it is left out.
        case attributeNotAllowed
        /// The attribute's value is not one that it may have; the attribute is left out.
        case valueNotAllowed
        /// The address has a scheme that is not allowed; the attribute is left out.
        case schemeNotAllowed
        /// The attribute was there before; the second one is left out.
        case attributeRepeated
        /// The link is inside another link; its tags are left out.
        case linkInLink
        /// The end tag closes nothing; it is left out.
        case endTagWithoutStart
        /// A line break is written as an end tag, `</br>`; it is read as the break that it is in browsers.
        case breakAsEndTag
        /// The element still was open at the end of what it can reach; it was closed there.
        case elementNotClosed
        /// The element still was open when one around it ended, or its end tag stands inside another; it was closed there.
        case elementsOverlap
        /// The tag or comment has no end; it is shown as text.
        case unfinished
    }

    /// What is wrong.
    var kind: Kind
    /// The tag, attribute or text that is wrong.
    var place: HTMLPlace
}

/// A comment, which readers do not see, but which may speak to Tally.
struct HTMLComment: Hashable, Sendable {
    /// All of the comment.
    var place: HTMLPlace
    /// The text between its marks.
    var body: Range<Int>
}
