/// A convertible type can be seen as a value, so that arrays of it can be seen as lists.
public protocol MustacheConvertible: Sendable {
    /// This value as templates see it.
    var mustacheValue: MustacheValue { get }
}

/// A list gives its elements by position, so that they become values only when a section comes to them.
public protocol MustacheList: Sendable {
    /// The number of elements.
    var count: Int { get }
    /// An element as templates see it; positions count from zero.
    func element(at position: Int) -> MustacheValue
}

extension Array: MustacheList where Element: MustacheConvertible {
    /// An element as templates see it.
    public func element(at position: Int) -> MustacheValue { self[position].mustacheValue }
}

extension MustacheValue: MustacheConvertible {
    /// The value itself.
    public var mustacheValue: MustacheValue { self }
}

extension String: MustacheConvertible {
    /// The text as a value.
    public var mustacheValue: MustacheValue { .text(self) }
}

extension Int: MustacheConvertible {
    /// The number as a value.
    public var mustacheValue: MustacheValue { .integer(self) }
}
