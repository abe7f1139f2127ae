public import Diagnostics
public import Workflow

/// Coverage is what of a model documents speak about, and which of them do.
///
/// It is a by-product of checking: nothing is read or carried out again for it.
public struct Coverage: Sendable {
    /// A kind of thing that can be covered.
    public enum Kind: String, CaseIterable, Sendable {
        case workflows, commands, places, controls, roles
    }

    /// One thing, and the documents that cover it.
    public struct Entry: Sendable {
        /// What kind of thing it is.
        public let kind: Kind
        /// Its id, or for a place or control the words that tell it from all others.
        public let id: String
        /// Its name.
        public let name: String
        /// Where it is defined.
        public let site: DefinitionSite
        /// The documents that cover it, in their order.
        public fileprivate(set) var documents: [String] = []

        /// Whether any document covers it.
        public var isCovered: Bool { !documents.isEmpty }
    }

    /// What one document covers.
    public struct Document: Sendable {
        /// The document.
        public let file: String
        /// How many things of each kind it covers.
        public fileprivate(set) var counts: [Kind: Int] = [:]
        /// Whether it binds anything to the model.
        public let isBound: Bool
    }

    /// All things of the model, kind by kind, in the order in which they are defined.
    public private(set) var entries: [Entry] = []
    /// The documents, in their order.
    public private(set) var documents: [Document] = []

    /// Finds out what checked documents cover.
    ///
    /// - Parameters:
    ///   - checked: the documents that bind something.
    ///   - unbound: the documents that bind nothing.
    ///   - domain: the model.
    public init(
        of checked: [(file: String, document: CheckedDocument)], and unbound: [String] = [], in domain: Domain
    ) {
        let things = CoveredThings(domain)
        entries = things.entries
        for (file, document) in checked {
            let covered = things.covered(by: document).sorted()
            var summary = Document(
                file: file, isBound: !document.read.procedures.isEmpty || !document.read.tables.isEmpty)
            for index in covered {
                entries[index].documents.append(file)
                summary.counts[entries[index].kind, default: 0] += 1
            }
            documents.append(summary)
        }
        documents += unbound.map { Document(file: $0, isBound: false) }
    }

    /// The things of a kind.
    public func entries(of kind: Kind) -> [Entry] { entries.filter { $0.kind == kind } }

    /// How many things of a kind are covered, and how many there are.
    public func share(of kind: Kind) -> (covered: Int, total: Int) {
        let all = entries(of: kind)
        return (all.count(where: \.isCovered), all.count)
    }

    /// How many per cent of all things are covered, rounded down; nothing if there are none.
    public var percentage: Int? {
        entries.isEmpty ? nil : entries.count(where: \.isCovered) * 100 / entries.count
    }
}

/// The things of a model that documents can cover, by their number among all of them.
private struct CoveredThings {
    let domain: Domain
    private(set) var entries: [Coverage.Entry] = []
    private var workflows: [String: Int] = [:]
    private var commands: [Handle<Command>: Int] = [:]
    private var places: [Handle<Place>: Int] = [:]
    private var controls: [Handle<Control>: Int] = [:]
    private var roles: [String: Int] = [:]

    init(_ domain: Domain) {
        self.domain = domain
        for workflow in domain.workflows {
            workflows[workflow.id] = add(.workflows, workflow.id, workflow.title, workflow.site)
        }
        // What happens by itself is nobody's to describe.
        for handle in domain.commandHandles where !domain[handle].command.isAutomatic {
            let command = domain[handle].command
            commands[handle] = add(.commands, command.id, command.title, command.site)
        }
        for handle in domain.placeHandles {
            let place = domain[handle].place
            places[handle] = add(.places, id(of: handle), place.title, place.site)
        }
        // Leaving things as they are needs no steps of its own.
        for handle in domain.controlHandles where !domain[handle].control.onlyCloses {
            let control = domain[handle].control
            controls[handle] = add(
                .controls, id(of: domain[handle].place) + "/" + control.label, control.label, control.site)
        }
        for role in domain.roles { roles[role.id] = add(.roles, role.id, role.name, role.site) }
    }

    private func id(of place: Handle<Place>) -> String {
        domain[domain[place].portal].id + "/" + domain[place].place.id
    }

    private mutating func add(_ kind: Coverage.Kind, _ id: String, _ name: String, _ site: DefinitionSite) -> Int {
        entries.append(Coverage.Entry(kind: kind, id: id, name: name, site: site))
        return entries.count - 1
    }

    /// The things that a document covers.
    func covered(by document: CheckedDocument) -> Set<Int> {
        var found: Set<Int> = []
        for verdict in document.verdicts {
            if let index = workflows[verdict.procedure.workflow] { found.insert(index) }
            let meant = verdict.workflow?.permission.clauses.map(\.roles) ?? []
            for role in (verdict.roles.documented + verdict.roles.least + meant).flatMap({ $0 }) {
                if let index = roles[role.id] { found.insert(index) }
            }
            for item in verdict.items {
                found.formUnion(item.coveredCommands(in: domain).compactMap { commands[$0] })
                found.formUnion(item.coveredPlaces.compactMap { places[$0] })
                found.formUnion(item.writtenDeeds.compactMap { $0.control.flatMap { controls[$0] } })
            }
        }
        return found
    }
}

extension ItemVerdict {
    /// The commands that a document covers with the item.
    public func coveredCommands(in domain: Domain) -> [Handle<Command>] {
        // Some of them no portal sees, and others do some.
        var covered = commands
        for deed in writtenDeeds {
            if let command = deed.command { covered.append(command) }
            guard let control = deed.control else { continue }
            // Who can turn a switch on can turn it off.
            covered += domain[control].behaviors.filter { $0.position != nil }.compactMap(\.command)
        }
        return covered
    }

    /// The places that a document covers with the item.
    public var coveredPlaces: [Handle<Place>] { writtenDeeds.flatMap { [$0.before, $0.after] }.compactMap(\.self) }

    /// The deeds that the document asks for; what the model had to do alone is not among them.
    fileprivate var writtenDeeds: [Deed] { deeds.filter { $0.range != nil } }
}

extension ItemVerdict.Deed {
    /// What is used or filled in.
    fileprivate var control: Handle<Control>? {
        switch option {
        case .use(let control), .fill(let control), .clear(let control): control
        case .signIn, .go, .read, .menu, .close: nil
        }
    }
}

extension Control {
    /// Whether all that it does is to close the place that it is on.
    fileprivate var onlyCloses: Bool {
        !behaviors.isEmpty && behaviors.allSatisfy { $0.command == nil && $0.destination == .close }
    }
}
