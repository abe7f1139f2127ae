extension Condition {
    /// Whether the condition holds in at least one world, reachable or not.
    public var isSatisfiable: Bool {
        var diagram = DecisionDiagram(variables)
        return diagram.node(self) != DecisionDiagram.no
    }

    /// Whether the condition holds in every world, reachable or not.
    public var isTautology: Bool {
        var diagram = DecisionDiagram(variables)
        return diagram.node(self) == DecisionDiagram.yes
    }

    /// Whether another condition holds wherever this one does.
    public func isStronger(than other: Condition) -> Bool { !(self && !other).isSatisfiable }

    /// Whether two conditions hold in the same worlds.
    public func isEquivalent(to other: Condition) -> Bool {
        var diagram = DecisionDiagram(variables.merging(other.variables))
        return diagram.node(self) == diagram.node(other)
    }

    /// Whether there is a world in which both conditions hold.
    public func overlaps(_ other: Condition) -> Bool { (self && other).isSatisfiable }

    /// A smallest set of statements that make the condition true, or nil if nothing does.
    public var example: Condition? {
        var diagram = DecisionDiagram(variables)
        let node = diagram.node(self)
        return diagram.example(node).map { .all(of: $0) }
    }
}

extension [VariableDefinition] {
    /// The variables of both lists, each once, in order.
    func merging(_ others: [VariableDefinition]) -> [VariableDefinition] {
        var seen = Set(self)
        return self + others.filter { seen.insert($0).inserted }
    }
}
