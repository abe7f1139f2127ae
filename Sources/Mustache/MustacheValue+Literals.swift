extension MustacheValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// Makes the value that is nothing.
    public init(nilLiteral: ()) { self = .null }

    /// Makes a truth value.
    public init(booleanLiteral value: Bool) { self = .bool(value) }

    /// Makes a whole number.
    public init(integerLiteral value: Int) { self = .integer(value) }

    /// Makes a number with a fraction.
    public init(floatLiteral value: Double) { self = .decimal(value) }

    /// Makes a text.
    public init(stringLiteral value: String) { self = .text(value) }

    /// Makes a list.
    public init(arrayLiteral elements: MustacheValue...) { self = .array(elements) }

    /// Makes an object; of two values with one name the later counts.
    public init(dictionaryLiteral elements: (String, MustacheValue)...) {
        var fields = MustacheFields()
        for (name, value) in elements { fields[name] = value }
        self = .fields(fields)
    }
}
