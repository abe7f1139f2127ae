public import Diagnostics
public import Workflow

/// A procedure verdict is what carrying out a procedure on the model has brought to light.
public struct ProcedureVerdict: Sendable {
    /// How the words and the model get on.
    public enum Agreement: String, Sendable {
        /// From every admitted start, every step is possible and permitted, and the last one achieves the outcome.
        case agrees
        /// Somewhere the words and the model part ways.
        case differs
        /// It could not be carried out: the workflow or the role is unknown, or no start is admitted.
        case notCarriedOut = "not carried out"
    }

    /// How the words and the model get on.
    public var agreement: Agreement
    /// The procedure.
    public var procedure: Procedure
    /// The id of the heading that the procedure stands under.
    public var heading: String?
    /// The workflow that it is bound to; nil if the model has none of its id.
    public var workflow: Workflow?
    /// The worlds from which it was carried out.
    public var starts: AdmittedStarts
    /// What the document says must be so before it, roles apart.
    public var prerequisites: [Prerequisite] = []
    /// What it turned out to need of those who carry it out.
    public var roles: RoleVerdict
    /// What became of each item, in the order of the procedure's items.
    public var items: [ItemVerdict]
    /// What is wrong.
    public var diagnostics: [Diagnostic]

    /// How many items are in each bucket.
    public var buckets: BucketCount { BucketCount(items) }
}

/// Admitted starts are the worlds that a procedure's own prerequisites let its reader begin in.
public struct AdmittedStarts: Sendable {
    /// How many there are, told apart by what matters to the procedure.
    public var count: Int
    /// How many of them lead to the outcome by doing just what the document says.
    public var succeeding: Int
    /// What holds in all of them, in plain words.
    public var condition: Condition
}

/// A role verdict compares the roles that a document asks for with those that its steps need.
public struct RoleVerdict: Sendable {
    /// The roles that the document asks for, one set of which is enough; empty if it says nothing.
    public var documented: [[Role]]
    /// The least sets of roles that can do every step; an empty set means that anybody can.
    public var least: [[Role]]
    /// All single roles that can do every step.
    public var sufficient: [Role]
}

/// An item verdict is what became of one item of a procedure.
public struct ItemVerdict: Sendable {
    /// The bucket that it ended in.
    public var bucket: Bucket
    /// What was done on the model, in turn.
    public var deeds: [Deed]
    /// The least sets of roles that can do it; an empty set means that anybody can.
    public var leastRoles: [[Role]]
    /// What was done outside of all portals, by the reader or by others.
    public var commands: [Handle<Command>] = []
    /// Whether its words are a step of the workflow that no portal sees.
    public var tellsInWords = false

    /// A deed is one thing that an item made happen on the model.
    public struct Deed: Sendable {
        /// What was done.
        public var option: Option
        /// The bytes of the words that say so; nil where the model had to move alone.
        public var range: Range<Int>?
        /// Who did it.
        public var actor: Actor
        /// Where one was; none at the desk.
        public var before: Handle<Place>?
        /// Where one is after it.
        public var after: Handle<Place>?
        /// The command that was performed.
        public var command: Handle<Command>?
        /// In how many of the admitted starts it is possible.
        public var possibleStarts: Int
    }
}
