extension Assembly {
    /// Leaves out parts with conditions that are too large to be worked on, and says so.
    mutating func modest(_ parts: [DomainPart]) -> [DomainPart] {
        parts.filter { part in
            if part.conditions.allSatisfy({ $0.hasModestSize }) { return true }
            let (kind, id, site) = part.identity
            report(.tooLarge, Self.tooLarge("the \(kind) \u{201C}\(id)\u{201D} has a condition"), site)
            return false
        }
    }

    /// Says of a condition that it is too large.
    static func tooLarge(_ condition: String) -> String {
        "\(condition) of more than \(Condition.mostParts) parts, or of more than \(Condition.deepestNesting) conditions "
            + "within each other"
    }
}

extension DomainPart {
    /// The conditions that the part consists of.
    fileprivate var conditions: [Condition] {
        switch self {
        case .variable, .actor, .role, .table, .source, .question, .term: []
        case .command(let command): [command.guardCondition] + command.effects.map { $0.condition }
        case .portal(let portal):
            portal.places.flatMap { place in
                [place.visibility] + place.controls.flatMap { [$0.visibility] + ($0.isOn.map { [$0] } ?? []) }
            }
        case .workflow(let workflow):
            [workflow.start, workflow.outcome]
                + workflow.steps.compactMap { if case .wait(let condition) = $0.deed { condition } else { nil } }
        case .rule(let rule): rule.statement.conditions
        case .saying(let saying): [saying.condition]
        }
    }
}

extension Rule.Statement {
    /// The conditions that are stated.
    fileprivate var conditions: [Condition] {
        switch self {
        case .never(let condition), .only(_, let condition): [condition]
        case .always(let premise, let conclusion), .whenever(_, let premise, let conclusion),
            .next(let premise, let conclusion), .canReach(let premise, let conclusion):
            [premise, conclusion]
        case .keeps: []
        }
    }
}
