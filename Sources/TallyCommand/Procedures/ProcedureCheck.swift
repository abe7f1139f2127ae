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
    private let reportsUnboundLists: Bool
    private let examiner = Mutex<DocumentExaminer?>(nil)
    private let found = Mutex<[String: CheckedDocument]>([:])

    /// Makes a check; of documents that bind nothing it looks at the lists only where somebody wants to hear of them.
    init(_ source: @escaping DomainSource, _ bindings: BoundDocuments?, reportingUnboundLists: Bool) {
        self.source = source
        self.bindings = bindings
        reportsUnboundLists = reportingUnboundLists
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
            // What is allowed by a comment must be found even if nobody hears of it, or the comment seems useless.
            guard reportsUnboundLists || !page.html.comments.isEmpty,
                page.lists.contains(where: { $0.isOrderedList })
            else { return }
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

    /// What several documents say otherwise than each other.
    ///
    /// - Parameter prefix: what stands before a path when a diagnostic names it.
    func conflicts(prefix: String) -> [Diagnostic] {
        let documents = documents.sorted { $0.key < $1.key }.map { (file: prefix + $0.key, read: $0.value.read) }
        if documents.count < 2 { return [] }
        var conflicts = RoleConflicts(ready().domain)
        return conflicts.findings(in: documents)
    }

    private func ready() -> DocumentExaminer {
        examiner.withLock { examiner in
            if let examiner { return examiner }
            let made = DocumentExaminer(source())
            examiner = made
            return made
        }
    }
}
