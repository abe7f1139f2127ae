public import Documents
internal import Procedures
internal import Synchronization
internal import Workflow

/// A live site is a site at one moment whose files are made when somebody asks for them.
///
/// Every file has the bytes that a build of the same source would write. What pages share is found out once and handed on
/// to the site's successor, as far as nothing of it has changed; so a page can be shown again at once, however many others
/// there are.
public final class LiveSite: Sendable {
    /// Where the files come from that are no pages.
    public struct Files: Sendable {
        /// The paths of all files of the content folder.
        public var paths: [String]
        /// What they are read from.
        public var store: any FileStore
        /// Styles, scripts and pictures of the look.
        public var look: [OutputFile]

        /// Names the files.
        public init(_ paths: [String], in store: any FileStore, look: [OutputFile]) {
            self.paths = paths
            self.store = store
            self.look = look
        }
    }

    private let site: Site
    private let order: Site.ReadingOrder
    /// The documents by the paths of their pages.
    private let documents: [String: String]
    private let look: [String: OutputFile]
    private let files: Files
    private let renderers: RendererPool
    private let graphs: GraphDesk
    private let jobs: Int
    /// What is made of the whole site at once, when somebody asks for it.
    private let plan = Mutex<(files: [String: OutputFile], plan: SitePlan)?>(nil)
    private let index = Mutex<[String: OutputFile]?>(nil)

    /// What the site is made of.
    public var source: SiteSource { site.source }

    /// Begins with a source.
    public init(_ source: SiteSource, files: Files, jobs: Int) {
        let facts = ModelFacts(source.explored(by: jobs), jobs: jobs)
        let documents = Site.documents(of: source)
        let frame = SiteFrame(source, facts: facts, tree: NavigationTree(site: source), paths: [])
        let site = Site(source: source, facts: facts, frame: frame, coverage: Coverage(source), documents: documents)
        self.site = site
        order = site.readingOrder()
        self.documents = Self.byPage(documents)
        look = Self.byPath(files.look)
        self.files = files
        self.jobs = jobs
        renderers = RendererPool(of: source.folder, jobs: jobs)
        graphs = GraphDesk(source, jobs: jobs)
    }

    /// Which parts of a source are not what they were.
    public struct Change: Sendable {
        /// The documents that were read again, new ones and those that are gone included.
        public var documents: [String] = []
        /// Whether there are other files than before, another table of contents, or another configuration.
        public var hasOtherNavigation = false
        /// Whether there are other templates, or styles and scripts with other paths.
        public var hasOtherLook = false

        /// A change of nothing.
        public init() {}
    }

    /// The site after a change.
    public func successor(_ source: SiteSource, files: Files, after change: Change) -> LiveSite {
        LiveSite(self, source, files, change)
    }

    private init(_ before: LiveSite, _ source: SiteSource, _ files: Files, _ change: Change) {
        let old = before.site
        let isSameModel = source.domain === old.domain
        let facts = isSameModel ? old.facts : ModelFacts(source.explored(by: before.jobs), jobs: before.jobs)
        let isOther = facts.fingerprint != old.facts.fingerprint || change.hasOtherNavigation
        let hasOtherTitles = isOther || change.documents.contains { source.title(of: $0) != old.source.title(of: $0) }
        let hasOtherCoverage =
            hasOtherTitles || change.documents.contains { source.coverage(by: $0) != old.source.coverage(by: $0) }

        let hasOtherFrame = isOther || hasOtherTitles || change.hasOtherLook
        let tree = hasOtherTitles ? NavigationTree(site: source) : old.frame.tree
        let site = Site(
            source: source, facts: hasOtherFrame ? facts : old.facts,
            frame: hasOtherFrame ? SiteFrame(source, facts: facts, tree: tree, paths: []) : old.frame,
            coverage: hasOtherCoverage ? Coverage(source) : old.coverage,
            documents: isOther ? Site.documents(of: source) : old.documents,
            // What was found out for other pages names documents.
            findings: hasOtherFrame || hasOtherCoverage ? SharedFindings() : old.findings)
        self.site = site
        order = hasOtherTitles ? site.readingOrder() : before.order
        documents = isOther ? Self.byPage(site.documents) : before.documents
        look = change.hasOtherLook ? Self.byPath(files.look) : before.look
        self.files = files
        jobs = before.jobs
        renderers = RendererPool(of: source.folder, jobs: jobs)
        graphs = isSameModel ? before.graphs : GraphDesk(source, jobs: before.jobs)
    }

    private static func byPage(_ documents: [String]) -> [String: String] {
        Dictionary(documents.map { (PagePath.page(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func byPath(_ files: [OutputFile]) -> [String: OutputFile] {
        Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    // MARK: Files

    /// The document that a page is made of.
    public func document(of page: String) -> String? { documents[page] }

    /// A page; nothing if the path is none of a page.
    public func page(_ path: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        if path == "index.html" {
            HomePage(site: site, renderers: renderers, document: site.introduction).page.render(&bytes)
            return bytes
        }
        if let document = documents[path] {
            site.page(of: document, order, renderers).render(&bytes)
            return bytes
        }
        guard path.hasSuffix(".html"), case .rendered(let render) = whole().files[path]?.content else { return nil }
        render(&bytes)
        return bytes
    }

    /// A file that is no page; nothing if there is none with this path, or if it cannot be read.
    public func file(_ path: String) -> [UInt8]? {
        if let file = look[path] { return file.bytes }
        if path.hasPrefix("search/"), path.hasSuffix(".js"), let file = searchFile(path) { return file.bytes }
        if path.hasPrefix("graphs/"), let script = graphs.script(path, site.source) { return script }
        // What the content folder has under a path is asked for often, and needs nothing else to be known.
        if source.content.index(of: Array(path.utf8)[...]) != nil, !path.isMarkdownPath, !path.isNavigationPath {
            return try? files.store.read(path)
        }
        return whole().files[path]?.bytes
    }

    /// The page that is shown in place of one that is not there, with addresses from the server's root.
    public var missingPage: [UInt8] {
        let frame = SiteFrame(
            source, facts: site.facts, tree: site.frame.tree, paths: [], rootOfWrongAddresses: "/")
        let site = Site(
            source: source, facts: site.facts, frame: frame, coverage: site.coverage, documents: site.documents)
        var bytes: [UInt8] = []
        site.notFoundPage().render(&bytes)
        return bytes
    }

    private func whole() -> (files: [String: OutputFile], plan: SitePlan) {
        plan.withLock { known in
            if let known { return known }
            let pages = SitePages(source, facts: site.facts, jobs: jobs)
            let plan = SitePlan(source, pages, graphs: [], files: files.store, paths: files.paths)
            let made = (Self.byPath(plan.pages.map { OutputFile($0) } + plan.others), plan)
            known = made
            return made
        }
    }

    private func searchFile(_ path: String) -> OutputFile? {
        index.withLock { known in
            if let known { return known[path] }
            let plan = whole().plan
            let collection = SearchCollection(plan.pages)
            _ = parallel(plan.pages.count, jobs: jobs, state: { [UInt8]() }) { buffer, number in
                buffer.removeAll(keepingCapacity: true)
                plan.pages[number].render(&buffer)
                collection.add(number, buffer)
            }
            let made = Self.byPath(collection.index(synonyms: plan.synonyms, jobs: jobs).files)
            known = made
            return made[path]
        }
    }
}

extension SiteSource {
    fileprivate func title(of document: String) -> String? { file(document)?.title }

    /// What the procedures of one document cover.
    fileprivate func coverage(by document: String) -> Coverage? {
        guard let file = file(document), let verdicts = verdicts[document] else { return nil }
        return Coverage(verdicts, of: file, in: domain)
    }

    private func file(_ document: String) -> ContentFile? { content.file(Array(document.utf8)[...]) }
}
