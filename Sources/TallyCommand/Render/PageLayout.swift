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
    private let templates: TemplateLibrary
    private let style: [UInt8]

    /// Reads the layout of a site.
    init(_ file: ConfigurationFile, _ context: CommandContext) throws(CommandFailure) {
        siteTitle = file.configuration.title?.value ?? "Documents"
        language = file.configuration.language.value
        let folder = context.surroundings.locate(file.templates.description)
        style = (try? DiskFiles(folder).read("theme.css")) ?? BuiltInTemplates.bytes("theme.css") ?? []
        templates = try Self.templates(in: folder, named: file.templates.description)
        // Only a template that includes itself can fail, and it does so whatever the page.
        do {
            _ = try templates.render("page", .object(PageValues(layout: self)))
        } catch {
            throw CommandFailure("the templates in \"\(file.templates)\" can't be used: \(error)")
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
    func page(at path: String, title: String, heading: String?, _ article: [UInt8]) -> [UInt8] {
        var values = PageValues(layout: self)
        values.title = title == siteTitle ? title : "\(title) - \(siteTitle)"
        values.home = PagePath.reference(to: "index.html", from: path)
        values.heading = heading
        values.article = article
        // Making the layout has shown that the template can be rendered.
        var page = (try? templates.render("page", .object(values))) ?? article
        HTMLControls.replace(in: &page)
        return page
    }

    private static func templates(in folder: String, named name: String) throws(CommandFailure) -> TemplateLibrary {
        var sources: [TemplateSource] = []
        if case .folder = FileKind(at: folder) {
            do {
                sources = try TemplateSource.load(folder: folder)
            } catch {
                throw CommandFailure("cannot read the templates in \"\(name)\": \(error.reason)")
            }
        }
        if !sources.contains(where: { $0.name == "page" }) {
            sources += BuiltInTemplates.sources.filter { $0.name == "page" }
        }
        do {
            return try TemplateLibrary(sources)
        } catch {
            throw CommandFailure("the templates in \"\(name)\" can't be used:\n\(error)")
        }
    }

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
