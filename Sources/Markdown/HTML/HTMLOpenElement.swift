/// An element that was opened and not closed yet.
struct HTMLOpenElement: Sendable {
    /// Who opened an element.
    enum Origin: Sendable {
        /// A start tag in the document.
        case tag
        /// A start tag in the document that was left out of the output; the end tag will be, too.
        case unwrittenTag
        /// Nobody; it had to be there.
        case implied
        /// Markdown, which writes the tags itself.
        case markdown
    }

    /// The element.
    var element: HTMLElement
    /// Who opened it.
    var origin: Origin
    /// What may stand in it.
    var content: HTMLContent
    /// Whether it is a link or inside one.
    var isInLink: Bool
    /// Whether its end tag came while Markdown had something open inside it.
    var endsWithInner = false
    /// The start tag.
    var place: HTMLPlace
    /// The elements whose start tags were shown as text before Markdown opened this one.
    var shownOutside: HTMLElementSet = []
}
