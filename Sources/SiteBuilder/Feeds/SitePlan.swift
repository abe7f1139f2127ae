public import Documents
internal import Workflow

/// A site plan says which files a site consists of: its pages, and what stands beside them for other readers.
public struct SitePlan: Sendable {
    /// The pages.
    public let pages: [SitePage]
    /// All other files but styles, scripts, and the search index.
    public let others: [OutputFile]
    /// Other names of things with those that they have now, for the search.
    public let synonyms: [SearchSynonym]
    /// What the pages are made of, besides the look: a text that differs if any of it does.
    private let substance: String
    private let trouble: TemplateTrouble

    /// Why a page that was rendered could not be shown as its template asks, with the place in the template; nothing if all
    /// could.
    public var templateTrouble: String? { trouble.text }

    /// Renders one page of each kind, so that ``templateTrouble`` is known before anything is written.
    public func tryTemplates() {
        // Print views are put together of what was kept of other pages, and there is one for each section.
        var tried: Set<SitePage.Kind> = [.print]
        var bytes: [UInt8] = []
        for page in pages where tried.insert(page.kind).inserted {
            bytes.removeAll(keepingCapacity: true)
            page.render(&bytes)
        }
    }

    /// Plans a site.
    ///
    /// - Parameters:
    ///   - source: what it is made of.
    ///   - graphs: the files of the workflows' graphs.
    ///   - files: where the files of the content folder come from.
    ///   - paths: the paths of all files of the content folder.
    ///   - jobs: the number of threads.
    public init(
        _ source: SiteSource, graphs: [OutputFile], files: any FileStore, paths: [String], jobs: Int
    ) {
        self.init(source, SitePages(source, jobs: jobs), graphs: graphs, files: files, paths: paths)
    }

    init(
        _ source: SiteSource, _ planned: SitePages, graphs: [OutputFile], files: any FileStore, paths: [String]
    ) {
        // What was explored is a lot to hold, and no file is made of it.
        var source = source
        source.explorer = nil
        let pages = planned.pages
        self.pages = pages
        trouble = planned.trouble
        var substance = "\(planned.fingerprint) \(source.provenance) \(source.configuration.url?.value ?? "")\n"
        for file in source.content.files { substance += "\(file.path) \(file.contentHash)\n" }
        self.substance = substance
        synonyms = source.domain.searchSynonyms + EverydayWords.synonyms
        let documents = PlannedDocument.all(paths, pages, source)
        // Whoever writes a file of their own means it; ours stand in where there is none.
        var others = paths.filter { !$0.isMarkdownPath && !$0.isNavigationPath && $0.isPublishablePath }.map { path in
            OutputFile(path, .read { try? files.read(path) })
        }
        others += documents.map { document in OutputFile(document.path, .read { try? files.read(document.path) }) }
        others += graphs
        if !source.domain.workflows.isEmpty {
            let domain = source.domain
            others.append(OutputFile("workflows.json", .rendered { $0 += Array(domain.json.utf8) + [0x0A] }))
        }
        let site = SiteListing(source, pages, documents)
        others += [
            OutputFile("robots.txt", .bytes(site.robots)), OutputFile("llms.txt", .rendered { $0 += site.llms }),
        ]
        others += site.sitemaps
        if let feed = site.feed { others.append(OutputFile("feed.xml", .bytes(feed))) }
        var taken = Set(pages.map(\.path))
        self.others = others.filter { taken.insert($0.path).inserted }
    }
}

extension SitePlan {
    /// What tells the site that is planned from any other one: shards of the same site have the same.
    ///
    /// - Parameters:
    ///   - look: what the templates say.
    ///   - other: whatever else the files depend on.
    public func fingerprint(_ look: [UInt8], _ other: String) -> UInt64 {
        var text = substance + other + "\n"
        for page in pages { text += "\(page.path) \(page.kind.rawValue) \(page.title)\n" }
        for file in others { text += file.path + "\n" }
        return ContentFile.hash(Array(text.utf8) + look)
    }
}

/// A planned document is a document with its page.
struct PlannedDocument: Sendable {
    /// The path within the content folder; its Markdown has the same in the site.
    var path: String
    /// The page.
    var page: SitePage

    static func all(_ paths: [String], _ pages: [SitePage], _ source: SiteSource) -> [PlannedDocument] {
        var byPath: [String: SitePage] = [:]
        for page in pages { byPath[page.path] = page }
        return paths.compactMap { path in
            guard path.isMarkdownPath, PagePath.hasPage(path), let page = byPath[PagePath.page(of: path)] else {
                return nil
            }
            return PlannedDocument(path: path, page: page)
        }
    }
}
