internal import Documents
internal import Procedures
internal import Synchronization
internal import Workflow

/// A graph desk makes the graph of a workflow when somebody asks for it.
final class GraphDesk: Sendable {
    private let domain: Domain
    private let maker: Mutex<GraphMaker>

    init(_ source: SiteSource, jobs: Int) {
        domain = source.domain
        maker = Mutex(GraphMaker(for: source, jobs: jobs))
    }

    /// The script of a graph; nothing if the path is that of none.
    func script(_ path: String, _ source: SiteSource) -> [UInt8]? {
        guard let workflow = domain.workflows.first(where: { WorkflowGraph.path(of: $0.id) == path }) else {
            return nil
        }
        let guides = GraphMaker.guides(in: source)[workflow.id] ?? []
        return maker.withLock { $0.graph(of: workflow, guides: guides) }.script
    }
}

extension GraphMaker {
    /// A maker of the graphs of a site.
    ///
    /// The worlds that come about first are those to begin in; looking at all of them would take seconds.
    public init(for source: SiteSource, jobs: Int) { self.init(source.explored(by: jobs), upTo: 20_000) }

    /// The procedures that describe workflows, by the workflows' ids.
    public static func guides(in source: SiteSource) -> [String: [Guide]] {
        var guides: [String: [Guide]] = [:]
        for (document, verdicts) in source.verdicts.sorted(by: { $0.key < $1.key }) {
            for verdict in verdicts {
                guard let workflow = verdict.workflow else { continue }
                guides[workflow.id, default: []].append(
                    Guide(document: document, anchor: verdict.heading, verdict: verdict))
            }
        }
        return guides
    }
}
