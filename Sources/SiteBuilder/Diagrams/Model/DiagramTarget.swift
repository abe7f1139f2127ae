public import Workflow

/// A diagram target is something of the model that a diagram shows, and that may have a page to lead to.
public enum DiagramTarget: Sendable {
    /// A value of the variable whose lifecycle is drawn, by its place among the values.
    case value(Int)
    /// A command.
    case command(Handle<Command>)
    /// A workflow, by its id.
    case workflow(String)
    /// A place of a portal.
    case place(Handle<Place>)
    /// An actor.
    case actor(Actor)
}
