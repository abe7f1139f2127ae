internal import Documents
internal import Mustache
internal import Workflow

/// Site pages are all pages of a site: one for each document, and those that are made from the model.
///
///     let pages = SitePages(source, jobs: 4)
///     for page in pages.pages { page.render(&buffer) }
///
/// What the model has to say is found out once, here; rendering a page only writes it down.
public struct SitePages: Sendable {
    /// The pages, those of documents first; no two have the same path.
    public let pages: [SitePage]
    /// The fingerprint of the model, which changes whenever anything in it does.
    public let fingerprint: String
    /// Why templates could not be rendered, if one could not.
    let trouble: TemplateTrouble

    /// Plans the pages of a site.
    ///
    /// - Parameter jobs: the number of threads that find out about the model, and that may render at the same time.
    public init(_ source: SiteSource, jobs: Int) {
        self.init(source, facts: ModelFacts(source.explored(by: jobs), jobs: jobs), jobs: jobs)
    }

    /// Plans the pages of a site of which all about the model is known already.
    init(_ source: SiteSource, facts: ModelFacts, jobs: Int) {
        // What was explored is a lot to hold, and nobody asks for it while the pages are written.
        var source = source
        source.explorer = nil
        let tree = NavigationTree(site: source)
        let documents = Site.documents(of: source)
        // The pages of the model have their navigation in common with the indexes that they are listed in.
        let indexes = tree.entries[tree.documentCount...].compactMap(\.href)
        let frame = SiteFrame(
            source, facts: facts, tree: tree, paths: documents.map { PagePath.page(of: $0) } + indexes)
        let site = Site(
            source: source, facts: facts, frame: frame, coverage: Coverage(source), documents: documents)
        let renderers = RendererPool(of: source.folder, jobs: jobs)
        fingerprint = facts.fingerprint
        trouble = frame.trouble

        var pages = site.documentPages(renderers)
        pages += site.modelPages()
        if let sections = site.sectionsPage() { pages.append(sections) }
        if let changes = site.latestChangesPage() { pages.append(changes) }
        pages += site.printViews().views.map { PrintPage(view: $0, site: site, renderers: renderers).page }
        pages.append(site.searchPage())
        pages.append(site.notFoundPage())
        // A document whose page has the path of a page of ours takes its place.
        var taken: Set<String> = []
        self.pages = pages.filter { taken.insert($0.path).inserted }
    }
}

extension Site {
    /// The pages of the documents, and the home page.
    fileprivate func documentPages(_ renderers: RendererPool) -> [SitePage] {
        let introduction = introduction
        var pages = [HomePage(site: self, renderers: renderers, document: introduction).page]
        let order = readingOrder()
        for document in documents where document != introduction {
            pages.append(page(of: document, order, renderers))
        }
        return pages
    }
}

extension NavigationTree {
    /// The tree of a site.
    init(site source: SiteSource) {
        let indexes =
            source.domain.workflows.isEmpty && source.rules.isEmpty ? [] : Site.indexes(of: source.domain, source.rules)
        self.init(source, model: indexes, modelName: "Reference")
    }
}

extension Site {
    /// The documents that have pages.
    static func documents(of source: SiteSource) -> [String] {
        source.content.files.map(\.path).filter { $0.isMarkdownFile && PagePath.hasPage($0) && $0.isPublishablePath }
    }

    /// The document that the home page begins with.
    var introduction: String? { documents.first { PagePath.page(of: $0) == "index.html" } }

    /// The page of a document that is not the introduction.
    func page(of document: String, _ order: ReadingOrder, _ renderers: RendererPool) -> SitePage {
        let title = source.content.index(of: Array(document.utf8)[...]).map { source.content.files[$0].title }
        var page = DocumentPage(document: document, title: title ?? document, site: self, renderers: renderers)
        if let place = order.places[PagePath.page(of: document)] {
            page.previous = place > 0 ? order.entries[place - 1] : nil
            page.next = place + 1 < order.entries.count ? order.entries[place + 1] : nil
        }
        let entry = frame.tree.entry(of: PagePath.page(of: document))
        let section = entry.map { frame.tree.section(of: $0) }
        page.printView = section.flatMap { order.printViews[$0] }.map { link(encoded($0.path), $0.title) }
        var planned = page.page
        planned.otherWords = entry.flatMap { frame.tree.entries[$0].otherWords }
        return planned
    }

    /// Entries of the navigation one after the other, the places of their pages among them, and what their sections are
    /// printed from.
    typealias ReadingOrder = (entries: [Int], places: [String: Int], printViews: PrintViews)

    /// The pages of documents in the order of the table of contents, each once.
    func readingOrder() -> ReadingOrder {
        let ours = Set(documents.map { PagePath.page(of: $0) })
        var entries: [Int] = []
        var places: [String: Int] = [:]
        for (number, entry) in frame.tree.entries[..<frame.tree.documentCount].enumerated() {
            guard let href = entry.href, ours.contains(href), places[href] == nil else { continue }
            places[href] = entries.count
            entries.append(number)
        }
        return (entries, places, printViews())
    }

    /// The print views of the sections.
    fileprivate func printViews() -> PrintViews {
        // Once, because it is looked for among all documents.
        let introduction = self.introduction
        return PrintViews(frame.tree, documents.filter { $0 != introduction })
    }

    /// The page of a wrong address.
    func notFoundPage() -> SitePage {
        page("404.html", .notFound, "This page doesn\u{2019}t exist", template: "not-found", [:])
    }
}

extension Site {
    /// The pages that are made from the model.
    fileprivate func modelPages() -> [SitePage] {
        var pages = facts.workflows.map { workflowPage($0) }
        pages += facts.roles.map { rolePage($0) }
        pages += facts.lifecycles.map { lifecyclePage($0) }
        pages += domain.portalHandles.map { portalPage($0) }
        pages += facts.verdicts.map { rulePage($0) }
        pages += domain.tables.map { tablePage($0) }
        pages += domain.questions.map { questionPage($0) }
        if !frame.tree.entries.isEmpty { pages += [coveragePage(), vocabularyPage()] }
        pages += source.rules.map { checkPage($0) }
        pages += indexPages()
        return pages
    }

    /// The page that shows what a search finds.
    fileprivate func searchPage() -> SitePage {
        page(ModelAddress.search, .search, "Search", template: "search", [:])
    }
}
