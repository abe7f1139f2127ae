public import Workflow

/// A role claim says which role the reader of a procedure needs: *You must be at least a Billing Administrator*.
public struct RoleClaim: Hashable, Sendable {
    /// A role as a document names it.
    public struct Name: Hashable, Sendable {
        /// The words.
        public var text: String
        /// Their bytes.
        public var range: Range<Int>
        /// The role of the model; nil if it has none of this name.
        public var role: Role?
    }

    /// How binding a claim is.
    public enum Strength: Hashable, Sendable {
        /// The role, or one that includes it: *at least*.
        case atLeast
        /// The role is needed: *must be*, *Appropriate roles:*.
        case required
        /// The role is used: *Sign in as*.
        case used
        /// The role is recommended: *should be*.
        case recommended
        /// The role is said to be enough for something: *Billing Administrators can …*.
        case enough
    }

    /// The roles, one of which is enough, or all of which are needed.
    public var names: [Name]
    /// Whether all of the roles are needed: *You must be a Global admin and an Admin agent*.
    public var needsAll = false
    /// Who needs them, where the sentence says that it is not its reader: *Your customer needs to be …*.
    public var subject: Actor?
    /// How binding it is.
    public var strength: Strength
    /// The bytes that say for what the role is enough, where that is what it claims.
    public var deed: Range<Int>?
    /// The section that it stands in, by its index.
    public var section: Int?
    /// The bytes of the sentence that makes the claim.
    public var range: Range<Int>
}
