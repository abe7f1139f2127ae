public import Diagnostics

/// A variable's definition is the variable without its Swift type: its names, its values, and where it starts.
///
/// Conditions and effects refer to it. It is a class so that a reference costs a pointer; it never changes. Two
/// definitions are equal when their ids are; a domain reports two different variables under one id.
public final class VariableDefinition: Sendable {
    /// What a variable holds.
    public enum Kind: String, Hashable, Sendable {
        /// One of the values.
        case choice
        /// Any number of the values.
        case set
    }

    /// The id, in kebab case.
    public let id: String
    /// The name as it stands at the head of a sentence, without a capital: "the partner's admin roles".
    public let name: String
    /// Whether it holds one value or a set of them.
    public let kind: Kind
    /// The ids of the values, in order.
    ///
    /// A value's place in it is its core: the small integer that worlds hold.
    public let valueIDs: [String]
    /// The words for the values, in order.
    public let valueWords: [String]
    /// Sentences that say that the variable has a value, where "is" and the value's words would read badly.
    public let sentences: [Int: String]
    /// Whether the name is a plural, so that it takes "are".
    public let isPlural: Bool
    /// What the variable can be in the beginning: a value's core, or a set's members as bits.
    public let initial: [UInt64]
    /// Where it is defined.
    public let site: DefinitionSite

    init(
        id: String?, name: String, kind: Kind, valueIDs: [String], valueWords: [String], sentences: [Int: String],
        isPlural: Bool, initial: [UInt64], site: DefinitionSite
    ) {
        self.id = id ?? Naming.kebab(name)
        self.name = name
        self.kind = kind
        self.valueIDs = valueIDs
        self.valueWords = valueWords
        self.sentences = sentences
        self.isPlural = isPlural
        self.initial = initial
        self.site = site
    }

    /// The number of values.
    public var count: Int { valueIDs.count }

    /// How many bits a world spends on the variable.
    public var width: Int {
        switch kind {
        case .choice: return max(1, Int.bitWidth - (max(count, 1) - 1).leadingZeroBitCount)
        case .set: return max(1, count)
        }
    }

    /// The bits of all values: a choice among all of them, or the fullest set.
    public var everything: UInt64 { count >= 64 ? .max : (1 << UInt64(count)) - 1 }

    /// What a core stands for, in words: "active", or "none", "a and b" for sets.
    public func words(for core: UInt64) -> String {
        switch kind {
        case .choice: return core < UInt64(count) ? valueWords[Int(core)] : "?"
        case .set:
            let members = indices(of: core).map { valueWords[$0] }
            return members.isEmpty ? "none" : members.listed("and")
        }
    }

    /// The values that a mask names, in order.
    func indices(of mask: UInt64) -> [Int] { (0..<min(count, 64)).filter { mask >> UInt64($0) & 1 == 1 } }
}

extension VariableDefinition: Hashable {
    /// Whether two definitions have one id.
    public static func == (left: VariableDefinition, right: VariableDefinition) -> Bool {
        left === right || left.id == right.id
    }

    /// Hashes the id.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
