public import Diagnostics
internal import Markdown
internal import YAML

/// A content check reads a content folder and holds every file in it to the rules.
///
/// A file is read once and parsed once. What the other files need to know of it is kept as its ``Outline``; then each
/// file is held to the rules that concern several files.
public struct ContentCheck: Sendable {
    /// What the files come to.
    public let content: Content
    /// What was found, file by file, without what the documents themselves allow.
    public let diagnostics: [Diagnostic]
    /// How many findings the documents allow, with a reason.
    public let suppressed: Int
    /// The files that could not be read.
    public let unreadable: [FileStoreError]

    /// Checks a folder.
    ///
    /// - Parameters:
    ///   - paths: the paths of the files, within the content folder.
    ///   - files: where their bytes come from.
    ///   - prefix: what stands before a path when a diagnostic names it.
    ///   - rules: the rules in force; the suppression of others is no mistake.
    ///   - settings: what the site asks of its documents beyond what every document must satisfy.
    ///   - examination: what else is looked for in each document while it is at hand.
    ///   - settlement: what is left of what was found in a file when all of them have been read.
    ///   - jobs: the number of threads.
    ///   - progress: is told the number of files that have been read, now and then and from any thread.
    public init(
        of paths: [String], in files: any FileStore, prefix: String = "",
        rules: RuleCatalogue = DocumentRules.catalogue, settings: RuleSettings = RuleSettings(),
        examination: PageExamination? = nil, settlement: FindingSettlement? = nil, jobs: Int,
        progress: (@Sendable (Int) -> Void)? = nil
    ) {
        let read = parallel(paths.count, jobs: jobs, progress: progress, state: FileReading.init) { reading, index in
            reading.read(paths[index], from: files, prefix: prefix, settings, examination)
        }
        let content = Content(read.map(\.file), prefix: prefix, jobs: jobs)
        let checked = parallel(paths.count, jobs: jobs, state: { CheckedFile(0, in: content) }) { file, index in
            var findings = Findings(in: prefix + paths[index])
            file.move(to: index)
            for rule in DocumentRules.content { rule.check(file, &findings) }
            return findings.diagnostics
        }

        var diagnostics: [Diagnostic] = []
        var suppressed = 0
        for index in read.indices {
            let hasFindings = !read[index].diagnostics.isEmpty || !checked[index].isEmpty
            guard hasFindings || !read[index].file.suppressions.isEmpty else { continue }
            var own = read[index].diagnostics
            if let settlement, !own.isEmpty { own = settlement(paths[index], own) }
            let outcome = SuppressionOutcome(
                of: own + checked[index], under: read[index].file.suppressions, rules: rules)
            diagnostics += outcome.diagnostics
            suppressed += outcome.suppressed.count
        }
        self.content = content
        self.diagnostics = diagnostics
        self.suppressed = suppressed
        unreadable = read.compactMap(\.failure)
    }
}

/// Reads files one after the other on one thread, in one arena.
struct FileReading {
    /// What a file comes to on its own.
    struct Result: Sendable {
        let file: ContentFile
        var diagnostics: [Diagnostic] = []
        var failure: FileStoreError?
        var byteCount = 0
    }

    private let arena = Arena()
    private var facts = FactsReader()

    mutating func read(
        _ path: String, from files: any FileStore, prefix: String, _ settings: RuleSettings,
        _ examination: PageExamination?
    ) -> Result {
        guard path.isMarkdownPath || path.isNavigationPath else { return readOther(path, from: files) }
        let bytes: [UInt8]
        do {
            bytes = try files.read(path)
        } catch {
            // What is wrong with the name is a finding.
            return Result(file: ContentFile(path), failure: path.hasUnreadableName ? nil : error)
        }
        var findings = Findings(in: prefix + path)
        if path.isNavigationPath {
            let file = ContentFile(navigation: path, bytes, &findings)
            return Result(file: file, diagnostics: findings.diagnostics, byteCount: bytes.count)
        }
        let page = Page(path, bytes, foldingTables: true, arena: arena, &facts)
        if path.isMarkdownNavigationPath {
            let file = ContentFile(contents: page, bytes, file: findings.file)
            return Result(file: file, byteCount: bytes.count)
        }
        for rule in DocumentRules.pages { rule.check(page, &findings) }
        for rule in DocumentRules.configured { rule.check(page, settings, &findings) }
        examination?(page, &findings)
        let file = ContentFile(page, file: findings.file, hash: ContentFile.hash(bytes))
        return Result(file: file, diagnostics: findings.diagnostics, byteCount: bytes.count)
    }
}

extension FileReading {
    /// Reads a file that is neither a document nor a table of contents, if it may point to documents.
    ///
    /// One that can't be read is missed by nobody but those who link to it.
    private func readOther(_ path: String, from files: any FileStore) -> Result {
        guard HubPage.isMeant(path), let bytes = try? files.read(path), let outline = HubPage.outline(of: bytes) else {
            return Result(file: ContentFile(path))
        }
        let file = ContentFile(
            path: path, outline: nil, navigation: nil, pointing: outline, suppressions: [],
            contentHash: ContentFile.hash(bytes))
        return Result(file: file, byteCount: bytes.count)
    }
}

extension ContentFile {
    /// A file that is neither a document nor a table of contents, or that could not be read.
    init(_ path: String) {
        self.init(path: path, outline: nil, navigation: nil, pointing: nil, suppressions: [], contentHash: 0)
    }

    /// A document.
    init(_ page: borrowing Page, file: String, hash: UInt64) {
        self.init(
            path: page.path, outline: page.outline, navigation: nil, pointing: page.outline,
            suppressions: ContentFile.suppressions(in: page, file: file), contentHash: hash)
    }

    /// A table of contents in Markdown.
    init(contents page: borrowing Page, _ bytes: [UInt8], file: String) {
        let items = MarkdownNavigation.items(in: page)
        self.init(
            path: page.path, outline: nil, navigation: items, pointing: Outline(items, in: bytes),
            suppressions: ContentFile.suppressions(in: page, file: file), contentHash: ContentFile.hash(bytes))
    }

    /// A table of contents in YAML.
    init(navigation path: String, _ bytes: [UInt8], _ findings: inout Findings) {
        let document = YAMLDocument.parse(bytes)
        let read = document.root.map(Navigation.init) ?? Navigation()
        NavigationInvalid.report(document, read, &findings)
        self.init(
            path: path, outline: nil, navigation: read.items, pointing: Outline(read.items, in: bytes),
            suppressions: [], contentHash: ContentFile.hash(bytes))
    }

    static func suppressions(in page: borrowing Page, file: String) -> [Suppression] {
        let end = page.document.source.bytes.count
        return page.html.comments.compactMap { comment in
            Suppression(
                comment: comment.text, at: comment.range, in: file,
                covering: comment.isFirst ? 0..<end : comment.scope)
        }
    }
}
