/// A decision diagram holds conditions in a form in which equal conditions are equal numbers.
///
/// A node asks for the value of a choice, or whether a set holds a member, and has a child for each answer. Nodes are
/// shared and never redundant, so that a condition is satisfiable if it isn't the node ``no``, and two conditions are
/// equivalent if they are one node. (R. Bryant, "Graph-Based Algorithms for Boolean Function Manipulation", 1986,
/// here with as many children as there are values.)
struct DecisionDiagram {
    /// A condition in the diagram.
    typealias Node = Int

    static let no: Node = 0
    static let yes: Node = 1

    private struct Inner: Hashable {
        let level: Int
        let children: [Node]
    }

    private struct Pair: Hashable {
        let left: Node
        let right: Node
    }

    private enum Level {
        case choice(VariableDefinition)
        case member(VariableDefinition, Int)
    }

    private let levels: [Level]
    private var choiceLevels: [VariableDefinition: Int] = [:]
    private var memberLevels: [VariableDefinition: [Int]] = [:]
    private var nodes: [Inner] = [Inner(level: .max, children: []), Inner(level: .max, children: [])]
    private var known: [Inner: Node] = [:]
    private var conjunctions: [Pair: Node] = [:]

    /// Makes a diagram for conditions on some variables.
    ///
    /// Members of different sets that have the same place are neighbours, so that comparing two sets stays small.
    init(_ variables: [VariableDefinition]) {
        var levels: [Level] = []
        let choices = variables.filter { $0.kind == .choice }
        let sets = variables.filter { $0.kind == .set }
        for variable in choices {
            choiceLevels[variable] = levels.count
            levels.append(.choice(variable))
        }
        for member in 0..<(sets.map { $0.count }.max() ?? 0) {
            for variable in sets where member < variable.count {
                memberLevels[variable, default: []].append(levels.count)
                levels.append(.member(variable, member))
            }
        }
        self.levels = levels
    }

    /// The node of a condition.
    mutating func node(_ condition: Condition) -> Node {
        switch condition {
        case .constant(let value): return value ? Self.yes : Self.no
        case .negation(let inner): return complement(node(inner.part))
        case .all(let parts): return parts.reduce(Self.yes) { conjunction($0, node($1)) }
        case .any(let parts):
            return complement(parts.reduce(Self.yes) { conjunction($0, complement(node($1))) })
        case .test(let test): return node(test)
        }
    }

    private mutating func node(_ test: Test) -> Node {
        switch test {
        case .value(let variable, let mask):
            guard let level = choiceLevels[variable] else { return Self.no }
            return inner(level, (0..<variable.count).map { mask >> UInt64($0) & 1 == 1 ? Self.yes : Self.no })
        case .members(let variable, let among, let wanted):
            var result = Self.yes
            for (index, level) in (memberLevels[variable] ?? []).enumerated().reversed() {
                guard among >> UInt64(index) & 1 == 1 else { continue }
                result = inner(level, wanted >> UInt64(index) & 1 == 1 ? [Self.no, result] : [result, Self.no])
            }
            return result
        case .subset(let left, let right):
            return zip(memberLevels[left] ?? [], memberLevels[right] ?? []).reduce(Self.yes) { result, pair in
                let isMember = inner(pair.0, [Self.no, Self.yes])
                let isMissing = inner(pair.1, [Self.yes, Self.no])
                return conjunction(result, complement(conjunction(isMember, isMissing)))
            }
        case .same(let left, let right) where left.kind == .set:
            let forth = node(.subset(left, of: right))
            return conjunction(forth, node(.subset(right, of: left)))
        case .same(let left, let right):
            return complement(
                (0..<left.count).reduce(Self.yes) { result, value in
                    let bit: UInt64 = 1 << UInt64(value)
                    let both = conjunction(node(.value(left, in: bit)), node(.value(right, in: bit)))
                    return conjunction(result, complement(both))
                })
        }
    }

    private mutating func inner(_ level: Int, _ children: [Node]) -> Node {
        if let first = children.first, children.allSatisfy({ $0 == first }) { return first }
        let node = Inner(level: level, children: children)
        if let found = known[node] { return found }
        nodes.append(node)
        known[node] = nodes.count - 1
        return nodes.count - 1
    }

    /// The node of the condition that holds where both do.
    mutating func conjunction(_ left: Node, _ right: Node) -> Node {
        if left == Self.no || right == Self.no { return Self.no }
        if left == Self.yes || left == right { return right }
        if right == Self.yes { return left }
        let pair = Pair(left: min(left, right), right: max(left, right))
        if let found = conjunctions[pair] { return found }
        let level = min(nodes[left].level, nodes[right].level)
        var children: [Node] = []
        let arity = nodes[left].level == level ? nodes[left].children.count : nodes[right].children.count
        for index in 0..<arity {
            let leftChild = nodes[left].level == level ? nodes[left].children[index] : left
            let rightChild = nodes[right].level == level ? nodes[right].children[index] : right
            children.append(conjunction(leftChild, rightChild))
        }
        let result = inner(level, children)
        conjunctions[pair] = result
        return result
    }

    /// The node of the condition that holds where the other does not.
    mutating func complement(_ node: Node) -> Node {
        var done: [Node: Node] = [Self.no: Self.yes, Self.yes: Self.no]
        return complement(node, &done)
    }

    private mutating func complement(_ node: Node, _ done: inout [Node: Node]) -> Node {
        if let found = done[node] { return found }
        let children = nodes[node].children
        let level = nodes[node].level
        let result = inner(level, children.map { complement($0, &done) })
        done[node] = result
        return result
    }

    /// One way to make a condition true: a statement for each variable that matters, or nil if there is none.
    func example(_ node: Node) -> [Condition]? {
        guard node != Self.no else { return nil }
        var statements: [Condition] = []
        var node = node
        while node != Self.yes {
            guard let index = nodes[node].children.firstIndex(where: { $0 != Self.no }) else { return nil }
            switch levels[nodes[node].level] {
            case .choice(let variable): statements.append(.test(.value(variable, in: 1 << UInt64(index))))
            case .member(let variable, let member):
                let bit: UInt64 = 1 << UInt64(member)
                statements.append(.test(.members(variable, among: bit, are: index == 1 ? bit : 0)))
            }
            node = nodes[node].children[index]
        }
        return statements
    }
}
