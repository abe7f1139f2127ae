/// A Markdown problem is something about the text of a document that cannot be meant as it stands.
///
/// It says what and where. The rules of the house above put it into words.
public struct MarkdownProblem: Hashable, Sendable {
    /// What is the matter.
    public enum Kind: Hashable, Sendable {
        /// Bytes that are no UTF-8.
        case invalidUTF8
        /// A byte with the value zero.
        case nul
        /// So many `![` in one paragraph that parsing them would take forever; the body is shown as it stands.
        case tooManyImageOpeners
        /// Lists nested so deeply over so many blank lines that parsing them would take forever.
        case tooDeepLists
        /// A row of a table has more or fewer cells than its header.
        case tableRowLength(found: Int, expected: Int)
        /// A `:::name` that is no directive.
        case unknownDirective(name: String)
        /// A directive that begins a block which nothing ends.
        case unclosedDirective(name: String)
        /// The end of a block that nothing began.
        case strayDirectiveEnd(name: String)
        /// A directive without an attribute that it needs.
        case directiveAttributeMissing(directive: String, attribute: String)
        /// A directive whose attributes can't be read from some place on.
        case unreadableDirective(name: String)
        /// A `[!name …]` that is no extension.
        case unknownMarker(name: String)
        /// A group of tabs which no rule ends, so that the rest of the page belongs to its last tab.
        case unclosedTabs
        /// A tab that has the id and the condition of one before it in its group; or an empty id.
        case tabNotTold(id: String)
        /// Raw HTML that was not taken over as it stands.
        case html(HTMLProblem.Kind)
    }

    /// What is the matter.
    public let kind: Kind
    /// The bytes of the file that it is about.
    public let range: Range<Int>

    init(_ kind: Kind, at range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}
