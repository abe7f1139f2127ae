public import Workflow

/// A prerequisite claim is a sentence that says what is so before a procedure begins: *The relationship must be active.*
///
/// Roles apart, which are claims of their own. What it means depends on whose procedure it is: "you" may be anybody.
public struct PrerequisiteClaim: Hashable, Sendable {
    /// Its words as they are compared with those of the model.
    var words: [StatementWord]
    /// The section that it stands in, or that of *Before you begin* around it, by its index.
    public var section: Int?
    /// Whether it stands where all that is said is a prerequisite, and not among what introduces a list.
    var isInPlace: Bool
    /// Where the list begins that it introduces, if it does.
    var list: Int?
    /// The bytes of the sentence.
    public var range: Range<Int>
}

/// A prerequisite is what a sentence of a document asks the world to be like before a procedure begins.
public struct Prerequisite: Hashable, Sendable {
    /// What is asked for.
    public var condition: Condition
    /// Where the words for a value stand that could be another one, if there is one.
    public var value: Value?
    /// Whether it leaves out starts that the workflow and what is said before it have left.
    public var isNarrowing = false
    /// The bytes of the sentence.
    public var range: Range<Int>

    /// The words for a value of a variable.
    public struct Value: Hashable, Sendable {
        /// The variable.
        public var variable: VariableDefinition
        /// The value, by its place.
        public var index: Int
        /// The bytes of the words.
        public var range: Range<Int>
    }
}
