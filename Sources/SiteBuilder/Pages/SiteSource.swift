public import Configuration
public import Diagnostics
public import Documents
public import Mustache
public import Procedures
public import Workflow

/// A site source is all that the pages of a site are made of.
public struct SiteSource: Sendable {
    /// What the site says about itself.
    public var configuration: SiteConfiguration
    /// The model.
    public var domain: Domain
    /// What has explored the model, so that what it knows need not be found out again.
    public var explorer: Explorer?
    /// The files of the content folder.
    public var content: Content
    /// What documents are read from, and what they may include.
    public var folder: ArticleFolder
    /// What became of the procedures of the documents, by the documents' paths within the content folder.
    public var verdicts: [String: [ProcedureVerdict]] = [:]
    /// Who changed the documents and when, by their paths within the content folder; empty where that is not known.
    public var revisions: [String: DocumentRevision] = [:]
    /// What was built, from what.
    public var provenance = Provenance()
    /// What documents are held to.
    public var rules: [Diagnostics.Rule] = []
    /// Where the styles and scripts are.
    public var assets = SiteAssets()
    /// The templates.
    public var templates: TemplateLibrary

    /// Makes a source of what every site has.
    public init(
        _ configuration: SiteConfiguration, domain: Domain, content: Content, folder: ArticleFolder,
        templates: TemplateLibrary
    ) {
        self.configuration = configuration
        self.domain = domain
        self.content = content
        self.folder = folder
        self.templates = templates
    }

    /// What has explored the model, or an explorer that begins with so many threads.
    func explored(by jobs: Int) -> Explorer { explorer ?? Explorer(domain, threads: jobs) }
}

/// A document's revision is when it was changed last, and by whom.
public struct DocumentRevision: Hashable, Sendable {
    /// The day of the last change, as `2026-05-03`.
    public var date: String
    /// Who has contributed to it, the latest first.
    public var contributors: [String]
    /// The commit of the last change, if it is known.
    public var commit: String?

    /// Makes a revision.
    public init(date: String, contributors: [String], commit: String? = nil) {
        self.date = date
        self.contributors = contributors
        self.commit = commit
    }
}

/// Provenance is what a site was built from; nothing of it comes from the clock.
public struct Provenance: Hashable, Sendable {
    /// The commit of the documents.
    public var commit: String?
    /// The day of that commit, as `2026-05-03`.
    public var date: String?

    /// Makes a provenance of what is known.
    public init(commit: String? = nil, date: String? = nil) {
        self.commit = commit
        self.date = date
    }
}

/// Site assets are where the styles and scripts stand in the site, by the names that they have in the templates folder.
public struct SiteAssets: Hashable, Sendable {
    /// Their paths in the site: `theme.css` may be `assets/theme.1a2b3c4d.css`.
    public var paths: [String: String]

    /// Makes assets.
    public init(_ paths: [String: String] = [:]) { self.paths = paths }
}
