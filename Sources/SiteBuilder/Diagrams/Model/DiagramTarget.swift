internal import Workflow

/// A diagram target is something of the model that a diagram shows, and that may have a page to lead to.
enum DiagramTarget: Sendable {
    /// A value of the variable whose lifecycle is drawn, by its place among the values.
    case value(Int)
    /// A command.
    case command(Handle<Command>)
    /// A place of a portal.
    case place(Handle<Place>)
}
