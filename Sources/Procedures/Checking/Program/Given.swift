internal import Workflow

/// A given is a condition under which a document says that something is done, as the model knows it.
final class Given: Sendable {
    let condition: Condition
    let dependence: Dependence
    let variables: VariableSet
    /// Whether others can change what it looks at, or it changes by itself.
    let mayChange: Bool
    /// Whether the steps before it speak of others, who may have done more than the model lets them do.
    let isAfterOthers: Bool
    /// The bytes of the condition.
    let range: Range<Int>
    /// Whether the document has words for it, and not only for the other cases.
    let isWritten: Bool

    init(
        _ condition: Condition, _ model: CheckerModel, reader: Int?, isAfterOthers: Bool, at range: Range<Int>,
        isWritten: Bool
    ) {
        self.condition = condition
        dependence = model.domain.dependence(of: condition)
        variables = model.concerns.set(condition)
        mayChange = condition.variables.contains { model.concerns.isWritten($0, besides: reader, model) }
        self.isAfterOthers = isAfterOthers
        self.range = range
        self.isWritten = isWritten
    }
}

extension Concerns {
    /// Whether anybody but an actor, or nobody at all, changes a variable.
    fileprivate func isWritten(_ variable: VariableDefinition, besides reader: Int?, _ model: CheckerModel) -> Bool {
        model.domain.commands.contains { entry in
            guard entry.command.effects.contains(where: { $0.variable == variable }) else { return false }
            return entry.command.isAutomatic
                || entry.command.permission.actors.contains { model.roles.index(of: $0) != reader }
        }
    }
}

extension Walker {
    /// Whether a condition that a document names is so, or may have become so since the procedure began.
    ///
    /// What others do meanwhile the document need not say: *If the customer has approved the request, select …*.
    mutating func admits(_ given: Given, in world: World) -> Bool {
        guard program.holdsConditions else { return true }
        let decision = given.dependence.decide(in: world, known: written)
        touched |= decision.deciding
        heeded |= decision.deciding & ~fixed
        if decision.holds { return true }
        guard given.mayChange else { return false }
        if given.isAfterOthers { return true }
        touched |= given.variables
        heeded |= given.variables
        return (world.words ^ origin.words) & given.variables != .zero
    }
}
