/// Recovered entries are what a document's root consists of when its entries are read one by one.
struct RecoveredEntries {
    /// Whether the root is a list; otherwise it is a mapping.
    let isSequence: Bool
    /// The column in which entries begin.
    let column: Int
    /// Whether a merge conflict was passed: its two sides repeat each other.
    var hasConflict = false
    /// The number of entries in which something was wrong.
    var faultCount = 0
    private(set) var problems: [YAMLProblem] = []
    private var items: [YAMLNode] = []
    private var pairs: [YAMLPair] = []
    private var places: [String: Int] = [:]

    init(isSequence: Bool, column: Int) {
        self.isSequence = isSequence
        self.column = column
    }

    /// Adds what was read as one entry.
    mutating func add(_ node: YAMLNode?) {
        guard let node, !(node.range.isEmpty && node.isNull) else { return }
        switch node.value {
        case .sequence(let items) where isSequence: self.items += items
        case .mapping(let mapping) where !isSequence:
            for pair in mapping.pairs { add(pair) }
        case .scalar: report(.missingColon, at: node.range)
        case .sequence: report(.strayListItem, at: node.range)
        case .mapping: report(.badIndentation, at: node.range)
        }
    }

    /// Adds a pair, unless there is one with its key.
    mutating func add(_ pair: YAMLPair) {
        guard let place = places[pair.key] else {
            places[pair.key] = pairs.count
            pairs.append(pair)
            return
        }
        if hasConflict { return }
        problems.append(YAMLProblem(.duplicateKey(pair.key, first: pairs[place].keyRange), at: pair.keyRange))
    }

    private mutating func report(_ fault: SyntaxFault, at range: Range<Int>) {
        problems.append(YAMLProblem(.syntax(fault), at: range))
        faultCount += 1
    }

    /// The root; nil if there are no entries.
    var root: YAMLNode? {
        if let first = items.first, let last = items.last {
            return YAMLNode(.sequence(items), at: first.range.lowerBound..<last.range.upperBound)
        }
        if let first = pairs.first, let last = pairs.last {
            let end = max(last.keyRange.upperBound, last.value.range.upperBound)
            return YAMLNode(.mapping(YAMLMapping(pairs)), at: first.keyRange.lowerBound..<end)
        }
        return nil
    }
}
