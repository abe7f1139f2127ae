/// Fields are values by their names, an object of which a template asks much.
///
///     var fields: MustacheFields = ["title": "Remove the roles", "isShort": true]
///     fields["steps"] = .array(steps)
///
/// Most names that an inner object is asked for are those of an outer one. A single number tells nearly always that a name
/// is not among the fields.
public struct MustacheFields: Sendable {
    private struct Field: Sendable {
        let hash: UInt64
        let name: String
        var value: MustacheValue
    }

    private var fields: [Field] = []
    /// A bit for each name; names may share one.
    private(set) var marks: UInt64 = 0

    /// Makes an object that knows no names.
    public init() {}

    /// The value of a name; setting it to nothing makes the name unknown.
    public subscript(name: String) -> MustacheValue? {
        get { position(of: name, MustacheName.hash(of: name)).map { fields[$0].value } }
        set {
            let hash = MustacheName.hash(of: name)
            if let position = position(of: name, hash) {
                if let newValue { fields[position].value = newValue } else { fields.remove(at: position) }
            } else if let newValue {
                add(Field(hash: hash, name: name, value: newValue))
            }
        }
    }

    /// Takes in those of other fields whose names are not known here.
    public mutating func add(_ others: MustacheFields) {
        for other in others.fields where position(of: other.name, other.hash) == nil { add(other) }
    }

    /// Takes in other fields; of two values with one name the other's counts.
    public mutating func merge(_ others: MustacheFields) {
        for other in others.fields {
            if let position = position(of: other.name, other.hash) {
                fields[position].value = other.value
            } else {
                add(other)
            }
        }
    }

    /// The value of a name that a template asks for.
    public func value(for name: MustacheName) -> MustacheValue? { position(of: name).map { fields[$0].value } }

    /// The value at a place.
    @inline(__always)
    func value(at position: Int) -> MustacheValue { fields[position].value }

    /// Whether the value at a place is true.
    @inline(__always)
    func isTrue(at position: Int) -> Bool { fields.withUnsafeBufferPointer { $0[position].value.isTrue } }

    /// The place of a name that a template asks for.
    @inline(__always)
    func position(of name: borrowing MustacheName) -> Int? {
        if marks & name.mark == 0 { return nil }
        // Objects that all threads share are asked, too, and their references are not to be counted for that.
        return fields.withUnsafeBufferPointer { fields in
            var index = 0
            while index < fields.count {
                if fields[index].hash == name.hash, fields[index].name == name.description { return index }
                index += 1
            }
            return nil
        }
    }

    private mutating func add(_ field: Field) {
        marks |= MustacheName.mark(of: field.hash)
        fields.append(field)
    }

    private func position(of name: String, _ hash: UInt64) -> Int? {
        guard marks & MustacheName.mark(of: hash) != 0 else { return nil }
        for position in fields.indices where fields[position].hash == hash && fields[position].name == name {
            return position
        }
        return nil
    }
}

extension MustacheFields: ExpressibleByDictionaryLiteral {
    /// Makes an object of names with their values; of two values with one name the later counts.
    public init(dictionaryLiteral elements: (String, MustacheValue)...) {
        fields.reserveCapacity(elements.count)
        for (name, value) in elements { self[name] = value }
    }
}

extension MustacheFields: MustacheConvertible {
    /// The fields as a value.
    public var mustacheValue: MustacheValue { .fields(self) }
}
