internal import Documents
internal import Mustache
internal import Procedures
internal import Workflow

/// A site is what all pages are made from: the source, what was found out about the model, and what pages share.
///
/// It is a class because every page has it, and nothing of it ever changes.
final class Site: Sendable {
    let source: SiteSource
    let facts: ModelFacts
    let frame: SiteFrame
    let coverage: Coverage
    /// The paths of all pages of documents.
    let documents: [String]
    /// What has been found out for one page and holds for others.
    let findings: SharedFindings
    /// What will be printed of the documents whose pages have been made.
    let printed = PrintedArticles()

    init(
        source: SiteSource, facts: ModelFacts, frame: SiteFrame, coverage: Coverage, documents: [String],
        findings: SharedFindings = SharedFindings()
    ) {
        self.source = source
        self.facts = facts
        self.frame = frame
        self.coverage = coverage
        self.documents = documents
        self.findings = findings
    }

    var domain: Domain { facts.domain }
    var remedies: Remedies { facts.remedies }

    /// A page whose content is known before it is rendered.
    func page(
        _ path: String, _ kind: SitePage.Kind, _ title: String, template: String, summary: String? = nil,
        breadcrumbs: [Values] = [], below index: String? = nil, _ content: Values
    ) -> SitePage {
        page(path, kind, title, template: template, summary: summary, breadcrumbs: breadcrumbs, below: index) {
            content
        }
    }

    /// A page whose content is put together when it is rendered, by whichever thread does that.
    func page(
        _ path: String, _ kind: SitePage.Kind, _ title: String, template: String, summary: String? = nil,
        breadcrumbs: [Values] = [], below index: String? = nil,
        structuredData: @escaping @Sendable () -> [UInt8] = { [] }, content: @escaping @Sendable () -> Values
    ) -> SitePage {
        SitePage(path: path, kind: kind, title: title) { [frame] output in
            var page = PageFrame(frame, path, kind, title: title)
            page.summary = summary
            page.breadcrumbs = breadcrumbs
            page.content = content()
            page.structuredData = structuredData()
            if let index { page.entry = frame.tree.entry(of: index) }
            page.render(template, into: &output)
        }
    }
}
