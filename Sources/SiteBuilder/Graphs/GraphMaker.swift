public import Procedures
public import Workflow

/// A graph maker computes the graphs of a domain's workflows, one after the other.
///
/// It remembers what it has explored, so that the graph of the next workflow costs less.
public struct GraphMaker: Sendable {
    /// A procedure that describes a workflow, and where it stands in the site.
    public struct Guide: Sendable {
        /// The path of its document.
        public var document: String
        /// The id of the heading that it stands under.
        public var anchor: String?
        /// What became of it on the model.
        public var verdict: ProcedureVerdict

        /// Names a procedure.
        public init(document: String, anchor: String?, verdict: ProcedureVerdict) {
            self.document = document
            self.anchor = anchor
            self.verdict = verdict
        }
    }

    /// What a graph may take, in bytes.
    public static let limit = 30_000

    private let domain: Domain
    private var explorer: Explorer
    private let mostWorlds: Int

    /// Makes a maker for a domain; an explorer that has been used already may know what is needed.
    ///
    /// - Parameter limit: among how many worlds those to begin in are looked for, in the order in which they come about.
    public init(_ explorer: Explorer, upTo limit: Int = .max) {
        domain = explorer.domain
        self.explorer = explorer
        mostWorlds = limit
    }

    /// The graph of a workflow, with as much beside its way as fits.
    mutating func graph(of workflow: Workflow, guides: [Guide] = []) -> WorkflowGraph {
        sized(workflow, guides).graph
    }

    /// The file that hands the graph of a workflow over.
    public mutating func file(of workflow: Workflow, guides: [Guide] = []) -> OutputFile {
        // It is kept until it is written, so it has no more room than it needs.
        let script = sized(workflow, guides).script.withUnsafeBufferPointer { Array($0) }
        return OutputFile(WorkflowGraph.path(of: workflow.id), .bytes(script))
    }

    private mutating func sized(_ workflow: Workflow, _ guides: [Guide]) -> (graph: WorkflowGraph, script: [UInt8]) {
        let beginnings = Beginnings(of: workflow, in: domain, &explorer, upTo: mostWorlds)
        var graph = WorkflowGraph(of: workflow)
        var script: [UInt8] = []
        // The most that is worth offering, and then less of it until it is small enough.
        for (beside, starts) in [(64, 6), (40, 6), (24, 4), (12, 3), (6, 2), (0, 2), (0, 1)] {
            var walk = GraphWalk(of: workflow, in: domain)
            walk.add(Array(beginnings.list.prefix(starts)), stepsBeside: beside)
            walk.add(guides)
            graph = walk.finished
            script = graph.script
            if script.count <= Self.limit { break }
        }
        return (graph, script)
    }
}
