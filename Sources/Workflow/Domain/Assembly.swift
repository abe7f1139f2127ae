internal import Diagnostics

/// An assembly is a domain in the making: parts are sorted, references resolved, conditions compiled, mistakes noted.
///
/// Looking for mistakes takes longer than all else, and each run of the program makes its domain anew; so mistakes are only
/// looked for where somebody asks for them.
struct Assembly {
    /// Whether mistakes are looked for.
    let notesMistakes: Bool
    let rest: Condition
    var actors: [Actor] = [.system]
    var roles: [Role] = []
    var commands: [CommandEntry] = []
    var portals: [Portal] = []
    var places: [PlaceEntry] = []
    var controls: [ControlEntry] = []
    var menus: [MenuEntry] = []
    var workflows: [Workflow] = []
    var rules: [Rule] = []
    var tables: [Table] = []
    var sources: [Source] = []
    var questions: [OpenQuestion] = []
    var terms: [Term] = []
    var sayings: [Saying] = []
    var layout = Layout([])
    var findings: [Finding] = []
    private var reported: Set<Reported> = []

    /// What has been reported, and where.
    private struct Reported: Hashable {
        let check: ModelCheck
        let message: String
        let site: DefinitionSite
    }

    var roleClosures: [UInt64] = []
    var roleIndices: [String: Int] = [:]
    var actorIndices: [String: Int] = [Actor.system.id: 0]
    var commandIndices: [String: Int] = [:]
    var workflowIndices: [String: Int] = [:]
    var placeIndices: [String: Int] = [:]
    var audiences: [CompiledPermission] = []
    var controlsByKey: [String: [Handle<Control>]] = [:]
    var controlsByFormerKey: [String: [Handle<Control>]] = [:]
    var portalsByKey: [String: Handle<Portal>] = [:]
    var placesByID: [String: [Int]] = [:]
    var placesByKey: [String: [Handle<Place>]] = [:]
    var placesByURL: [String: Handle<Place>] = [:]
    var placesByPath: [String: [Handle<Place>]] = [:]
    var menuRoots: [[Handle<MenuEntry>]] = []
    var menuChildren: [[Handle<MenuEntry>]] = []

    init(_ parts: [DomainPart], rest: Condition, at site: DefinitionSite, notesMistakes: Bool) {
        self.notesMistakes = notesMistakes
        self.rest = rest.hasModestSize ? rest : .always
        let parts = modest(parts)
        sort(parts)
        if !rest.hasModestSize { report(.tooLarge, Self.tooLarge("the domain's state of rest is a condition"), site) }
        check(self.rest, "the domain's state of rest", at: site)
        if layout.bitCount > World.capacity {
            report(.tooLarge, "the variables need \(layout.bitCount) bits, and a world has \(World.capacity)", site)
        }
        compileRoles()
        compileCommands(parts)
        compilePortals()
        buildMenus()
        if places.count >= UInt16.max || menus.count >= UInt16.max {
            report(.tooLarge, "there are \(places.count) places and \(menus.count) menu entries", site)
        }
        indexLabels()
        if notesMistakes {
            checkRules()
            checkWorkflows()
            checkUse()
            checkSources()
            checkSayings()
            checkCompleteness(of: parts, at: site)
        }
        tabulateFormerNames()
    }

    mutating func report(
        _ check: ModelCheck, _ message: String, _ site: DefinitionSite, notes: [Finding.Note] = [],
        help: String? = nil
    ) {
        // A control that several places share is wrong on each of them, in one way.
        if notesMistakes, reported.insert(Reported(check: check, message: message, site: site)).inserted {
            findings.append(Finding(check, message, at: site, notes: notes, help: help))
        }
    }

    /// What may be meant in place of a name that nothing has.
    func similar(to name: String, among names: [String]) -> String? {
        let similar = Naming.similar(to: name, among: names).map { "\u{201C}\($0)\u{201D}" }
        return similar.isEmpty ? nil : "there is \(similar.listed("and"))"
    }

    /// Sorts the parts by kind; of two with one id the first one stays.
    private mutating func sort(_ parts: [DomainPart]) {
        var known: [DomainPart.Key: DefinitionSite] = [:]
        var variables: [VariableDefinition] = []
        for part in parts {
            let (kind, id, site) = part.identity
            if notesMistakes && !Naming.isKebab(id) {
                let proper = Naming.kebab(Naming.words(id))
                report(
                    .malformedID, "\u{201C}\(id)\u{201D} is not lower-case words joined by hyphens", site,
                    help: Naming.isKebab(proper) ? "write \u{201C}\(proper)\u{201D}" : nil)
            }
            let key = DomainPart.Key(kind: kind, id: id)
            if let first = known[key] {
                report(duplicate: key, at: site, first: first)
                continue
            }
            known[key] = site
            switch part {
            case .variable(let variable): variables.append(variable)
            case .actor(let actor):
                if actorIndices[actor.id] == nil {
                    actorIndices[actor.id] = actors.count
                    actors.append(actor)
                }
            case .role(let role):
                roleIndices[role.id] = roles.count
                roles.append(role)
            case .command: break
            case .portal(let portal): portals.append(portal)
            case .workflow(let workflow):
                workflowIndices[workflow.id] = workflows.count
                workflows.append(workflow)
            case .rule(let rule): rules.append(rule)
            case .table(let table): tables.append(table)
            case .source(let source): sources.append(source)
            case .question(let question): questions.append(question)
            case .term(let term): terms.append(term)
            case .saying(let saying): sayings.append(saying)
            }
        }
        // A variable without values has no place in a world.
        layout = Layout(variables.filter { $0.count > 0 })
        for variable in variables where variable.count > 64 || variable.count == 0 {
            report(.tooLarge, "\(variable.name) has \(variable.count) values; 1 to 64 are possible", variable.site)
        }
        for table in tables {
            for row in table.rows where row.cells.count != table.columns.count {
                let cells = "\(row.cells.count) cell\(row.cells.count == 1 ? "" : "s")"
                let columns = "\(table.columns.count) column\(table.columns.count == 1 ? "" : "s")"
                report(.unevenTable, "the row has \(cells), and the table has \(columns)", row.site)
            }
        }
    }

    private mutating func report(duplicate key: DomainPart.Key, at site: DefinitionSite, first: DefinitionSite) {
        if site == first {
            report(
                .duplicateID, "the \(key.kind) \u{201C}\(key.id)\u{201D} is listed twice", site,
                help: "list it once; if a loop makes several, give each an id of its own")
        } else {
            report(
                .duplicateID, "there are two \(key.kind)s with the id \u{201C}\(key.id)\u{201D}", site,
                notes: [Finding.Note(message: "the first one is", site: first)])
        }
    }

    private mutating func compileRoles() {
        if roles.count > 64 { report(.tooLarge, "there are \(roles.count) roles; 64 are possible", roles[64].site) }
        for role in roles { check(role.permission, "the role \u{201C}\(role.name)\u{201D}", at: role.site) }
        roleClosures = roles.indices.map { 1 << UInt64($0) }
        for role in roles {
            for other in role.includes where roleIndices[other.id] == nil {
                report(
                    .unknownReference, "the included role \u{201C}\(other.name)\u{201D} is not in the domain", role.site
                )
            }
        }
        // Each round adds the roles that are one step further away.
        for _ in roles.indices {
            for (index, role) in roles.enumerated() {
                for other in role.includes {
                    if let included = roleIndices[other.id] { roleClosures[index] |= roleClosures[included] }
                }
            }
        }
    }

    private mutating func compileCommands(_ parts: [DomainPart]) {
        for case .command(let command) in parts where commandIndices[command.id] == nil {
            commandIndices[command.id] = commands.count
            let name = "the command \u{201C}\(command.id)\u{201D}"
            check(command.permission, name, at: command.site)
            check(command.guardCondition, "the guard of \(name)", at: command.site)
            for effect in command.effects {
                check([effect.variable] + effect.inputs, "an effect of \(name)", at: command.site)
                check(effect.condition, "the condition of an effect of \(name)", at: command.site)
            }
            checkEffects(of: command)
            commands.append(
                CommandEntry(
                    command: command, condition: CompiledCondition(command.guardCondition, in: layout),
                    effects: command.effects.compactMap { CompiledEffect($0, in: layout) },
                    permission: compile(command.permission)))
        }
    }

    private mutating func checkEffects(of command: Command) {
        guard notesMistakes else { return }
        for (index, effect) in command.effects.enumerated() {
            for other in command.effects[..<index] where other.variable == effect.variable {
                let together = command.guardCondition && effect.condition && other.condition
                if effect.writes & other.writes != 0 && together.isSatisfiable {
                    let message = "two effects of \u{201C}\(command.id)\u{201D} write \(effect.variable.name) at once"
                    report(.conflictingEffects, message, command.site)
                }
            }
        }
    }

    func compile(_ permission: Permission) -> CompiledPermission {
        CompiledPermission(
            clauses: permission.clauses.compactMap { clause in
                guard let actor = actorIndices[clause.actor.id] else { return nil }
                let bits = clause.roles.reduce(0 as UInt64?) { bits, role in
                    guard let bits, let index = roleIndices[role.id] else { return nil }
                    return bits | 1 << UInt64(index)
                }
                return bits.map { Account(actor: UInt16(actor), roles: $0) }
            })
    }

    /// Notes variables that are not in the domain.
    mutating func check(_ variables: [VariableDefinition], _ what: @autoclosure () -> String, at site: DefinitionSite) {
        guard notesMistakes else { return }
        for variable in [].merging(variables) where layout.index(of: variable) == nil {
            report(.unknownReference, "\(what()) refers to \(variable.name), which is not in the domain", site)
        }
    }

    /// Notes a condition that can't be true or that refers to what is not there.
    mutating func check(_ condition: Condition, _ what: @autoclosure () -> String, at site: DefinitionSite) {
        guard notesMistakes else { return }
        check(condition.variables, what(), at: site)
        if condition != .never && !condition.isSatisfiable {
            report(.conditionNeverTrue, "\(what()) can't be true: \(condition)", site)
        }
    }

    /// Notes actors and roles that are not in the domain.
    mutating func check(_ permission: Permission, _ what: @autoclosure () -> String, at site: DefinitionSite) {
        guard notesMistakes else { return }
        for actor in permission.actors where actorIndices[actor.id] == nil {
            report(.unknownReference, "\(what()) refers to \(actor.name), who is not in the domain", site)
        }
        for role in permission.clauses.flatMap({ $0.roles }) where roleIndices[role.id] == nil {
            report(
                .unknownReference,
                "\(what()) refers to the role \u{201C}\(role.name)\u{201D}, which is not in the domain", site)
        }
    }
}

extension DomainPart {
    /// What is each part's own: there is one of a kind with an id.
    fileprivate struct Key: Hashable {
        let kind: String
        let id: String
    }

    /// The kind of part, its id, and where it is defined.
    var identity: (kind: String, id: String, site: DefinitionSite) {
        switch self {
        case .variable(let part): return ("variable", part.id, part.site)
        case .actor(let part): return ("actor", part.id, part.site)
        case .role(let part): return ("role", part.id, part.site)
        case .command(let part): return ("command", part.id, part.site)
        case .portal(let part): return ("portal", part.id, part.site)
        case .workflow(let part): return ("workflow", part.id, part.site)
        case .rule(let part): return ("rule", part.id, part.site)
        case .table(let part): return ("table", part.id, part.site)
        case .source(let part): return ("source", part.id, part.site)
        case .question(let part): return ("question", part.id, part.site)
        case .term(let part): return ("term", part.id, part.site)
        case .saying(let part): return ("saying", part.id, part.site)
        }
    }
}
