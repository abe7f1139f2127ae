internal import Diagnostics
internal import Documents
internal import Procedures
internal import Workflow

/// Coverage is which parts of the model are documented, and where: a by-product of carrying out the procedures.
struct Coverage: Sendable, Hashable {
    /// A procedure of a document.
    struct Mention: Sendable, Hashable {
        /// Where the procedure stands, from the site's root.
        let href: String
        /// The page that it stands on.
        let page: String
        /// The document's title.
        let document: String
        let agrees: Bool
    }

    private(set) var workflows: [String: [Mention]] = [:]
    private(set) var commands: [Int: [Mention]] = [:]
    private(set) var places: [Int: [Mention]] = [:]
    /// The procedures that were checked, and the steps in them.
    private(set) var procedureCount = 0
    private(set) var agreeingCount = 0
    private(set) var stepCount = 0
    private(set) var startCount = 0

    init(_ source: SiteSource) {
        for file in source.content.files {
            guard let verdicts = source.verdicts[file.path] else { continue }
            for verdict in verdicts { add(verdict, of: file, in: source.domain) }
        }
    }

    /// The coverage by the procedures of one document.
    init(_ verdicts: [ProcedureVerdict], of file: ContentFile, in domain: Domain) {
        for verdict in verdicts { add(verdict, of: file, in: domain) }
    }

    private mutating func add(_ verdict: ProcedureVerdict, of file: ContentFile, in domain: Domain) {
        let agrees = verdict.agreement == .agrees
        procedureCount += 1
        if agrees { agreeingCount += 1 }
        stepCount += verdict.items.count
        startCount += verdict.starts.count
        let anchor = verdict.heading.map { "#\($0)" } ?? ""
        let page = PagePath.page(of: file.path)
        let mention = Mention(href: encoded(page) + anchor, page: page, document: file.title, agrees: agrees)
        if let workflow = verdict.workflow { workflows[workflow.id, default: []].append(mention) }
        var commands: Set<Int> = []
        var places: Set<Int> = []
        for item in verdict.items {
            commands.formUnion(item.coveredCommands(in: domain).map(\.index))
            places.formUnion(item.coveredPlaces.map(\.index))
        }
        for command in commands { self.commands[command, default: []].append(mention) }
        for place in places { self.places[place, default: []].append(mention) }
    }
}

extension Coverage.Mention {
    /// The link to the procedure.
    var values: Values {
        var values = link(href, document)
        values["agrees"] = .bool(agrees)
        return values
    }
}

extension Site {
    /// The documents that describe a workflow.
    func documents(about workflow: String) -> [Values] { documents(of: coverage.workflows[workflow] ?? []) }

    /// The most documents that are named for one thing; whoever looks for more of them had better search.
    private static let mostDocuments = 40

    /// The documents of some procedures, each once.
    func documents(of mentions: [Coverage.Mention]) -> [Values] {
        var seen: Set<Substring> = []
        var documents: [Values] = []
        var others = 0
        for mention in mentions where seen.insert(mention.href.prefix { $0 != "#" }).inserted {
            if documents.count < Self.mostDocuments { documents.append(mention.values) } else { others += 1 }
        }
        if others > 0 {
            var rest = link(ModelAddress.search, "and \(others.grouped) more")
            rest["agrees"] = true
            documents.append(rest)
        }
        return documents
    }

    /// The link to where a workflow is best read about: the document that describes it, or else its own page.
    func bestLink(to workflow: Workflow) -> Values {
        var values = domain.link(to: workflow)
        let mentions = coverage.workflows[workflow.id] ?? []
        values["isDocumented"] = .bool(!mentions.isEmpty)
        if let best = mentions.first { values["href"] = .text(best.href) }
        return values
    }
}
