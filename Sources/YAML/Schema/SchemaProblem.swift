/// A schema problem is something that is good YAML but says what its reader does not understand.
public struct SchemaProblem: Hashable, Sendable {
    /// The things that can be wrong.
    public enum Kind: Hashable, Sendable {
        /// A key that means nothing here, with those that would.
        case unknownKey(String, known: [String])
        /// A value of another type than its key asks for. The key is nil for the file as a whole and for list items.
        case wrongType(key: String?, expected: String, found: String)
        /// A word that is none of those possible.
        case unknownWord(String, known: [String])
        /// A key that must be there and is not; the range is that of the mapping without it.
        case missingKey(String)
        /// A value that is of the right type and cannot be used, with what is expected instead.
        case unusableValue(key: String, expected: String)
    }

    /// What is wrong.
    public var kind: Kind
    /// The bytes that are wrong.
    public var range: Range<Int>

    /// Makes a problem.
    public init(_ kind: Kind, at range: Range<Int>) {
        self.kind = kind
        self.range = range
    }

    /// What is wrong, as a statement without a final period.
    public var message: String {
        switch kind {
        case .unknownKey(let key, _): "there is no key \"\(key)\" here"
        case .wrongType(let key?, let expected, let found): "\"\(key)\" must be \(expected), and this is \(found)"
        case .wrongType(nil, let expected, let found): "this must be \(expected), and it is \(found)"
        case .unknownWord(let word, _): "\"\(word)\" is none of the possible values"
        case .missingKey(let key): "the key \"\(key)\" is missing"
        case .unusableValue(let key, let expected): "\"\(key)\" must be \(expected)"
        }
    }

    /// What could have been meant, for whoever looks for the nearest of them.
    public var known: [String] {
        switch kind {
        case .unknownKey(_, let known), .unknownWord(_, let known): known
        default: []
        }
    }

    /// The word that is not among ``known``.
    public var unknown: String? {
        switch kind {
        case .unknownKey(let word, _), .unknownWord(let word, _): word
        default: nil
        }
    }
}
