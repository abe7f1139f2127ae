public import Diagnostics

/// A source is where a fact of the model comes from.
public struct Source: Hashable, Sendable {
    /// The id, in kebab case.
    public let id: String
    /// The title of the document.
    public let title: String
    /// Where the document can be read.
    public let url: String?
    /// The day that the document is of, as its own text gives it: "2024-06-03".
    public let date: String?
    /// Whether the fact is concluded from the document rather than stated by it.
    public let isInferred: Bool
    /// Where it is defined.
    public let site: DefinitionSite

    /// Defines a source.
    public init(
        _ id: String, _ title: String, url: String? = nil, date: String? = nil, inferred: Bool = false,
        fileID: String = #fileID, line: Int = #line
    ) {
        self.id = id
        self.title = title
        self.url = url
        self.date = date
        isInferred = inferred
        site = DefinitionSite(fileID: fileID, line: line)
    }

    /// The same document as the source of a fact that it does not state but implies.
    public var inferred: Source {
        Source(id, title, url: url, date: date, inferred: true, fileID: site.fileID, line: site.line)
    }

    /// Whether two sources have one id, and are stated or inferred alike.
    public static func == (left: Source, right: Source) -> Bool {
        left.id == right.id && left.isInferred == right.isInferred
    }

    /// Hashes the id.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
