/// A drafted step is a step of a procedure in words, with the deeds that it asks for.
public struct DraftedStep: Sendable {
    /// The sentence, in Markdown.
    public let text: String
    /// The deeds, by their place in the plan.
    public let deeds: Range<Int>
}
