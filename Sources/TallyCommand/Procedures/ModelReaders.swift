internal import Procedures
internal import Workflow

/// Model readers are what reads documents on the model, each made by whoever needs it first, and the same for all.
///
/// The domain is made with the first of them, and they share what is explored.
final class ModelReaders: Sendable {
    private let source: DomainSource
    private let jobs: Int
    private let madeExplorer = Once<Explorer>()
    private let madeExaminer = Once<DocumentExaminer>()
    private let madeStatements = Once<StatementCheck>()
    private let madeLists = Once<UnboundListReader>()

    init(_ source: @escaping DomainSource, jobs: Int) {
        self.source = source
        self.jobs = jobs
    }

    /// What explores the model; its copies share what they know.
    var explorer: Explorer { madeExplorer.value { Explorer(source(), threads: jobs) } }

    /// What reads procedures and carries them out.
    var examiner: DocumentExaminer { madeExaminer.value { DocumentExaminer(explorer, statements) } }

    /// What documents state that bind nothing is known without all that it takes to read and carry out steps.
    var statements: StatementCheck { madeStatements.value { StatementCheck(explorer) } }

    /// What finds lists without a binding, and what they may be about.
    var unboundLists: UnboundListReader { madeLists.value { UnboundListReader(explorer.domain) } }

    /// What has explored the model; nothing if no document needed it.
    var usedExplorer: Explorer? { madeExaminer.known?.explorer }
}
