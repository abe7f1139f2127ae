internal import Configuration
internal import Documents
internal import Markdown
internal import Mustache

/// A page layout is what stands around an article on a page of its own: a template and a style.
///
/// Both come from the templates folder. What it lacks is taken from what is built in.
struct PageLayout: Sendable {
    private let siteTitle: String
    private let language: String
    private let templates: LookTemplates
    private let style: [UInt8]

    /// Reads the layout of a site.
    init(_ file: ConfigurationFile, _ context: CommandContext) throws(CommandFailure) {
        siteTitle = file.configuration.title?.value ?? "Documents"
        language = file.configuration.language.value
        templates = try LookTemplates(file.templates, context)
        style = try Self.style(in: file.templates, context)
    }

    private static func style(in folder: FilePath, _ context: CommandContext) throws(CommandFailure) -> [UInt8] {
        let root = context.surroundings.locate(folder.description)
        guard FileKind(at: root + "/theme.css") == .file else { return BuiltInTemplates.bytes("theme.css") ?? [] }
        do {
            return try DiskFiles(root).read("theme.css")
        } catch {
            throw CommandFailure("cannot read \"\(folder.appending("theme.css"))\": \(error.reason)")
        }
    }

    /// The title of the site.
    var title: String { siteTitle }

    /// A document's name, for want of a title.
    static func name(of path: String) -> String {
        let file = path.split(separator: "/").last ?? ""
        return String(file.prefix { $0 != "." })
    }

    /// A complete page.
    ///
    /// - Parameter heading: a heading that the article lacks.
    func page(
        at path: String, title: String, heading: String?, _ article: [UInt8]
    ) throws(RenderingError) -> [UInt8] {
        var values = PageValues(layout: self)
        values.title = title == siteTitle ? title : "\(title) - \(siteTitle)"
        values.home = PagePath.reference(to: "index.html", from: path)
        values.heading = heading
        values.article = article
        var page = try templates.library.render("page", .object(values))
        HTMLControls.replace(in: &page)
        return page
    }

    /// What a command says that could not show a page.
    func failure(_ error: RenderingError) -> CommandFailure { templates.failure(error) }

    /// What the names in a template of a page stand for.
    private struct PageValues: MustacheObject {
        let layout: PageLayout
        var title = ""
        var home = ""
        var heading: String?
        var article: [UInt8] = []

        func value(for name: MustacheName) -> MustacheValue? {
            switch name {
            case "language": .text(layout.language)
            case "site": .text(layout.siteTitle)
            case "pageTitle": .text(title)
            case "home": .text(home)
            case "style": .bytes(layout.style)
            case "heading": heading.map { .text($0) } ?? .null
            case "article": .bytes(article)
            default: nil
            }
        }
    }
}
