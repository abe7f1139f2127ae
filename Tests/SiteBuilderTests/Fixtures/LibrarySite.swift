import Configuration
import Documents
import Markdown
import Mustache
import Procedures
import SiteBuilder
import Workflow
import YAML

/// The site of the library, made of documents that a test gives.
struct LibrarySite {
    let pages: [String: String]
    let planned: [SitePage]
    let source: SiteSource
    var paths: [String] { planned.map(\.path) }

    /// Builds the site of some documents with the templates of the repository.
    init(
        _ documents: [String: String] = [:], domain: Domain = Library.domain,
        templates: [TemplateSource] = [], change: (inout SiteSource) -> Void = { _ in }
    ) throws {
        let files = MemoryFiles(documents)
        let content = ContentCheck(of: files.paths, in: files, jobs: 1).content
        let own = Set(templates.map(\.name))
        let others = try TemplateSource.load(folder: Self.templates).filter { !own.contains($0.name) }
        var configuration = SiteConfiguration()
        configuration.title = Setting("The library's guide")
        var source = SiteSource(
            configuration, domain: domain, content: content, folder: ArticleFolder(files.paths, in: files),
            templates: try TemplateLibrary(others + templates))
        source.verdicts = Self.verdicts(documents, domain)
        source.assets = SiteAssets(["theme.css": "assets/theme.1.css", "scripts/theme.js": "assets/theme.2.js"])
        change(&source)
        let site = SitePages(source, jobs: 2)
        var pages: [String: String] = [:]
        for page in site.pages {
            var bytes: [UInt8] = []
            page.render(&bytes)
            pages[page.path] = String(decoding: bytes, as: UTF8.self)
        }
        self.pages = pages
        planned = site.pages
        self.source = source
    }

    /// The page at a path; empty if there is none.
    subscript(path: String) -> String { pages[path] ?? "" }

    /// The folder of the repository's templates.
    static let templates = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/Templates"

    private static func verdicts(_ documents: [String: String], _ domain: Domain) -> [String: [ProcedureVerdict]] {
        let reader = ProcedureReader(domain)
        let checker = ProcedureChecker(domain)
        return documents.filter { $0.key.hasSuffix(".md") }.mapValues { text in
            let source = SourceText(Array(text.utf8))
            let frontMatter = FrontMatter.read(source.bytes)
            guard let mapping = frontMatter?.mapping else { return [] }
            let document = Document(source, bodyStart: frontMatter?.bodyStart)
            let read = reader.read(document, html: document.readHTML(), BindingSheet(frontMatter: mapping))
            return checker.check(read, source: source.bytes, file: "example.md").verdicts
        }
    }

    /// A document that describes how a book is asked for.
    static let askForBook = """
        ---
        title: Ask for a book
        description: Find a book and ask for it.
        workflows:
          ask-for-it: ask-for-a-book
        ---
        # Ask for a *book*

        ## Ask for it

        1. Sign in to the Catalogue.
        2. Go to **Search** > **Books**.
        3. Select the row of the book.
        4. Select **Ask for it**.
        5. In the **Ask?** dialog box, enter **Until when**.
        6. Select **Yes**.

        ## Afterwards

        1. Wait.
        """
}
