/// A sentence is what one sentence of an item claims.
public struct Sentence: Hashable, Sendable {
    /// How a sentence is related to the one before it.
    public enum Relation: Hashable, Sendable {
        /// It comes after it.
        case next
        /// It stands in its place: *To do A, select … To do B, clear …*.
        case alternative
    }

    /// A sign that the sentence may be skipped, or applies to some readers only.
    public struct Sign: Hashable, Sendable {
        /// The words, without parentheses or colon.
        public var text: String
        /// The bytes, with parentheses or colon.
        public var range: Range<Int>
    }

    /// All of its bytes, with the period.
    public var range: Range<Int>
    /// The paragraph of the item that it stands in, from zero.
    public var paragraph: Int
    /// Whether it ends with a colon, and so leads up to what follows it.
    public var leadsUp = false
    /// How it is related to the one before it.
    public var relation = Relation.next
    /// The sign that it may be skipped.
    @Seldom public var optional: Sign?
    /// To whom it applies.
    @Seldom public var applicability: Sign?
    /// What it is about, set off before anything is said: ***Location**: Enter your city.*
    @Seldom public var topic: Mention?
    /// Who does what is listed under it: *Your partner:*.
    @Seldom var subject: ActorClaim?
    /// The name that it may be as a whole, where it is a few words without a period: *First name*.
    @Seldom public var name: Mention?
    /// Where it says that things are done, before the verb.
    public var locations: [LocationClaim] = []
    /// When.
    public var conditions: [ConditionClaim] = []
    /// What for, before the verb.
    public var purposes: [PurposeClaim] = []
    /// What is done.
    public var actions: [ActionClaim] = []
    /// What happens.
    public var results: [ResultClaim] = []
    /// The bytes of references to other steps and of *above* and *below*.
    public var references: [Mention] = []
    /// The bytes of what it offers a choice of: *one of the following*.
    public var choice: Range<Int>?
    /// The bytes that could not be read.
    public var unread: [Range<Int>] = []

    /// The number of alternatives between which the sentence lets its reader choose.
    public var branches: Int { (actions.last?.branch ?? 0) + 1 }

    /// Whether it claims anything at all.
    public var isUnderstood: Bool { !actions.isEmpty || !results.isEmpty || choice != nil }
}
