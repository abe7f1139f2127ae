internal import Configuration
internal import Documents
internal import Markdown

/// A page layout is what stands around an article on a page of its own.
struct PageLayout: Sendable {
    private let siteTitle: String
    private let language: String

    init(_ configuration: SiteConfiguration) {
        siteTitle = configuration.title?.value ?? "Documents"
        language = configuration.language.value
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
        var page: [UInt8] = []
        page.reserveCapacity(article.count + 2_000)
        func write(_ text: String) { page.append(contentsOf: text.utf8) }
        func writeText(_ text: String) {
            var text = text
            text.withUTF8 { HTMLEscape.text($0, into: &page) }
        }
        write("<!DOCTYPE html>\n<html lang=\"")
        writeText(language)
        write("\">\n<head>\n<meta charset=\"utf-8\">\n")
        write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        writeText(title == siteTitle ? title : "\(title) - \(siteTitle)")
        write("</title>\n<style>\n\(Self.style)</style>\n</head>\n<body>\n<header><a href=\"")
        writeText(PagePath.reference(to: "index.html", from: path))
        write("\">")
        writeText(siteTitle)
        write("</a></header>\n<main>\n")
        if let heading {
            write("<h1>")
            writeText(heading)
            write("</h1>\n")
        }
        page.append(contentsOf: article)
        write("</main>\n</body>\n</html>\n")
        return page
    }

    private static let style = """
        :root { color-scheme: light dark; }
        body { font: 100%/1.55 system-ui, sans-serif; max-width: 44rem; margin: 0 auto; padding: 0 1rem 4rem; }
        header { padding: 1rem 0; border-bottom: 1px solid #8886; }
        pre { overflow: auto; padding: .75rem 1rem; background: #8882; }
        code { font-size: .9em; }
        table { border-collapse: collapse; display: block; overflow: auto; }
        th, td { border: 1px solid #8886; padding: .35rem .6rem; text-align: left; vertical-align: top; }
        td.right, th.right { text-align: right; }
        td.center, th.center { text-align: center; }
        blockquote, .alert { margin: 1rem 0; padding: .1rem 1rem; border-left: .3rem solid #8888; }
        img { max-width: 100%; height: auto; }
        .missing { color: #c22; }

        """
}
