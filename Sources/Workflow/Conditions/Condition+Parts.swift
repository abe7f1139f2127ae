extension Condition {
    /// The parts of a conjunction or of a choice, in order.
    ///
    /// Conditions that hold others refer to them, so that one of any depth can be let go, and is, without recursion.
    public struct Parts: RandomAccessCollection, ExpressibleByArrayLiteral, Sendable {
        fileprivate var storage: Storage

        /// Parts as they are, also if one of them is there twice.
        public init(_ list: [Condition]) { storage = Storage(list) }

        /// Parts that are written down.
        public init(arrayLiteral list: Condition...) { storage = Storage(list) }

        /// The place of the first part.
        public var startIndex: Int { 0 }
        /// The place behind the last part.
        public var endIndex: Int { storage.list.count }
        /// The part at a place.
        public subscript(index: Int) -> Condition { storage.list[index] }

        /// Adds a part, unless it is there.
        mutating func add(_ part: Condition) {
            if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.list) }
            storage.add(part)
        }
    }

    /// The part of a negation.
    public struct Negated: Sendable {
        fileprivate let storage: Storage

        init(_ part: Condition) { storage = Storage([part]) }

        /// What does not hold.
        public var part: Condition { storage.list.first ?? .never }
    }

    /// What a condition is made of.
    ///
    /// Only whoever alone refers to it changes it.
    fileprivate final class Storage: @unchecked Sendable {
        private(set) var list: [Condition]
        /// All parts, as soon as they are more than can be compared one by one.
        private var known: Set<Condition> = []

        init(_ list: [Condition]) { self.list = list }

        func add(_ part: Condition) {
            if list.count < 8 {
                if list.contains(part) { return }
            } else {
                if known.isEmpty { known = Set(list) }
                guard known.insert(part).inserted else { return }
            }
            list.append(part)
        }

        deinit {
            known = []
            guard list.contains(where: { $0.storage != nil }) else { return }
            var open = list
            list = []
            while var condition = open.popLast() {
                // What others refer to lives on, and what is in it.
                guard var storage = condition.takeStorage(), isKnownUniquelyReferenced(&storage) else { continue }
                storage.known = []
                open += storage.list
                storage.list = []
            }
        }
    }

    fileprivate var storage: Storage? {
        switch self {
        case .constant, .test: nil
        case .all(let parts), .any(let parts): parts.storage
        case .negation(let inner): inner.storage
        }
    }

    /// Gives what it is made of away, so that nobody else than those before it and the caller refer to that.
    private mutating func takeStorage() -> Storage? {
        let storage = self.storage
        self = .always
        return storage
    }
}

extension Condition {
    /// Whether two conditions are the same, part by part.
    public static func == (left: Condition, right: Condition) -> Bool {
        var open: [(Condition, Condition)] = []
        var next: (Condition, Condition)? = (left, right)
        while let (one, other) = next {
            switch (one, other) {
            case (.constant(let mine), .constant(let its)): if mine != its { return false }
            case (.test(let mine), .test(let its)): if mine != its { return false }
            case (.all(let mine), .all(let its)), (.any(let mine), .any(let its)):
                if mine.storage !== its.storage {
                    if mine.count != its.count { return false }
                    open += zip(mine, its)
                }
            case (.negation(let mine), .negation(let its)):
                if mine.storage !== its.storage { open.append((mine.part, its.part)) }
            default: return false
            }
            next = open.popLast()
        }
        return true
    }

    /// How far into a condition its hash looks.
    private static let hashedDepth = 6

    /// Hashes what tells most conditions apart: all parts, but not those that are far within others.
    public func hash(into hasher: inout Hasher) { hash(into: &hasher, depth: 0) }

    private func hash(into hasher: inout Hasher, depth: Int) {
        switch self {
        case .constant(let value): hasher.combine(value)
        case .test(let test): hasher.combine(test)
        case .all(let parts), .any(let parts):
            hasher.combine(parts.count)
            guard depth < Condition.hashedDepth else { return }
            for part in parts { part.hash(into: &hasher, depth: depth + 1) }
        case .negation(let inner):
            hasher.combine(~0)
            if depth < Condition.hashedDepth { inner.part.hash(into: &hasher, depth: depth + 1) }
        }
    }
}
