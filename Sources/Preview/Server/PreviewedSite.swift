/// A previewed site is a site at one moment, as a preview shows it.
///
/// It is asked from any thread. What it says of one path is the same each time, unless a file was changed meanwhile that it
/// is made of; then another site takes its place soon.
public protocol PreviewedSite: Sendable {
    /// A file of the site; nothing if it has none with this path.
    func file(_ path: String) -> PreviewedFile?
    /// The page that is shown in place of one that is not there.
    var missingPage: [UInt8] { get }
    /// What is wrong with what is on a page, as JSON for the browser.
    func findings(on path: String) -> [UInt8]
}

/// A previewed file is a file of a site.
public struct PreviewedFile: Sendable {
    /// Its bytes.
    public var bytes: [UInt8]
    /// Whether it is a page that the site has made, to which a preview adds something of its own.
    public var isPage: Bool

    /// Makes a file.
    public init(_ bytes: [UInt8], isPage: Bool) {
        self.bytes = bytes
        self.isPage = isPage
    }
}

/// A change of look is a style that has another path now than before.
public struct StyleExchange: Sendable, Hashable {
    /// The path in the site that it had.
    public var before: String
    /// The path that it has now.
    public var after: String

    /// Makes an exchange.
    public init(_ before: String, _ after: String) {
        self.before = before
        self.after = after
    }
}
