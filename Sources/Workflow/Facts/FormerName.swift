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
    /// Whether people write it for short: it never was the name.
    public let isShort: Bool

    /// Defines a former name.
    public init(_ text: String, until: String? = nil, source: Source? = nil) {
        self.text = text
        self.until = until
        self.source = source
        isShort = false
    }

    /// Defines what people write for short, and is no name: "M365 admin center".
    public init(short text: String) {
        self.text = text
        until = nil
        source = nil
        isShort = true
    }

    /// Whether it is an address, or the part of one that follows the host.
    public var isAddress: Bool { !text.contains(" ") && (text.contains("/") || text.contains(".")) }

    /// When it changed, in words: "October 2023" for "2023-10".
    public var untilInWords: String? {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        guard let parts = until?.split(separator: "-"), parts.count > 1, let month = Int(parts[1]),
            months.indices.contains(month - 1)
        else { return until }
        let day = parts.count > 2 ? Int(parts[2]) : nil
        return months[month - 1] + " " + (day.map { "\($0), " } ?? "") + parts[0]
    }

    /// Defines a former name of which nothing else is known.
    public init(stringLiteral text: String) { self.init(text) }
}
