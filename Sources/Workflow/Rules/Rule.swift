public import Diagnostics

/// A rule is a statement about all reachable worlds, or about everything that can happen.
///
/// It is proven by looking at all of them, or refuted by the shortest way to a world where it fails.
public struct Rule: Sendable {
    /// What is stated.
    public enum Statement: Sendable {
        /// In every reachable world where the premise holds, the conclusion holds.
        case always(premise: Condition, conclusion: Condition)
        /// There is no reachable world where it holds.
        case never(Condition)
        /// Right after one of the commands has been performed in a world where the premise held, the conclusion holds.
        case whenever([Command], premise: Condition, conclusion: Condition)
        /// None of the commands changes any of the variables.
        case keeps([Command], [VariableDefinition])
        /// Whatever makes the condition true is permitted to nobody else.
        case only(Permission, makes: Condition)
        /// Whatever happens in a world where the premise holds, the conclusion holds right after it.
        case next(premise: Condition, conclusion: Condition)
        /// From every reachable world where the premise holds, one where the goal holds can be reached.
        case canReach(premise: Condition, goal: Condition)
    }

    /// The id, in kebab case.
    public let id: String
    /// The statement in words, if the model's own are not good enough.
    public let title: String?
    /// What is stated.
    public let statement: Statement
    /// Where the fact comes from.
    public let source: Source?
    /// Where it is defined.
    public let site: DefinitionSite

    private init(
        _ id: String, _ title: String?, _ statement: Statement, _ source: Source?, _ fileID: String, _ line: Int
    ) {
        self.id = id
        self.title = title
        self.statement = statement
        self.source = source
        site = DefinitionSite(fileID: fileID, line: line)
    }

    /// States that something always holds.
    public init(
        _ id: String, _ title: String? = nil, always conclusion: Condition, source: Source? = nil,
        fileID: String = #fileID, line: Int = #line
    ) {
        self.init(id, title, .always(premise: .always, conclusion: conclusion), source, fileID, line)
    }

    /// States that something holds wherever something else does.
    public init(
        _ id: String, _ title: String? = nil, where premise: Condition, always conclusion: Condition,
        source: Source? = nil, fileID: String = #fileID, line: Int = #line
    ) {
        self.init(id, title, .always(premise: premise, conclusion: conclusion), source, fileID, line)
    }

    /// States that something never holds.
    public init(
        _ id: String, _ title: String? = nil, never condition: Condition, source: Source? = nil,
        fileID: String = #fileID, line: Int = #line
    ) {
        self.init(id, title, .never(condition), source, fileID, line)
    }

    /// States what holds right after a command, or after any of several, has been performed.
    public init(
        _ id: String, _ title: String? = nil, whenever commands: Command..., in premise: Condition = .always,
        then conclusion: Condition, source: Source? = nil, fileID: String = #fileID, line: Int = #line
    ) {
        self.init(
            id, title, .whenever(commands, premise: premise, conclusion: conclusion), source, fileID, line)
    }

    /// States that a command, or any of several, leaves a choice as it is.
    public init<Value>(
        _ id: String, _ title: String? = nil, whenever commands: Command..., keeps variable: Variable<Value>,
        source: Source? = nil, fileID: String = #fileID, line: Int = #line
    ) {
        self.init(id, title, .keeps(commands, [variable.definition]), source, fileID, line)
    }

    /// States that a command, or any of several, leaves a set as it is.
    public init<Member>(
        _ id: String, _ title: String? = nil, whenever commands: Command..., keeps variable: SetVariable<Member>,
        source: Source? = nil, fileID: String = #fileID, line: Int = #line
    ) {
        self.init(id, title, .keeps(commands, [variable.definition]), source, fileID, line)
    }

    /// States that nobody else can bring something about.
    public init(
        _ id: String, _ title: String? = nil, only performer: some Permitting, makes condition: Condition,
        source: Source? = nil, fileID: String = #fileID, line: Int = #line
    ) {
        self.init(id, title, .only(performer.permission, makes: condition), source, fileID, line)
    }

    /// States what holds after whatever happens next.
    public init(
        _ id: String, _ title: String? = nil, from premise: Condition, next conclusion: Condition,
        source: Source? = nil, fileID: String = #fileID, line: Int = #line
    ) {
        self.init(id, title, .next(premise: premise, conclusion: conclusion), source, fileID, line)
    }

    /// States that something can still be reached.
    public init(
        _ id: String, _ title: String? = nil, from premise: Condition, canReach goal: Condition,
        source: Source? = nil, fileID: String = #fileID, line: Int = #line
    ) {
        self.init(id, title, .canReach(premise: premise, goal: goal), source, fileID, line)
    }

    /// The commands that the statement names.
    public var commands: [Command] {
        switch statement {
        case .whenever(let commands, _, _), .keeps(let commands, _): return commands
        default: return []
        }
    }

    /// The variables that the statement names.
    public var variables: [VariableDefinition] {
        switch statement {
        case .always(let premise, let conclusion), .next(let premise, let conclusion),
            .canReach(let premise, let conclusion), .whenever(_, let premise, let conclusion):
            return premise.variables.merging(conclusion.variables)
        case .never(let condition), .only(_, let condition): return condition.variables
        case .keeps(_, let variables): return variables
        }
    }
}

extension Rule: CustomStringConvertible {
    /// The statement in words.
    public var description: String { title ?? statement.words }
}

extension Rule.Statement {
    /// The statement in the model's own words.
    public var words: String {
        switch self {
        case .always(.constant(true), let conclusion): return "always, \(conclusion)"
        case .always(let premise, let conclusion): return "where \(premise), always \(conclusion)"
        case .never(let condition): return "it never happens that \(condition)"
        case .whenever(let commands, let premise, let conclusion):
            let place = premise == .always ? "" : " where \(premise)"
            return "after \(names(commands))\(place), \(conclusion)"
        case .keeps(let commands, let variables):
            let kept = variables.map { $0.name }.listed("and")
            return "\(names(commands)) leaves \(kept) as it is"
        case .only(let permission, let condition): return "only \(permission) can bring it about that \(condition)"
        case .next(let premise, let conclusion):
            return "where \(premise), after the next thing that happens \(conclusion)"
        case .canReach(let premise, let goal):
            return
                "\(premise == .always ? "from everywhere" : "where \(premise)"), it can still come about that \(goal)"
        }
    }

    private func names(_ commands: [Command]) -> String {
        commands.map { "\u{201C}\($0.title)\u{201D}" }.listed("or")
    }
}
