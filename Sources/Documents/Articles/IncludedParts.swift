internal import Markdown

/// Included parts are what files came to that many documents include, kept so that they are read and written once.
struct IncludedParts {
    /// What decides how a file looks where it is included: its addresses are relative to the page's folder.
    struct Key: Hashable {
        let path: String
        let pageFolder: [UInt8]
        let isBlock: Bool
    }

    /// What a file came to.
    struct Part {
        let html: [UInt8]
        let headings: [ArticleHeading]
    }

    /// The bytes that are kept at most; each thread keeps its own.
    private static let capacity = 2_000_000

    private var parts: [Key: Part] = [:]
    private var size = 0

    subscript(key: Key) -> Part? { parts[key] }

    /// Keeps what a file came to, while there is room.
    mutating func keep(_ part: Part, _ key: Key) {
        guard size + part.html.count <= Self.capacity else { return }
        size += part.html.count + key.path.utf8.count + key.pageFolder.count + 64
        parts[key] = part
    }
}
