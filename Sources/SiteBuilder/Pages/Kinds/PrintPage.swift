internal import Documents
internal import Mustache

/// The print view of a section: its documents, one after the other.
struct PrintPage: Sendable {
    let view: PrintViews.View
    let site: Site
    let renderers: RendererPool

    var page: SitePage {
        SitePage(path: view.path, kind: .print, title: view.title) { render(into: &$0) }
    }

    private func render(into output: inout [UInt8]) {
        var frame = PageFrame(site.frame, view.path, .print, title: view.title)
        frame.summary = "All \(view.documents.count.grouped) pages of this section, to print them or to keep them."
        frame.content["documents"] = .values(view.documents.enumerated().map { article($1, number: $0 + 1) })
        frame.render("print", into: &output)
    }

    private func article(_ document: String, number: Int) -> Values {
        let article = site.printed.take(document) ?? made(document)
        let path = PagePath.page(of: document)
        let folder = path.lastIndex(of: "/").map { encoded(String(path[..<$0])) + "/" } ?? ""
        let id = "page-\(number)"
        let moving = MovedMarkup(prefix: id + "-", folder: SiteFrame.root(of: view.path) + folder)
        let title = site.source.content.index(of: Array(document.utf8)[...]).map { site.source.content.files[$0].title }
        return [
            "articleID": .text(id), "articleTitle": .text(title ?? document),
            "articleHeading": article.heading.isEmpty ? .null : .bytes(moving.moved(article.heading)),
            "article": .bytes(moving.moved(article.body)),
        ]
    }

    private func made(_ document: String) -> PrintedArticles.Article {
        RenderedArticle(document, site.source.verdicts[document] ?? [], site, renderers).printed
    }
}
