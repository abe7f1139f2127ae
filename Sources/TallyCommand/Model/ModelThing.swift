internal import Workflow

/// A model thing is anything in a domain that has an id and can be shown.
enum ModelThing {
    case workflow(Workflow)
    case role(Role)
    case actor(Actor)
    case command(Handle<Workflow::Command>)
    case portal(Handle<Portal>)
    case place(Handle<Place>)
    case rule(Workflow::Rule)
    case variable(VariableDefinition)
    case table(Table)
    case source(Source)
    case question(OpenQuestion)
    case term(Term)
    case saying(Saying)

    /// Everything in a domain, in the order in which the overview lists it.
    static func all(of domain: Domain) -> [ModelThing] {
        var things: [ModelThing] = domain.workflows.map { .workflow($0) }
        things += domain.roles.map { .role($0) }
        things += domain.actors.map { .actor($0) }
        things += domain.portalHandles.map { .portal($0) }
        things += domain.placeHandles.map { .place($0) }
        things += domain.commandHandles.map { .command($0) }
        things += domain.rules.map { .rule($0) }
        things += domain.variables.map { .variable($0) }
        things += domain.tables.map { .table($0) }
        things += domain.questions.map { .question($0) }
        things += domain.terms.map { .term($0) }
        things += domain.sayings.map { .saying($0) }
        things += domain.sources.map { .source($0) }
        return things
    }

    /// The ids that it can be asked for by; the first one is its own.
    ///
    /// A place's id is unique within its portal only, so that the portal's may stand before it.
    func ids(in domain: Domain) -> [String] {
        switch self {
        case .workflow(let workflow): return [workflow.id]
        case .role(let role): return [role.id]
        case .actor(let actor): return [actor.id]
        case .command(let command): return [domain[command].command.id]
        case .portal(let portal): return [domain[portal].id]
        case .place(let place):
            let entry = domain[place]
            return ["\(domain[entry.portal].id)/\(entry.place.id)", entry.place.id]
        case .rule(let rule): return [rule.id]
        case .variable(let variable): return [variable.id]
        case .table(let table): return [table.id]
        case .source(let source): return [source.id]
        case .question(let question): return [question.id]
        case .term(let term): return [term.id]
        case .saying(let saying): return [saying.id]
        }
    }

    /// The names that it has, goes by or had; the first one is what it is called.
    func names(in domain: Domain) -> [String] {
        switch self {
        case .workflow(let workflow): return [workflow.title]
        case .role(let role): return [role.name] + role.aliases + role.formerly.map { $0.text }
        case .actor(let actor): return [actor.name]
        case .command(let command): return [domain[command].command.title]
        case .portal(let portal):
            let portal = domain[portal]
            return [portal.name] + portal.aliases + portal.formerly.map { $0.text }
        case .place(let place):
            let place = domain[place].place
            return [place.title] + place.formerly.map { $0.text }
        case .rule(let rule): return [rule.description]
        case .variable(let variable): return [variable.name]
        case .table(let table): return [table.title]
        case .source(let source): return [source.title]
        case .question(let question): return [question.question]
        case .term(let term): return [term.name] + term.aliases + term.formerly.map { $0.text }
        case .saying(let saying): return saying.sentences
        }
    }

    /// The word for what kind of thing it is.
    var kind: String {
        switch self {
        case .workflow(let workflow): return workflow.isJourney ? "journey" : "workflow"
        case .role: return "role"
        case .actor: return "actor"
        case .command: return "command"
        case .portal: return "portal"
        case .place: return "place"
        case .rule: return "rule"
        case .variable: return "variable"
        case .table: return "table"
        case .source: return "source"
        case .question: return "open question"
        case .term: return "term"
        case .saying: return "saying"
        }
    }
}
