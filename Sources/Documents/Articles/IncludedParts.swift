/// Included parts are what files came to that many documents include, kept so that they are read and written once.
struct IncludedParts {
    /// What decides how a file looks where it is included: its addresses are relative to the page's folder.
    struct Key: Hashable {
        let path: String
        let pageFolder: [UInt8]
        let isBlock: Bool
    }

    /// The bytes that are kept at most; each thread keeps its own.
    private static let capacity = 2_000_000

    private var parts: [Key: [UInt8]] = [:]
    private var size = 0

    subscript(key: Key) -> [UInt8]? { parts[key] }

    /// Keeps what a file came to, while there is room.
    mutating func keep(_ html: [UInt8], _ key: Key) {
        guard size + html.count <= Self.capacity else { return }
        size += html.count + key.path.utf8.count + key.pageFolder.count + 64
        parts[key] = html
    }
}
