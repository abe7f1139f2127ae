public import Diagnostics
public import YAML

/// A site configuration is what `tally.yml` says about a site.
///
/// Every key is optional, and a file that is absent or empty means the defaults that are stated here.
public struct SiteConfiguration: Hashable, Sendable {
    /// The site's name; nil leaves it to the domain.
    public var title: Setting<String>?
    /// What the site is about, in one sentence.
    public var description: Setting<String>?
    /// The URL under which the site is published, without a slash at the end; nil if it is not known.
    ///
    /// Pages link to each other relatively all the same; it is for what needs whole URLs, such as a site map.
    public var url: Setting<String>?
    /// The language of the documents, as HTML names it; `en` by default.
    public var language = Setting("en")
    /// Where the documents are kept, for links that open them for editing; nil leaves these out.
    public var repository: Repository?
    /// The URL at which readers can say what is wrong with a page; nil leaves the link out.
    public var feedback: Setting<String>?
    /// The folders that a build reads and writes.
    public var folders = Folders()
    /// The file that binds workflows to documents that may not be edited; nil if there is none.
    public var bindings: Setting<String>?
    /// How the table of contents comes about; made from the documents by default.
    public var navigation = NavigationSource.automatic
    /// What front matter must say; nothing by default.
    public var requiredFrontMatter: [Setting<String>] = []
    /// The hosts that links may lead to; empty, as by default, permits all.
    public var hosts: [Setting<String>] = []
    /// The severities of rules and of groups of rules, in the order of the file, each with the bytes that name the rule.
    public var rules: [Setting<SeveritySetting>] = []

    /// Makes the configuration of a site that says nothing about itself.
    public init() {}
}

/// A setting is a value of the configuration, and where it stands if it was written.
public struct Setting<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The value.
    public var value: Value
    /// The bytes of `tally.yml` that say it; nil for a default.
    public var range: Range<Int>?

    /// Makes a setting.
    public init(_ value: Value, at range: Range<Int>? = nil) {
        self.value = value
        self.range = range
    }
}

/// A repository is where the documents of a site are kept.
public struct Repository: Hashable, Sendable {
    /// The repository's URL, without a slash at the end.
    public var url: Setting<String>
    /// The branch that is edited; `main` by default.
    public var branch = Setting("main")

    /// Makes a repository.
    public init(_ url: Setting<String>) { self.url = url }
}

/// Folders are where a build reads and writes, as paths relative to the folder of `tally.yml`.
public struct Folders: Hashable, Sendable {
    /// The documents; `Content` by default.
    public var content = Setting("Content")
    /// Templates, styles and scripts; `Templates` by default.
    public var templates = Setting("Templates")
    /// The finished site; `Site` by default.
    public var output = Setting("Site")

    /// Makes the folders of a site that does not name its own.
    public init() {}
}

/// A navigation source says where the table of contents comes from.
public enum NavigationSource: Hashable, Sendable {
    /// It is made from the table of contents in the content folder, or from the documents if there is none.
    case automatic
    /// It is written in the configuration itself.
    case written([NavigationItem])
}
