/// A seldom is a value that is there now and then only.
///
/// It takes the room of one word, be there a value or none: claims are moved about a lot, and most of what they can hold
/// they don't.
@propertyWrapper public struct Seldom<Value: Hashable & Sendable>: Hashable, Sendable {
    private var values: [Value]

    /// Holds a value, or none.
    public init(wrappedValue: Value?) { values = wrappedValue.map { [$0] } ?? [] }

    /// The value, if there is one.
    public var wrappedValue: Value? {
        get { values.first }
        set { values = newValue.map { [$0] } ?? [] }
    }
}
