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
    /// What it takes to read and carry out procedures.
    private struct Tools {
        let domain: Domain
        let reader: ProcedureReader
        let checker: ProcedureChecker
    }

    private let source: DomainSource
    private let bindings: BoundDocuments?
    private let tools = Mutex<Tools?>(nil)
    private let found = Mutex<[String: CheckedDocument]>([:])

    init(_ source: @escaping DomainSource, _ bindings: BoundDocuments?) {
        self.source = source
        self.bindings = bindings
    }

    /// The documents that bind something, by their paths within the content folder.
    var documents: [String: CheckedDocument] { found.withLock { $0 } }

    /// The domain; nothing if no document needed it.
    var domain: Domain? { tools.withLock { $0?.domain } }

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
        let tools = ready()
        let read = tools.reader.read(page.document, html: page.html, sheet)
        let checked = tools.checker.check(read, source: page.document.source.bytes, file: findings.file)
        findings.add(
            read.diagnostics(in: findings.file, bindingsIn: bound == nil ? nil : bindings?.path.description))
        findings.add(checked.diagnostics)
        let path = page.path
        found.withLock { $0[path] = checked }
    }

    private func ready() -> Tools {
        tools.withLock { tools in
            if let tools { return tools }
            let domain = source()
            let made = Tools(domain: domain, reader: ProcedureReader(domain), checker: ProcedureChecker(domain))
            tools = made
            return made
        }
    }
}
