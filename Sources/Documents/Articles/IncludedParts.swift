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

    /// A part by the address that stands for it in the documents of a folder.
    private struct Recent {
        let address: String
        let isBlock: Bool
        let path: String
        let part: Part
    }

    private var parts: [Key: Part] = [:]
    private var size = 0
    /// What the documents of a folder included lately, whose neighbours most likely include it, too.
    private var recents: [Recent] = []
    private var recentFolder: [UInt8] = []
    private static let mostRecents = 8

    subscript(key: Key) -> Part? { parts[key] }

    /// What an address stands for in a document of a folder, on a page in the same folder, if one of the documents before
    /// had the same.
    func recent(_ include: Element.Include, in folder: [UInt8]) -> (path: String, part: Part)? {
        guard let found = recents.first(where: { $0.isBlock == include.isBlock && $0.address == include.path }),
            folder == recentFolder
        else { return nil }
        return (found.path, found.part)
    }

    /// Keeps what an address stands for in a document of a folder, on a page in the same folder.
    mutating func keep(_ part: Part, at path: String, for include: Element.Include, in folder: [UInt8]) {
        if folder != recentFolder {
            recentFolder = folder
            recents.removeAll(keepingCapacity: true)
        } else if recents.count == Self.mostRecents {
            recents.removeFirst()
        }
        recents.append(Recent(address: include.path, isBlock: include.isBlock, path: path, part: part))
    }

    /// Keeps what a file came to, while there is room.
    mutating func keep(_ part: Part, _ key: Key) {
        guard size + part.html.count <= Self.capacity else { return }
        size += part.html.count + key.path.utf8.count + key.pageFolder.count + 64
        parts[key] = part
    }
}
