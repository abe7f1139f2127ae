/// A binding problem is something in a binding that doesn't fit the document or the model.
///
/// Its range lies in the file that holds the binding: the document's front matter, or the file of bindings.
public struct BindingProblem: Hashable, Sendable {
    /// The things that can be wrong.
    public enum Kind: Hashable, Sendable {
        /// No heading has this id.
        case unknownHeading(String, similar: [String])
        /// No workflow has this id.
        case unknownWorkflow(String, similar: [String])
        /// No table has this id.
        case unknownTable(String, similar: [String])
        /// No role has this name.
        case unknownRole(String, similar: [String])
        /// The document has fewer numbered lists.
        case unknownList(Int, count: Int)
        /// No list stands after such a paragraph.
        case unknownParagraph(String)
        /// No list stands under this heading.
        case noList(heading: String)
        /// No table stands under this heading.
        case noTable(heading: String)
        /// Another binding is about the same list.
        case boundTwice
        /// The value is of a form that says nothing here; what is expected, and how to write it where that isn't plain.
        case malformed(expected: String, help: String? = nil)
        /// A key says nothing here.
        case unknownKey(String, known: [String], similar: [String])
        /// The file of bindings names a document that doesn't exist.
        case unknownDocument(String, similar: [String])
    }

    /// What is wrong.
    public var kind: Kind
    /// The bytes that are wrong.
    public var range: Range<Int>

    /// Makes a problem.
    public init(_ kind: Kind, at range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}
