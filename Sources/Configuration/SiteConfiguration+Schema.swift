internal import Diagnostics
public import YAML

extension SiteConfiguration {
    /// The name of the file that configures a site.
    public static let fileName = "tally.yml"

    /// The keys of `tally.yml`.
    public static let schema = Schema([
        Schema.Key("title", .text, "The site's name. Without it the site is named after its domain."),
        Schema.Key("description", .text, "What the site is about, in one sentence."),
        Schema.Key("url", .text, "The URL under which the site is published."),
        Schema.Key("language", .text, "The language of the documents, such as de or en-US. Without it: en."),
        Schema.Key(
            "repository", .either([.text, .mapping(repositorySchema)]),
            "The repository of the documents: its URL, or url and branch."),
        Schema.Key("feedback", .text, "The URL at which readers can say what is wrong with a page."),
        Schema.Key("folders", .mapping(folderSchema), "The folders that a build reads and writes."),
        Schema.Key("bindings", .text, "The file that binds workflows to documents that may not be edited."),
        Schema.Key(
            "navigation", .either([.choice(["auto"]), .list(of: .anything)]),
            "The table of contents as a list of items, or auto. Without it: auto."),
        Schema.Key("front-matter", .mapping(frontMatterSchema), "What the front matter of documents must be like."),
        Schema.Key("hosts", .list(of: .text), "The hosts that links may lead to. Without it: all."),
        Schema.Key(
            "rules", .pairs(of: .choice(SeveritySetting.Level.allCases.map(\.rawValue))),
            "The severities of rules, of groups of rules, or of all: error, warning, suggestion or off."),
    ])

    private static let repositorySchema = Schema([
        Schema.Key("url", .text, "The repository's URL."),
        Schema.Key("branch", .text, "The branch that is edited. Without it: main."),
    ])

    private static let folderSchema = Schema([
        Schema.Key("content", .text, "The documents. Without it: Content."),
        Schema.Key("templates", .text, "Templates, styles and scripts. Without it: Templates."),
        Schema.Key("output", .text, "The finished site. Without it: Site."),
    ])

    private static let frontMatterSchema = Schema([
        Schema.Key("required", .list(of: .text), "The keys that every document must have.")
    ])
}
