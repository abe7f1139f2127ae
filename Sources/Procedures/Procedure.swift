/// A procedure is a list of a document that is bound to a workflow, with all that it claims.
public struct Procedure: Hashable, Sendable {
    /// The id of the workflow; the model need not have it.
    public var workflow: String
    /// The binding by which it is one.
    public var binding: Binding
    /// The section that the list is in, by its index.
    public var section: Int?
    /// The tab, zone or moniker that the list is in, by a number; nil outside of all of them.
    public var branch: Int?
    /// The number of the list among the numbered lists of the document; nil for bullets.
    public var listNumber: Int?
    /// Whether the steps are numbered.
    public var isOrdered: Bool
    /// The items, each followed by those nested in it.
    public var items: [Item]
    /// Where the items of further lists begin, if the procedure is told in several lists.
    var partStarts: [Int] = []
    /// The sentences after the list that say what to do under a condition: *If you don't see **Remove roles**, …*.
    public var remarks: [Sentence]
    /// What the prose of the document says about the role that the reader needs, which other procedures have, too.
    var proseRoles: [RoleClaim]
    /// What the steps say about the role in which one signs in.
    var stepRoles: [RoleClaim]
    /// The roles that the binding names, one of which is enough; empty if it names none.
    public var boundRoles: [RoleClaim.Name]
    /// What the document says must be so before it, by its place among the prerequisites of the document.
    public var prerequisites: [Int] = []
    /// The bytes from the first item to the last.
    public var range: Range<Int>
    /// The items that stand in files that the document includes, by their index.
    public var included: [Int: IncludedItem] = [:]

    /// What the document says about the role that the reader needs.
    public var roles: [RoleClaim] { stepRoles.isEmpty ? proseRoles : proseRoles + stepRoles }

    /// How many items are in each bucket.
    public var buckets: BucketCount { BucketCount(items) }
}

/// An included item is where an item stands whose number or bullet is in another file than its document.
public struct IncludedItem: Hashable, Sendable {
    /// The path of the file within the content folder.
    public var file: String
    /// Where the document includes it, or what includes it.
    public var directive: Int
    /// The bytes of the item.
    public var range: Range<Int>
    /// The bytes of its own words.
    public var textRange: Range<Int>

    /// Makes an included item.
    public init(file: String, at directive: Int, range: Range<Int>, textRange: Range<Int>) {
        self.file = file
        self.directive = directive
        self.range = range
        self.textRange = textRange
    }
}

/// A list that is bound to nothing.
public struct UnboundList: Hashable, Sendable {
    /// A workflow that it may be about.
    public struct Likely: Hashable, Sendable {
        /// The id.
        public let id: String
        /// The title.
        public let title: String
    }

    /// The number of its items.
    public var itemCount: Int
    /// Its number among the numbered lists of the document, from one.
    public var number: Int
    /// The id of the heading that it stands under; nil if there is none.
    public var heading: String?
    /// The workflows that its words are most like, the best first; empty if they are like none.
    public var likely: [Likely]
    /// Its bytes.
    public var range: Range<Int>
}

/// A table of a document that is bound to one of the model's.
public struct DocumentTable: Hashable, Sendable {
    /// A cell.
    public struct Cell: Hashable, Sendable {
        /// The text without markup.
        public var text: String
        /// The bytes.
        public var range: Range<Int>
    }

    /// The id of the model's table; the model need not have it.
    public var id: String
    /// The rows, that of the heads first.
    public var rows: [[Cell]]
    /// The bytes.
    public var range: Range<Int>
}

/// What a document says in the terms of the model.
public struct ReadDocument: Hashable, Sendable {
    /// The sections.
    public var sections: [Section]
    /// The procedures, in the order of the bindings.
    public var procedures: [Procedure]
    /// The bound tables.
    public var tables: [DocumentTable]
    /// The numbered lists that no binding is about.
    public var unbound: [UnboundList]
    /// The numbered lists of which a binding says that they are no procedures, by their bytes.
    public var ignored: [Range<Int>] = []
    /// What the prose says about roles.
    public var roles: [RoleClaim]
    /// What the prose says must be so before procedures, roles apart.
    public var prerequisites: [PrerequisiteClaim] = []
    /// What is wrong with the bindings.
    public var problems: [BindingProblem]
    /// What is wrong with the comments that mark steps.
    public var markProblems: [StepMarkProblem]
}

/// A step mark problem is a comment that is about a step and has no effect.
public struct StepMarkProblem: Hashable, Sendable {
    /// The things that can be wrong.
    public enum Kind: Hashable, Sendable {
        /// It says something other than *human* and *ignore because*.
        case unknown(String)
        /// It sets a step aside and doesn't say why.
        case noReason
    }

    /// What is wrong.
    public var kind: Kind
    /// The bytes of the comment.
    public var range: Range<Int>
}
