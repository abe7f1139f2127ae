internal import Configuration
internal import Markdown
internal import Mustache

/// A page frame is what one page puts around its content: its names, its place in the site, and what is said of it.
struct PageFrame {
    let site: SiteFrame
    let path: String
    let kind: SitePage.Kind
    let title: String
    /// What the page is about, in one sentence.
    var summary: String?
    /// The links that lead here from the home page, without the page itself.
    var breadcrumbs: [Values] = []
    /// The entry of the navigation that is marked.
    var entry: Int?
    /// What programs can read of the page: JSON for schema.org.
    var structuredData: [UInt8] = []
    /// The document that the page can be edited in.
    var document: String?
    /// The page's own names.
    var content: Values = [:]

    init(_ site: SiteFrame, _ path: String, _ kind: SitePage.Kind, title: String) {
        self.site = site
        self.path = path
        self.kind = kind
        self.title = title
        entry = site.tree.entry(of: path)
    }

    /// The commit that the page's document was changed in last.
    var commit: String?

    /// Appends the page as a template shows it.
    func render(_ template: String, into output: inout [UInt8]) {
        let start = output.count
        defer { HTMLControls.replace(in: &output, from: start) }
        do throws(RenderingError) {
            try site.templates.render(template, .fields(values), within: [.fields(site.values)], into: &output)
        } catch {
            site.trouble.note(error)
            // A build has that to say itself, and writes nothing; whoever looks at a preview would see an empty page.
            let text = """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>{{title}}</title></head>
                <body><h1>{{title}}</h1><p>The templates can’t be used:</p><pre>{{reason}}</pre></body></html>

                """
            let values: Values = ["title": .text(title), "reason": .text(error.description)]
            let library = try? TemplateLibrary([TemplateSource("trouble", text)])
            try? library?.render("trouble", .fields(values), into: &output)
        }
    }

    /// What leads to the site's root; a server shows the page of a wrong address under any address at all.
    private var root: String {
        if kind == .notFound {
            if let root = site.rootOfWrongAddresses { return root }
            if let url = site.configuration.url?.value { return url + "/" }
        }
        return SiteFrame.root(of: path)
    }

    /// What the names stand for on this page; its own count more than those of its content.
    private var values: Values {
        var values: Values = [
            "root": .text(root), "title": .text(title), "summary": .text(summary),
            "structuredData": structuredData.isEmpty ? .null : .bytes(structuredData),
            "canonical": .text(site.address(of: path)), "kind": .text(kind.rawValue),
            "pageTitle": .text(title == site.title ? title : "\(title) - \(site.title)"),
            "breadcrumbs": .values(breadcrumbs),
            "navigation": .bytes(site.navigation(for: entry, root: root)),
            "feedback": .text(site.feedbackAddress(for: path, title: title, commit: commit)),
            "edit": .text(document.flatMap { site.editAddress(of: $0) }),
            "history": .text(document.flatMap { commit == nil ? nil : site.historyAddress(of: $0) }),
        ]
        values.add(content)
        return values
    }
}

extension SiteFrame {
    /// What the names stand for that mean the same on all pages.
    static func values(
        _ configuration: SiteConfiguration, title: String, assets: SiteAssets, provenance: Provenance, domain: String,
        fingerprint: String, latestChanges: LatestChanges
    ) -> Values {
        func scripts(_ names: String...) -> MustacheValue {
            .texts(names.compactMap { assets.paths["scripts/\($0).js"] })
        }
        return [
            "language": .text(configuration.language.value),
            "site": .text(title),
            "domain": .text(domain),
            "fingerprint": .text(String(fingerprint.prefix(8))),
            "shortCommit": .text(provenance.commit.map { String($0.prefix(8)) }),
            "date": .text(provenance.date),
            "latestChanges": .text(latestChanges.files.isEmpty ? nil : ModelAddress.latestChanges),
            "feed": .text(configuration.url != nil && latestChanges.haveProcedure ? "feed.xml" : nil),
            "repository": .text(configuration.repository?.url.value),
            "styles": .texts(["theme.css", "diagrams.css", "scripts.css"].compactMap { assets.paths[$0] }),
            "themeScript": .text(assets.paths["scripts/theme.js"]),
            "scripts": scripts("page", "search"),
            "procedureScripts": scripts("runs", "records", "checklist", "dry-run", "role"),
            "runScripts": scripts("runs"),
            "homeScripts": scripts("begun"),
            "tabScripts": scripts("tabs"),
            "roleScripts": scripts("role"),
            "dryRunScripts": scripts("dry-run"),
        ]
    }
}
