internal import Diagnostics
internal import Documents
internal import Procedures
internal import Synchronization
internal import Workflow

/// A procedure check reads the procedures of documents while these are at hand, and carries them out on the model.
///
/// It is asked from many threads. The domain is made for the first document, and explored for the first one that binds
/// anything or states a fact.
final class ProcedureCheck: Sendable {
    private let readers: ModelReaders
    private let folder: Mutex<ArticleFolder>
    private let bindings: BoundDocuments?
    private let reportsUnboundLists: Bool
    /// The rules about what no document speaks of that somebody has asked for.
    private let gapRules: Set<RuleID>
    private let detail: ProcedureOutcome.Detail
    private let found = Mutex<[String: ProcedureOutcome]>([:])
    private let interests = IncludedInterests()
    private let comparison = Mutex<RoleConflicts?>(nil)
    /// How many documents say something of lists in the files that they include.
    private let boundLists = Mutex<[ExpandedSource.Place: Int]>([:])

    /// Makes a check; of documents that bind nothing it looks at the lists only where somebody wants to hear of them.
    ///
    /// - Parameters:
    ///   - folder: the files that steps may include.
    ///   - gapRules: the rules about what no document speaks of that somebody has asked for.
    ///   - detail: how much is kept of the documents that bind something.
    init(
        _ source: @escaping DomainSource, _ folder: ArticleFolder, _ bindings: BoundDocuments?,
        reportingUnboundLists: Bool = true,
        lookingForGaps gapRules: Set<RuleID> = [], keeping detail: ProcedureOutcome.Detail, jobs: Int
    ) {
        readers = ModelReaders(source, jobs: jobs)
        self.folder = Mutex(folder)
        self.bindings = bindings
        reportsUnboundLists = reportingUnboundLists
        self.gapRules = gapRules
        // What is spoken of is known by what was done.
        self.detail = gapRules.isEmpty ? detail : max(detail, .deeds)
    }

    /// What became of the documents that bind something, by their paths within the content folder.
    var outcomes: [String: ProcedureOutcome] { found.withLock { $0 } }

    /// What has explored the domain; nothing if no document needed it.
    var explorer: Explorer? { readers.usedExplorer }

    /// What it looks for in each document.
    var examination: PageExamination { { page, findings in self.examine(page, &findings) } }

    private func examine(_ page: borrowing Documents.Page, _ findings: inout Findings) {
        guard let result = carriedOut(page, file: findings.file) else {
            forget([page.path])
            examineUnbound(page, &findings)
            return
        }
        findings.add(result.checked.diagnostics)
        let outcome = ProcedureOutcome(
            result.checked, file: findings.file, result.source, lists: Set(result.lists), detail)
        note(outcome, of: page.path)
    }

    /// What becomes of the procedures of a document, with all that its steps claim; nothing if it binds nothing.
    ///
    /// It is for whoever wants to know more of a document than is kept of each.
    func examined(_ page: borrowing Documents.Page, file: String) -> CheckedDocument? {
        carriedOut(page, file: file)?.checked
    }

    /// A document that was carried out, with the text of what it includes, and the lists in that which it binds.
    private struct CarriedOut {
        var checked: CheckedDocument
        var source: ExpandedSource?
        var lists: [ExpandedSource.Place]
    }

    private func carriedOut(_ page: borrowing Documents.Page, file: String) -> CarriedOut? {
        let bound = bindings?.file.sheet(of: page.path)
        guard let sheet = bound ?? page.frontMatter.map({ BindingSheet(frontMatter: $0.mapping) }), !sheet.isEmpty
        else { return nil }
        page.document.unfoldTables()
        let bindingFile = bound == nil ? nil : bindings?.path.description
        var source = expanded(page)
        var checked = examine(page, with: source, sheet, file: file, bindingsIn: bindingFile)
        // A list of bullets may be what is bound, and a role may be named in other words than those that ask for one.
        if source != nil, checked.diagnostics.contains(where: { Self.rulesAboutLacks.contains($0.rule) }) {
            source = expanded(page, withAll: true)
            checked = examine(page, with: source, sheet, file: file, bindingsIn: bindingFile)
        }
        let lists = source.map { checked.includedLists(in: $0) } ?? []
        if let source, source.isDifferent {
            let original = ExpandedFindings(source, file: file, path: page.path)
            checked = checked.moved(by: source.original, original.original, included: original.included)
        }
        return CarriedOut(checked: checked, source: source, lists: lists)
    }

    /// The rules about what a document lacks, and may have in what it includes.
    private static let rulesAboutLacks: Set<RuleID> = [BindingListMissing.rule.id, RoleMissing.rule.id]

    /// Carries out a document with the text of what it includes: words are read where readers find them.
    private func examine(
        _ page: borrowing Documents.Page, with source: ExpandedSource?, _ sheet: BindingSheet, file: String,
        bindingsIn bindingFile: String?
    ) -> CheckedDocument {
        guard let source, source.isDifferent else {
            return readers.examiner.examine(page.document, html: page.html, sheet, file: file, bindingsIn: bindingFile)
        }
        let whole = Documents.Page(page.path, source.bytes)
        return readers.examiner.examine(whole.document, html: whole.html, sheet, file: file, bindingsIn: bindingFile)
    }

    /// A document with the text of what it includes, as far as procedures may need it; nothing if it includes nothing and its
    /// bytes are its text.
    private func expanded(_ page: borrowing Documents.Page, withAll isAllWanted: Bool = false) -> ExpandedSource? {
        guard !page.document.source.isFile || page.outline.references.contains(where: { $0.use == .include }) else {
            return nil
        }
        let folder = folder.withLock { $0 }
        let examiner = readers.examiner
        var expander = IncludeExpander(page.path, in: folder) { file, around in
            isAllWanted || self.interests.interest(in: file, folder, examiner).isOfUse(around, examiner)
        }
        return expander.expand(page.document)
    }

    /// What is left of what was found in files: a list is bound in those that include it.
    var settlement: FindingSettlement {
        { path, findings in
            guard findings.contains(where: { $0.rule == UnboundList.rule.id }) else { return findings }
            return self.boundLists.withLock { bound in
                findings.filter { finding in
                    finding.rule != UnboundList.rule.id
                        || bound[ExpandedSource.Place(file: path, beginningAt: finding.range.lowerBound)] == nil
                }
            }
        }
    }

    /// Takes in what became of a document; nothing if it is gone, or binds nothing any more.
    private func note(_ outcome: ProcedureOutcome?, of path: String) {
        let before = found.withLock { found in
            let before = found[path]
            if before != nil || outcome != nil { found[path] = outcome }
            return before
        }
        let (old, new) = (before?.includedLists ?? [], outcome?.includedLists ?? [])
        if old == new { return }
        boundLists.withLock { bound in
            for list in new { bound[list, default: 0] += 1 }
            for list in old { bound[list] = bound[list].flatMap { $0 > 1 ? $0 - 1 : nil } }
        }
    }

    /// The files with lists of which some documents say something.
    func files(withListsOf documents: some Sequence<String>, _ outcomes: [String: ProcedureOutcome]) -> Set<String> {
        Set(documents.flatMap { outcomes[$0]?.includedLists.map(\.file) ?? [] })
    }

    /// Lets documents include the files of another folder from now on.
    func follow(_ other: ArticleFolder) {
        folder.withLock { $0 = other }
        interests.forget()
    }

    /// Forgets what was known of files that others may include.
    func forgetText(of files: Set<String>) { interests.forget(files) }

    /// The documents that bind something and include one of some files.
    func documents(including files: Set<String>) -> [String] {
        found.withLock { found in found.filter { !$0.value.included.isDisjoint(with: files) }.map(\.key) }
    }

    /// Looks at a document that binds nothing, for what it should bind and for what it states all the same.
    private func examineUnbound(_ page: borrowing Documents.Page, _ findings: inout Findings) {
        if !page.document.source.isFile, let source = expanded(page) {
            let whole = Documents.Page(page.path, source.bytes)
            var found = Findings(in: findings.file)
            examineUnbound(whole, &found)
            findings.add(ExpandedFindings(source, file: findings.file, path: page.path).original(found.diagnostics))
            return
        }
        let statements = readers.statements
        if statements.mayState(page.document, page.html) {
            page.document.unfoldTables()
            findings.add(statements.findings(in: page.document, page.html, file: findings.file))
        }
        // What is allowed by a comment must be found even if nobody hears of it, or the comment seems useless.
        guard reportsUnboundLists || !page.html.comments.isEmpty, page.lists.contains(where: { $0.isOrderedList })
        else { return }
        findings.add(readers.unboundLists.lists(of: page.document).map { $0.diagnostic(in: findings.file) })
    }

    /// Forgets what was found in documents that are gone.
    func forget(_ documents: [String]) {
        for document in documents { note(nil, of: document) }
    }

    /// What only all documents together show: what they say otherwise than each other, and what none of them says.
    ///
    /// - Parameters:
    ///   - content: all documents of the folder.
    ///   - prefix: what stands before a path when a diagnostic names it.
    func findingsAmong(_ content: Content, prefix: String) -> [Diagnostic] {
        let outcomes = outcomes
        return conflicts(outcomes) + gaps(outcomes, content, prefix)
    }

    /// Whether documents that have changed may show other things together with the rest than they did.
    ///
    /// - Parameters:
    ///   - hasOtherFiles: whether there are other files than before.
    ///   - before: what became of all documents before the change.
    ///   - named: whether what was found before names a document.
    func mayShowOthers(
        _ changed: [String], hasOtherFiles: Bool, since before: [String: ProcedureOutcome], named: (String) -> Bool
    ) -> Bool {
        // A document that is bound to nothing shows nothing but that.
        if hasOtherFiles, !gapRules.isEmpty { return true }
        let now = outcomes
        return changed.contains { path in
            let (old, new) = (before[path], now[path])
            if !gapRules.isEmpty, old != nil || new != nil { return true }
            let (oldRoles, newRoles) = (old?.roles ?? [], new?.roles ?? [])
            return !oldRoles.elementsEqual(newRoles) { $0.saysTheSame(as: $1) } || !newRoles.isEmpty && named(path)
        }
    }

    private func conflicts(_ outcomes: [String: ProcedureOutcome]) -> [Diagnostic] {
        if outcomes.count < 2 { return [] }
        let statements = outcomes.sorted { $0.key < $1.key }.flatMap(\.value.roles)
        let explorer = readers.examiner.explorer
        return comparison.withLock { comparison in
            // What it has found out about workflows serves the next time, too.
            var own = comparison ?? RoleConflicts(explorer)
            defer { comparison = own }
            return own.findings(among: statements)
        }
    }

    private func gaps(
        _ outcomes: [String: ProcedureOutcome], _ content: Content, _ prefix: String
    ) -> [Diagnostic] {
        if gapRules.isEmpty { return [] }
        let paths = content.files.filter { $0.outline != nil }.map(\.path)
        guard let first = paths.contains("index.md") ? "index.md" : paths.first else { return [] }
        let documents = outcomes.compactMapValues(\.document)
        let coverage = Coverage(
            of: documents.sorted { $0.key < $1.key }.map { (prefix + $0.key, $0.value) },
            and: paths.filter { documents[$0] == nil }.map { prefix + $0 }, in: readers.examiner.domain)
        return coverage.findings(at: prefix + first).filter { gapRules.contains($0.rule) }
    }
}

extension ExpandedSource.Place {
    /// What is only known by where it begins.
    fileprivate init(file: String, beginningAt start: Int) { self.init(file: file, range: start..<start) }
}

extension CheckedDocument {
    /// The lists of files that an expanded source includes of which a binding says something, by where they begin.
    fileprivate func includedLists(in source: ExpandedSource) -> [ExpandedSource.Place] {
        let items = read.procedures.flatMap { $0.items.filter { $0.parent == nil }.map(\.range) }
        return (items + read.ignored).compactMap { range in
            source.whole(range).map { ExpandedSource.Place(file: $0.file, beginningAt: $0.range.lowerBound) }
        }
    }
}
