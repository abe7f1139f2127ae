internal import Documents
internal import Markdown
internal import Mustache

/// An index page lists the documents of a site by their folders and titles.
struct IndexPage {
    /// The page.
    let bytes: [UInt8]

    init(_ documents: [(path: String, title: String)], _ layout: PageLayout) throws(RenderingError) {
        var folders: [String: [(path: String, title: String)]] = [:]
        for document in documents {
            let steps = document.path.split(separator: "/").dropLast()
            folders[steps.joined(separator: "/"), default: []].append(document)
        }
        var list: [UInt8] = []
        func write(_ text: String) { list.append(contentsOf: text.utf8) }
        func writeText(_ text: String) {
            var text = text
            text.withUTF8 { HTMLEscape.text($0, into: &list) }
        }
        for (folder, documents) in folders.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            if !folder.isEmpty {
                write("<h2>")
                writeText(folder)
                write("</h2>\n")
            }
            write("<ul>\n")
            let sorted = documents.sorted { $0.title == $1.title ? $0.path < $1.path : $0.title < $1.title }
            for (path, title) in sorted {
                write("<li><a href=\"")
                writeText(PagePath.reference(to: PagePath.page(of: path), from: "index.html"))
                write("\">")
                writeText(title)
                write("</a></li>\n")
            }
            write("</ul>\n")
        }
        bytes = try layout.page(at: "index.html", title: layout.title, heading: layout.title, list)
    }
}
