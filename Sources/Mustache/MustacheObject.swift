/// An object answers the names that a template asks for.
///
/// A type conforms by answering its own names and `nil` for all others; a name that an object doesn't know is looked
/// for further out, in the objects of the enclosing sections.
public protocol MustacheObject: MustacheConvertible {
    /// The value of a name, or `nil` if this object doesn't know the name.
    func value(for name: MustacheName) -> MustacheValue?
}

extension MustacheObject {
    /// The object as a value.
    public var mustacheValue: MustacheValue { .object(self) }
}

extension Dictionary: MustacheConvertible, MustacheObject where Key == String, Value == MustacheValue {
    /// The value under a key.
    public func value(for name: MustacheName) -> MustacheValue? { self[name.description] }
}
