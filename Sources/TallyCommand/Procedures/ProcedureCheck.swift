internal import Diagnostics
internal import Documents
internal import Procedures
internal import Synchronization
internal import class Workflow.Domain

/// A procedure check reads the procedures of documents while these are at hand, and carries them out on the model.
///
/// It is asked from many threads. The domain is made for the first document that binds anything: most folders of
/// documents that nobody has bound are checked without it.
final class ProcedureCheck: Sendable {
    private let source: DomainSource
    private let bindings: BoundDocuments?
    private let examiner = Mutex<DocumentExaminer?>(nil)
    private let found = Mutex<[String: CheckedDocument]>([:])
    private let conflicts = Mutex<RoleConflicts?>(nil)

    private let jobs: Int

    init(_ source: @escaping DomainSource, _ bindings: BoundDocuments?, jobs: Int) {
        self.source = source
        self.bindings = bindings
        self.jobs = jobs
    }

    /// The documents that bind something, by their paths within the content folder.
    var documents: [String: CheckedDocument] { found.withLock { $0 } }

    /// The domain; nothing if no document needed it.
    var domain: Domain? { examiner.withLock { $0?.domain } }

    /// What it looks for in each document.
    var examination: PageExamination { { page, findings in self.examine(page, &findings) } }

    private func examine(_ page: borrowing Documents.Page, _ findings: inout Findings) {
        let bound = bindings?.file.sheet(of: page.path)
        guard let sheet = bound ?? page.frontMatter.map({ BindingSheet(frontMatter: $0.mapping) }), !sheet.isEmpty
        else {
            forget([page.path])
            guard page.lists.contains(where: { $0.isOrderedList }) else { return }
            findings.add(ProcedureReader.unboundLists(of: page.document).map { $0.diagnostic(in: findings.file) })
            return
        }
        let checked = ready().examine(
            page.document, html: page.html, sheet, file: findings.file,
            bindingsIn: bound == nil ? nil : bindings?.path.description)
        findings.add(checked.diagnostics)
        let path = page.path
        found.withLock { $0[path] = checked }
    }

    /// Forgets what was found in documents that are gone.
    func forget(_ documents: [String]) {
        found.withLock { found in
            if found.isEmpty { return }
            for document in documents { found[document] = nil }
        }
    }

    /// What several documents say otherwise than each other.
    ///
    /// - Parameter prefix: what stands before a path when a diagnostic names it.
    func conflicts(prefix: String) -> [Diagnostic] {
        let documents = documents.sorted { $0.key < $1.key }.map { (file: prefix + $0.key, read: $0.value.read) }
        if documents.count < 2 { return [] }
        let domain = ready().domain
        return conflicts.withLock { conflicts in
            // What it has found out about workflows serves the next time, too.
            var own = conflicts ?? RoleConflicts(domain)
            defer { conflicts = own }
            return own.findings(in: documents)
        }
    }

    private func ready() -> DocumentExaminer {
        examiner.withLock { examiner in
            if let examiner { return examiner }
            let domain = source()
            domain.permitExploring(threads: jobs)
            let made = DocumentExaminer(domain)
            examiner = made
            return made
        }
    }
}
