public import Diagnostics

/// A step is one thing that somebody does in a workflow.
///
/// Steps are written as ``SignIn``, ``Go``, ``Open``, ``Select``, ``Enter``, ``Clear``, ``Close``, ``HandOver``,
/// ``Wait``, ``Do`` or ``Complete``.
public struct Step: Sendable {
    /// What is done.
    public enum Deed: Sendable {
        /// Something in a portal.
        case act(Action)
        /// Another actor goes on, in a capacity, or a colleague of whoever acts.
        case handOver(Permission)
        /// Things happen, of themselves or by others, until a condition holds.
        case wait(Condition)
        /// A command is performed outside of all portals.
        case perform(Command)
        /// A person does something that the model does not know.
        case human
        /// Another workflow, given by its id, is carried out.
        case complete(String)
    }

    /// What is done.
    public let deed: Deed
    /// What a person is told, where the deed does not say it.
    public let words: String?
    /// Where it is defined.
    public let site: DefinitionSite
}

/// A definition that stands for a step.
public protocol StepDefinition: Sendable {
    /// The step that it stands for.
    var step: Step { get }
}

/// A step builder collects the steps of a workflow.
@resultBuilder
public enum StepBuilder {
    /// A definition gives its step.
    public static func buildExpression(_ definition: some StepDefinition) -> [Step] { [definition.step] }
    /// Steps made elsewhere stay as they are.
    public static func buildExpression(_ steps: [Step]) -> [Step] { steps }
    /// Steps that stand under each other follow each other.
    public static func buildBlock(_ parts: [Step]...) -> [Step] { parts.flatMap { $0 } }
    /// What is not there adds nothing.
    public static func buildOptional(_ part: [Step]?) -> [Step] { part ?? [] }
    /// One branch.
    public static func buildEither(first part: [Step]) -> [Step] { part }
    /// The other branch.
    public static func buildEither(second part: [Step]) -> [Step] { part }
    /// What a loop makes follows each other.
    public static func buildArray(_ parts: [[Step]]) -> [Step] { parts.flatMap { $0 } }
}
