/// A world is a value for every variable of a domain, packed into eight machine words.
///
/// It is a plain value: cheap to copy, to compare and to hash. Which bits belong to which variable is the business of
/// the domain's ``Layout``.
public struct World: Hashable, Sendable, Comparable {
    /// The bits.
    public var words: SIMD8<UInt64>

    /// The number of bits that a world has room for.
    public static let capacity = 512

    /// Makes the world in which every variable has its first value and every set is empty.
    public init() { words = .zero }

    /// Makes the world with these words.
    init(words: SIMD8<UInt64>) { self.words = words }

    /// Makes a world from its words; missing ones are zero, and surplus ones are dropped.
    init(_ source: some Sequence<UInt64>) {
        words = .zero
        for (index, word) in source.enumerated() where index < 8 { words[index] = word }
    }

    /// Orders worlds by their bits.
    ///
    /// The order means nothing, but it is always the same.
    public static func < (left: World, right: World) -> Bool {
        for index in 0..<8 where left.words[index] != right.words[index] {
            return left.words[index] < right.words[index]
        }
        return false
    }
}
