/// A handle is the number of a thing within its domain.
///
/// Handles are small, so that situations and options are; the domain turns them into the things.
public struct Handle<Thing>: Hashable, Comparable, Sendable {
    /// The place in the domain's list.
    public let index: Int

    init(_ index: Int) { self.index = index }

    /// Orders handles as the things were defined.
    public static func < (left: Handle, right: Handle) -> Bool { left.index < right.index }
}
