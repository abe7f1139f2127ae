/// A domain part is one of the things that a domain consists of.
public enum DomainPart: Sendable {
    /// An aspect of the world.
    case variable(VariableDefinition)
    /// Somebody who acts.
    case actor(Actor)
    /// A capacity to act in.
    case role(Role)
    /// Something that can happen.
    case command(Command)
    /// Somewhere to act.
    case portal(Portal)
    /// A task.
    case workflow(Workflow)
    /// A statement about all that can happen.
    case rule(Rule)
    /// Facts that documents state as a table.
    case table(Table)
    /// Where facts come from.
    case source(Source)
    /// What the sources contradict each other on.
    case question(OpenQuestion)
    /// The name of a thing.
    case term(Term)
    /// What documents say in place of the words of the model.
    case saying(Saying)
}

/// A chapter is some parts of a domain that belong together, so that a large domain can be written in several files.
public struct Chapter: Sendable {
    /// What the parts are about.
    public let title: String
    /// The parts.
    public let parts: [DomainPart]

    /// Collects parts.
    public init(_ title: String, @DomainBuilder parts: () -> [DomainPart]) {
        self.title = title
        self.parts = parts()
    }
}

/// A domain builder collects the parts of a domain.
@resultBuilder
public enum DomainBuilder {
    /// A variable is a part.
    public static func buildExpression<Value>(_ variable: Variable<Value>) -> [DomainPart] {
        [.variable(variable.definition)]
    }
    /// A set variable is a part.
    public static func buildExpression<Member>(_ variable: SetVariable<Member>) -> [DomainPart] {
        [.variable(variable.definition)]
    }
    /// An actor is a part.
    public static func buildExpression(_ actor: Actor) -> [DomainPart] { [.actor(actor)] }
    /// A role is a part.
    public static func buildExpression(_ role: Role) -> [DomainPart] { [.role(role)] }
    /// A command is a part.
    public static func buildExpression(_ command: Command) -> [DomainPart] { [.command(command)] }
    /// A portal is a part.
    public static func buildExpression(_ portal: Portal) -> [DomainPart] { [.portal(portal)] }
    /// A workflow is a part.
    public static func buildExpression(_ workflow: Workflow) -> [DomainPart] { [.workflow(workflow)] }
    /// A rule is a part.
    public static func buildExpression(_ rule: Rule) -> [DomainPart] { [.rule(rule)] }
    /// A table is a part.
    public static func buildExpression(_ table: Table) -> [DomainPart] { [.table(table)] }
    /// A source is a part.
    public static func buildExpression(_ source: Source) -> [DomainPart] { [.source(source)] }
    /// An open question is a part.
    public static func buildExpression(_ question: OpenQuestion) -> [DomainPart] { [.question(question)] }
    /// A term is a part.
    public static func buildExpression(_ term: Term) -> [DomainPart] { [.term(term)] }
    /// A saying is a part.
    public static func buildExpression(_ saying: Saying) -> [DomainPart] { [.saying(saying)] }
    /// A chapter's parts are parts.
    public static func buildExpression(_ chapter: Chapter) -> [DomainPart] { chapter.parts }
    /// Parts made elsewhere stay as they are.
    public static func buildExpression(_ parts: [DomainPart]) -> [DomainPart] { parts }
    /// Parts that stand under each other are joined.
    public static func buildBlock(_ parts: [DomainPart]...) -> [DomainPart] { parts.flatMap { $0 } }
    /// What is not there adds nothing.
    public static func buildOptional(_ part: [DomainPart]?) -> [DomainPart] { part ?? [] }
    /// One branch.
    public static func buildEither(first part: [DomainPart]) -> [DomainPart] { part }
    /// The other branch.
    public static func buildEither(second part: [DomainPart]) -> [DomainPart] { part }
    /// What a loop makes is joined.
    public static func buildArray(_ parts: [[DomainPart]]) -> [DomainPart] { parts.flatMap { $0 } }
}
