/// One page of the site: where it stands, what it is, and how its bytes are made.
///
/// A page holds no HTML. It is rendered when it is written, into a buffer that the writer uses again for the next page,
/// so that a site of many pages needs the memory of few. `render` depends on nothing but what it captured: it can be called
/// on any thread, in any order, and gives the same bytes every time.
public struct SitePage: Sendable {
    /// The page's path in the site, for example `workflows/remove-admin-roles.html`.
    public var path: String
    /// What the page shows.
    public var kind: Kind
    /// The page's title in plain text.
    public var title: String
    /// Words that are not on the page, and under which a reader may look for it.
    public var otherWords: String?
    /// Whether a page that lists others has a document among them, which a search finds like any other.
    public var hasArticle = false
    /// Whether there are examples below the article of the page, whose words are not what it is about.
    public var hasExamples = false
    /// Appends the page's bytes to a buffer.
    public var render: @Sendable (inout [UInt8]) -> Void

    /// A page whose bytes `render` appends to a buffer.
    public init(path: String, kind: Kind, title: String, render: @escaping @Sendable (inout [UInt8]) -> Void) {
        self.path = path
        self.kind = kind
        self.title = title
        self.render = render
    }
}

extension SitePage {
    /// What a page shows.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The page that a visit begins on.
        case home
        /// A document of the content folder.
        case document
        /// A workflow of the model: its steps, who may do it, what comes of it.
        case workflow
        /// A workflow that more than one actor takes part in, as lanes.
        case journey
        /// What somebody with a role can do, and what others can.
        case role
        /// A variable of the model with the commands that change it.
        case lifecycle
        /// A portal's places and their controls.
        case portal
        /// A statement of the model, and over how many worlds it is proven.
        case rule
        /// Facts that documents state as a table.
        case table
        /// What the sources contradict each other on.
        case openQuestion
        /// Which workflows, commands and places are documented where.
        case coverage
        /// The names of things, and the names they had.
        case vocabulary
        /// A rule of the checker, explained.
        case diagnostic
        /// A list of the pages of one kind.
        case index
        /// All documents of a section on one page, to be printed.
        case print
        /// The page that shows what a search finds.
        case search
        /// The page of a wrong address.
        case notFound
    }
}
