/// A mention is a piece of a step that names a thing: a control, a place, a value.
///
/// *the **Remove roles?** dialog box* is a mention with one segment and the kind word *dialog box*;
/// *the row that contains the name of the partner* has no segment, the kind word *row*, and a description.
public struct Mention: Hashable, Sendable {
    /// A label, or one part of a path of labels.
    public struct Segment: Hashable, Sendable {
        /// The words, without marks and without blanks around them.
        public var text: String
        /// The bytes of the words.
        public var range: Range<Int>
        /// The bytes of the words with the marks that set them off.
        public var outer: Range<Int>
        /// How it is set off; empty for plain words.
        public var markup: Markup
        /// The address that it links to.
        public var url: String?

        /// Whether nothing sets it off, so that only the model can tell how far the label goes.
        public var isPlain: Bool { markup.isEmpty }
    }

    /// A word for the kind of thing.
    public struct Kind: Hashable, Sendable {
        /// The kind.
        public var word: KindWord
        /// The bytes of the word.
        public var range: Range<Int>
        /// Whether the word stands before the label: *the link for the **Agreement***.
        public var isBefore: Bool
    }

    /// What a mention refers to without naming it.
    public enum Reference: Hashable, Sendable {
        /// *This option*, *it*: what was mentioned last.
        case last
        /// *The next page*: where the step before leads.
        case next
        /// *The previous page*.
        case previous
        /// *Step 4*, *steps 2 to 5*.
        case steps(ClosedRange<Int>)
    }

    /// The labels; several of them are a path.
    public var segments: [Segment]
    /// The word for the kind of thing, if one stands by the label.
    public var kind: Kind?
    /// What it refers to, if it doesn't name it.
    public var reference: Reference?
    /// The bytes of *any*, *each* and the like.
    public var quantifier: Range<Int>?
    /// The bytes of the words that describe which one is meant: *that contains the name of the partner*.
    public var description: Range<Int>?
    /// All of its bytes, with article and kind word.
    public var range: Range<Int>
    /// How far a plain label may go at most: to the end of the clause.
    ///
    /// The words of *Include privileges for Azure and Office* are not marked; whoever knows the labels takes the
    /// longest one that begins where the segment begins and ends within the reach.
    public var reach: Range<Int>

    /// The label of a mention that is no path.
    public var label: Segment? { segments.count == 1 ? segments[0] : nil }

    /// Whether it is no more than *it* or *them*.
    var isPronoun: Bool { reference == .last && segments.isEmpty && kind == nil }

    /// Whether it is a path of several labels.
    public var isPath: Bool { segments.count > 1 }
}
