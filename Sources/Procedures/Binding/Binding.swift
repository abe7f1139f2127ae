/// A binding says what a part of a document is about in the terms of the model.
public struct Binding: Hashable, Sendable {
    /// The part of the document that is bound.
    public enum Target: Hashable, Sendable {
        /// What stands under the heading with an id.
        case heading(String)
        /// The numbered list with a number, counted from one through the document.
        case list(Int)
        /// The list after a paragraph that begins with these words.
        case paragraph(String)
    }

    /// What it is bound to.
    public enum Purpose: Hashable, Sendable {
        /// The workflow with an id.
        case workflow(String)
        /// The table with an id.
        case table(String)
        /// Nothing, for a reason: it is a list, but no procedure.
        case nothing(because: String)
    }

    /// The part of the document.
    public var target: Target
    /// What it is bound to.
    public var purpose: Purpose
    /// The roles that one of which its reader needs, as they are written.
    public var roles: [WrittenName] = []
    /// The bytes of the key that names the part.
    public var targetRange: Range<Int>
    /// The bytes of the id that it is bound to.
    public var purposeRange: Range<Int>
}

/// A written name is a name in a file, with its place.
public struct WrittenName: Hashable, Sendable {
    /// The name.
    public var text: String
    /// Its bytes.
    public var range: Range<Int>
}

/// A binding sheet is all that is said about the binding of one document.
public struct BindingSheet: Hashable, Sendable {
    /// The bindings of workflows and tables, in the order of the file.
    public var bindings: [Binding] = []
    /// The roles one of which the readers of the whole document need.
    public var roles: [WrittenName] = []
    /// The roles that the readers of a section need, by the id of its heading.
    public var sectionRoles: [SectionRoles] = []
    /// What could not be understood.
    public var problems: [BindingProblem] = []

    /// The roles that the readers of one section need.
    public struct SectionRoles: Hashable, Sendable {
        /// The id of the heading.
        public var heading: WrittenName
        /// The roles, one of which is enough.
        public var roles: [WrittenName]
    }

    /// Whether it says nothing at all.
    public var isEmpty: Bool {
        bindings.isEmpty && roles.isEmpty && sectionRoles.isEmpty && problems.isEmpty
    }
}
