/// A location says where something is done: *In the **Remove roles?** dialog box*.
public struct LocationClaim: Hashable, Sendable {
    /// The preposition, in lower case: *in*, *on*, *under*, *next to*; *to* for where something is put.
    public var preposition: String
    /// What it names.
    public var mention: Mention
    /// Whether it stands before the verb.
    public var isLeading: Bool
    /// All of its bytes, from the preposition on, without the comma after it.
    public var range: Range<Int>
}

/// A condition says when something is done or happens: *If you don't see it*, *After the customer accepts*.
public struct ConditionClaim: Hashable, Sendable {
    /// The ways in which a condition can be meant.
    public enum Kind: Hashable, Sendable {
        /// It may be so or not.
        case `if`
        /// It may not be so.
        case unless
        /// It will be so at some time.
        case when
        /// *Before …*: it must not be so yet.
        case before
        /// *Until …*: as long as it is not so.
        case until
        /// *When prompted*: the portal asks.
        case prompted
        /// *When you're finished*: what was begun is done.
        case finished
        /// *For each …*.
        case each
    }

    /// How it is meant.
    public var kind: Kind
    /// The labels in it.
    public var mentions: [Mention]
    /// Whether it stands before the verb.
    public var isLeading: Bool
    /// Its words as they are compared with those of the model; none unless it may speak of the state of the world.
    var states: [StatementWord] = []
    /// All of its bytes, without the comma after it.
    public var range: Range<Int>
}

/// A purpose says what something is done for: *to see details*.
public struct PurposeClaim: Hashable, Sendable {
    /// The verb after *to*, if it is a known one.
    public var verb: Verb?
    /// The labels in it, and where a *to go to …* leads.
    public var mentions: [Mention]
    /// Whether it stands before the verb that it is the purpose of.
    public var isLeading: Bool
    /// All of its bytes.
    public var range: Range<Int>
}

/// What a portal does when it answers.
public enum ResultVerb: String, Hashable, Sendable {
    /// Something opens.
    case opens
    /// Something appears.
    case appears
    /// Something can be seen.
    case isShown = "is shown"
    /// Something closes.
    case closes
    /// One is led somewhere.
    case leads
    /// Something is now as it wasn't before.
    case becomes
    /// Something else happens or is the case.
    case happens
}

/// A result says what happens without the reader's doing: *The list of partners is displayed*.
public struct ResultClaim: Hashable, Sendable {
    /// What happens.
    public var verb: ResultVerb
    /// The bytes of the verb.
    public var verbRange: Range<Int>
    /// The bytes of what it happens to.
    public var subject: Range<Int>
    /// The labels and places in it.
    public var mentions: [Mention]
    /// Whether it is told in the future tense.
    public var isFuture: Bool
    /// Whether it is told in the passive voice.
    public var isPassive: Bool
    /// All of its bytes.
    public var range: Range<Int>
}

/// Who acts, where it is not the reader: *Your customer can …*.
public struct ActorClaim: Hashable, Sendable {
    /// The words without article or possessive: *customer*.
    public var text: String
    /// The bytes of these words.
    public var range: Range<Int>
}

/// An action is something that somebody does.
public struct ActionClaim: Hashable, Sendable {
    /// How binding an action is.
    public enum Mood: Hashable, Sendable {
        /// An order: *select*.
        case order
        /// A permission: *you can select*.
        case permission
        /// A duty: *you must select*.
        case duty
        /// Told as a fact: *partners send*.
        case fact
    }

    /// How an action is joined to the one before it in the sentence.
    public enum Joint: Hashable, Sendable {
        /// It is the first one.
        case none
        /// It comes after it.
        case then
        /// It is done as well.
        case and
        /// It is done in its place.
        case or
    }

    /// What is done.
    public var verb: Verb
    /// The bytes of the verb; where it is understood from the action before, those of that one's.
    public var verbRange: Range<Int>
    /// The form of the verb.
    public var form: VerbForm
    /// Whether the verb is not repeated: *select **A**, then **B***.
    public var isElided = false
    /// How binding it is.
    public var mood: Mood
    /// Who does it; nobody stands for the reader.
    @Seldom public var actor: ActorClaim?
    /// To what it is done.
    public var objects: [Mention] = []
    /// What is left out of the objects: *all roles except **Red***.
    public var exceptions: [Mention] = []
    /// What is put into the object: *set **Visibility** to **Private***.
    @Seldom public var value: Mention?
    /// Where it is done, in the order of the text.
    ///
    /// Locations before the verb hold for all actions after them, up to the next ones.
    public var locations: [LocationClaim] = []
    /// What it is done for.
    @Seldom public var purpose: PurposeClaim?
    /// The roles in which it is done, any of which will do: *as a Global admin or a Billing admin*.
    public var roles: [Mention] = []
    /// How it is joined to the action before it.
    public var joint: Joint
    /// The number of the alternative that it belongs to, from zero.
    public var branch: Int
    /// The action that is done by doing this one: *expand the record by selecting the arrow*.
    public var meansOf: Int?
    /// All of its bytes.
    public var range: Range<Int>

    /// Whether a statement says that one does it, by saying what comes of it: *Selecting **Loans** opens the list of loans*.
    public var isTold: Bool { form == .gerund && mood == .fact && meansOf == nil && actor == nil }
}
