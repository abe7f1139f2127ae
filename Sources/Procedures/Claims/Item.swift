/// An item is one item of a procedure's list, read into claims.
public struct Item: Hashable, Sendable {
    /// What an item is within the item that it is nested in.
    public enum Nesting: Hashable, Sendable {
        /// It is in no other item.
        case none
        /// One of several ways to go on.
        case alternative
        /// One of several things to do in turn.
        case part
    }

    /// Something in an item that is no step: an alert, a picture, a piece of code.
    public struct Aside: Hashable, Sendable {
        /// What it is.
        public enum Kind: Hashable, Sendable {
            case alert, quote, code, image, table, include, text
        }

        /// What it is.
        public var kind: Kind
        /// Its bytes.
        public var range: Range<Int>
    }

    /// The number that is shown; nil in lists without numbers.
    public var number: Int?
    /// The item that it is nested in, by its index.
    public var parent: Int?
    /// What it is in that item.
    public var nesting = Nesting.none
    /// All bytes of the item, with its number.
    public var range: Range<Int>
    /// The bytes of its own text.
    public var textRange: Range<Int>
    /// What it claims.
    public var sentences: [Sentence] = []
    /// What stands in it beside the text.
    public var asides: [Aside] = []
    /// What the rows of a table begin with that lists what is filled in.
    var fields: [Mention] = []
    /// What the writer has said about it in a comment.
    @Seldom public var mark: StepMark?
    /// The bucket that it falls into, as far as words can tell.
    public var bucket = Bucket.notUnderstood
    /// Why it falls into that bucket.
    public var reason = BucketReason.nothingToRead

    /// The actions of all sentences.
    public var actions: [ActionClaim] { sentences.flatMap(\.actions) }
    /// The results of all sentences.
    public var results: [ResultClaim] { sentences.flatMap(\.results) }
}

/// A step mark is a comment by which a writer says how a step is to be taken.
///
/// `<!-- step: human -->` or `<!-- step: ignore because the page is being rebuilt -->`.
public struct StepMark: Hashable, Sendable {
    /// What it says.
    public enum Kind: Hashable, Sendable {
        /// The step is done outside of all portals.
        case human
        /// The step is not to be checked, for a reason.
        case ignored(because: String)
    }

    /// What it says.
    public var kind: Kind
    /// The bytes of the comment.
    public var range: Range<Int>
}
