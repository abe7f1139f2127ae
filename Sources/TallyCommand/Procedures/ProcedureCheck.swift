internal import Diagnostics
internal import Documents
internal import Procedures
internal import Synchronization

/// A procedure check reads the procedures of documents while these are at hand, and carries them out on the model.
///
/// It is asked from many threads. The domain is made for the first document that binds anything: most folders of
/// documents that nobody has bound are checked without it.
final class ProcedureCheck: Sendable {
    private let domain: DomainSource
    private let bindings: BoundDocuments?
    private let reader = Mutex<ProcedureReader?>(nil)
    private let found = Mutex<[String: ReadDocument]>([:])

    init(_ domain: @escaping DomainSource, _ bindings: BoundDocuments?) {
        self.domain = domain
        self.bindings = bindings
    }

    /// The documents that bind something, by their paths within the content folder.
    var documents: [String: ReadDocument] { found.withLock { $0 } }

    /// What it looks for in each document.
    var examination: PageExamination { { page, findings in self.examine(page, &findings) } }

    private func examine(_ page: borrowing Documents.Page, _ findings: inout Findings) {
        let bound = bindings?.file.sheet(of: page.path)
        guard let sheet = bound ?? page.frontMatter.map({ BindingSheet(frontMatter: $0.mapping) }), !sheet.isEmpty
        else {
            guard page.lists.contains(where: { $0.isOrderedList }) else { return }
            findings.add(ProcedureReader.unboundLists(of: page.document).map { $0.diagnostic(in: findings.file) })
            return
        }
        let read = ready().read(page.document, html: page.html, sheet)
        let file = findings.file
        let diagnostics = read.diagnostics(in: file, bindingsIn: bound == nil ? nil : bindings?.path.description)
        findings.add(diagnostics)
        let path = page.path
        found.withLock { $0[path] = read }
    }

    private func ready() -> ProcedureReader {
        reader.withLock { reader in
            if let reader { return reader }
            let made = ProcedureReader(domain())
            reader = made
            return made
        }
    }
}
