public import Diagnostics

/// A domain is everything that is known about one subject: what can be, who may do what, and where it is done.
///
/// It is put together once, checked, and never changes. It is a class because the many situations on it refer to it.
///
///     let doors = Domain("Doors") {
///         lock
///         keeper
///         unlock
///         panel
///     }
///     doors.findings   // what is wrong with the definitions themselves
///     Examination(of: doors).findings   // that, and what exploring all worlds brings to light
public final class Domain: Sendable {
    /// What the domain is about.
    public let name: String
    /// The worlds in which nothing more needs to happen; everywhere, unless the definition says otherwise.
    public let rest: Condition
    /// What the definition says of it, be it too large to be used.
    private let statedRest: Condition
    /// The actors, the system first.
    public let actors: [Actor]
    /// The roles.
    public let roles: [Role]
    /// The commands.
    public let commands: [CommandEntry]
    /// The portals.
    public let portals: [Portal]
    /// The places of all portals.
    public let places: [PlaceEntry]
    /// The controls of all places.
    public let controls: [ControlEntry]
    /// The entries of all menus.
    public let menus: [MenuEntry]
    /// The workflows.
    public let workflows: [Workflow]
    /// The rules.
    public let rules: [Rule]
    /// The tables.
    public let tables: [Table]
    /// The sources.
    public let sources: [Source]
    /// The open questions.
    public let questions: [OpenQuestion]
    /// The terms.
    public let terms: [Term]
    /// The sentences by which documents say that conditions hold.
    public let sayings: [Saying]
    /// Where the variables are in a world.
    public let layout: Layout
    /// All that the domain was put together from.
    public let parts: [DomainPart]
    /// Where the domain is defined.
    public let site: DefinitionSite

    /// What has a say in what.
    let influence: Influence
    let roleClosures: [UInt64]
    let roleIndices: [String: Int]
    let actorIndices: [String: Int]
    let commandIndices: [String: Int]
    let workflowIndices: [String: Int]
    let placeIndices: [String: Int]
    let audiences: [CompiledPermission]
    /// The first page of each portal.
    let homes: [Handle<Place>?]
    /// The commands that happen by themselves.
    let automaticCommands: [Handle<Command>]
    /// The permissions of all commands, places and controls, each once.
    let permissions: [CompiledPermission]
    let controlsByKey: [String: [Handle<Control>]]
    let controlsByFormerKey: [String: [Handle<Control>]]
    let portalsByKey: [String: Handle<Portal>]
    let placesByKey: [String: [Handle<Place>]]
    let placesByURL: [String: Handle<Place>]
    let placesByPath: [String: [Handle<Place>]]
    let menuRoots: [[Handle<MenuEntry>]]
    let menuChildren: [[Handle<MenuEntry>]]

    /// Puts a domain together.
    ///
    /// - Parameters:
    ///   - name: what the domain is about.
    ///   - rest: the worlds in which it is all right that nothing more can happen.
    ///   - parts: what the domain consists of.
    public init(
        _ name: String, atRest rest: Condition = .always, fileID: String = #fileID, line: Int = #line,
        @DomainBuilder parts: () -> [DomainPart]
    ) {
        let site = DefinitionSite(fileID: fileID, line: line)
        let parts = parts()
        let assembly = Assembly(parts, rest: rest, at: site, notesMistakes: false)
        self.parts = parts
        self.name = name
        self.rest = assembly.rest
        statedRest = rest
        self.site = site
        actors = assembly.actors
        roles = assembly.roles
        commands = assembly.commands
        portals = assembly.portals
        places = assembly.places
        controls = assembly.controls
        menus = assembly.menus
        workflows = assembly.workflows
        rules = assembly.rules
        tables = assembly.tables
        sources = assembly.sources
        questions = assembly.questions
        terms = assembly.terms
        sayings = assembly.sayings
        layout = assembly.layout
        influence = Influence(of: assembly.commands, on: assembly.layout)
        roleClosures = assembly.roleClosures
        roleIndices = assembly.roleIndices
        actorIndices = assembly.actorIndices
        commandIndices = assembly.commandIndices
        workflowIndices = assembly.workflowIndices
        placeIndices = assembly.placeIndices
        audiences = assembly.audiences
        homes = assembly.portals.indices.map { portal in
            let home = assembly.places.firstIndex { $0.portal.index == portal && $0.place.kind == .page }
            return home.map { Handle($0) }
        }
        automaticCommands = assembly.commands.indices.filter { assembly.commands[$0].command.isAutomatic }.map {
            Handle($0)
        }
        var permissions = assembly.commands.map(\.permission) + assembly.places.map(\.permission)
        permissions += assembly.controls.compactMap(\.permission)
        var seen: Set<CompiledPermission> = []
        self.permissions = permissions.filter { seen.insert($0).inserted }
        controlsByKey = assembly.controlsByKey
        controlsByFormerKey = assembly.controlsByFormerKey
        portalsByKey = assembly.portalsByKey
        placesByKey = assembly.placesByKey
        placesByURL = assembly.placesByURL
        placesByPath = assembly.placesByPath
        menuRoots = assembly.menuRoots
        menuChildren = assembly.menuChildren
    }

    /// What is wrong with the definitions themselves, looked for anew each time.
    public var findings: [Finding] { Assembly(parts, rest: statedRest, at: site, notesMistakes: true).findings }

    /// The variables, in order.
    public var variables: [VariableDefinition] { layout.variables }
}
