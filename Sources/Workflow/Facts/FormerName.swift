/// A former name is what something was called, or where it was found, before.
///
/// Documents that still use it are out of date, and can be told what the name is now.
public struct FormerName: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The name, path (segments joined by " > ") or URL as it was.
    public let text: String
    /// When it changed, as precisely as is known: "2023-10".
    public let until: String?
    /// Where the fact comes from.
    public let source: Source?

    /// Defines a former name.
    public init(_ text: String, until: String? = nil, source: Source? = nil) {
        self.text = text
        self.until = until
        self.source = source
    }

    /// Defines a former name of which nothing else is known.
    public init(stringLiteral text: String) { self.init(text) }
}
