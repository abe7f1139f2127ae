/// A site listing tells programs what there is in a site: crawlers, readers of feeds, and language models.
struct SiteListing: Sendable {
    private let source: SiteSource
    private let pages: [SitePage]
    private let documents: [PlannedDocument]

    init(_ source: SiteSource, _ pages: [SitePage], _ documents: [PlannedDocument]) {
        self.source = source
        self.pages = pages
        self.documents = documents
    }

    private var base: String? { source.configuration.url.map { $0.value + "/" } }
    private var title: String { source.configuration.title?.value ?? source.domain.name }

    // MARK: robots.txt

    /// What crawlers may read: everything.
    var robots: [UInt8] {
        let map = base.map { "\nSitemap: \($0)sitemap.xml\n" } ?? ""
        return Array("User-agent: *\nAllow: /\n\(map)".utf8)
    }

    // MARK: llms.txt

    /// The documents as Markdown, and the model, for whoever reads text better than pages.
    var llms: [UInt8] {
        var text = "# \(title)\n"
        if let description = source.configuration.description?.value { text += "\n> \(description)\n" }
        text += "\n## Documents\n\n"
        for document in documents {
            text += "- [\(Self.escaped(document.page.title))](\(SiteAddress.encoded(document.path)))\n"
        }
        let workflows = pages.filter { $0.kind == .workflow || $0.kind == .journey }
        if !workflows.isEmpty {
            text += "\n## Workflows\n\n"
            text += "- [All workflows, portals and rules as data](workflows.json)\n"
            for page in workflows {
                text += "- [\(Self.escaped(page.title))](\(SiteAddress.encoded(page.path)))\n"
            }
        }
        return Array(text.utf8)
    }

    /// A text between the brackets of a link.
    private static func escaped(_ text: String) -> String {
        if !text.utf8.contains(where: { "[]\\".utf8.contains($0) }) { return text }
        return text.reduce(into: "") { text, character in
            if "[]\\".contains(character) { text.append("\\") }
            text.append(character)
        }
    }

    // MARK: sitemap.xml

    /// What a sitemap may list.
    static let mostAddresses = 50_000

    /// The sitemap, in parts if it has to be; none without the address of the site, because it needs whole addresses.
    var sitemaps: [OutputFile] {
        guard let base else { return [] }
        var dates: [String: String] = [:]
        for document in documents { dates[document.page.path] = source.revisions[document.path]?.date }
        let entries = pages.filter { ![.notFound, .search, .print].contains($0.kind) }.map { page in
            let date = dates[page.path].map { "<lastmod>\($0)</lastmod>" } ?? ""
            return "<url><loc>\(XML.text(base + SiteAddress.encoded(page.path)))</loc>\(date)</url>\n"
        }
        if entries.count <= Self.mostAddresses { return [Self.sitemap("sitemap.xml", "urlset", entries)] }
        var parts: [OutputFile] = []
        for start in stride(from: 0, to: entries.count, by: Self.mostAddresses) {
            let part = Array(entries[start..<min(start + Self.mostAddresses, entries.count)])
            parts.append(Self.sitemap("sitemap-\(parts.count + 1).xml", "urlset", part))
        }
        let index = parts.map { "<sitemap><loc>\(XML.text(base + $0.path))</loc></sitemap>\n" }
        return [Self.sitemap("sitemap.xml", "sitemapindex", index)] + parts
    }

    private static func sitemap(_ path: String, _ element: String, _ entries: [String]) -> OutputFile {
        let text =
            XML.declaration + "<\(element) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" + entries.joined()
            + "</\(element)>\n"
        return OutputFile(path, .bytes(Array(text.utf8)))
    }

    // MARK: feed.xml

    /// The procedures that have changed, the latest first; none where the address of the site or the dates are not known.
    var feed: [UInt8]? {
        guard let base else { return nil }
        let dated = documents.compactMap { document in
            source.revisions[document.path].map { (document: document, revision: $0) }
        }
        let procedures = dated.filter { source.verdicts[$0.document.path]?.isEmpty == false }
        let entries = procedures.sorted { left, right in
            (right.revision.date, left.document.path) < (left.revision.date, right.document.path)
        }
        guard let latest = entries.first else { return nil }
        var text = XML.declaration + "<feed xmlns=\"http://www.w3.org/2005/Atom\">\n"
        text += "<title>\(XML.text(title))</title>\n<id>\(XML.text(base))</id>\n"
        text += "<link rel=\"self\" href=\"\(XML.text(base))feed.xml\"/>\n<link href=\"\(XML.text(base))\"/>\n"
        text += "<updated>\(latest.revision.date)T00:00:00Z</updated>\n"
        for (document, revision) in entries.prefix(50) {
            let address = XML.text(base + SiteAddress.encoded(document.page.path))
            text += "<entry>\n<title>\(XML.text(document.page.title))</title>\n<id>\(address)</id>\n"
            text += "<link href=\"\(address)\"/>\n<updated>\(revision.date)T00:00:00Z</updated>\n"
            for name in revision.contributors.isEmpty ? [title] : revision.contributors {
                text += "<author><name>\(XML.text(name))</name></author>\n"
            }
            text += "</entry>\n"
        }
        return Array((text + "</feed>\n").utf8)
    }
}

/// What XML needs.
enum XML {
    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

    /// A text for content and attributes, without the characters that XML knows none of.
    static func text(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case _ where scalar.value < 0x20 && scalar != "\t" && scalar != "\n": break
            case "\u{FFFE}", "\u{FFFF}": break
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
