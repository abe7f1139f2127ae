public import Diagnostics
public import YAML

/// A content file is what is kept of a file of the content folder after it has been read.
public struct ContentFile: Sendable {
    /// The path within the content folder.
    public let path: String
    /// What a document links to and what in it can be linked to; nothing for other files.
    public let outline: Outline?
    /// The entries of a table of contents; nothing for other files.
    public let navigation: [NavigationItem]?
    /// The suppressions in a document.
    public let suppressions: [Suppression]
    /// A hash of the bytes, by which a later reading can tell whether the file has changed.
    public let contentHash: UInt64
}

/// Content is all files of a content folder, and how they are found by their paths.
public struct Content: Sendable {
    /// The files, in the order of their paths.
    public let files: [ContentFile]
    /// The path of the content folder as diagnostics show it, with a slash at its end; empty for the current folder.
    public let prefix: String
    private let table: PathTable
    private let folded: [String: Int]

    init(_ files: [ContentFile], prefix: String) {
        self.files = files
        self.prefix = prefix
        let paths = files.map(\.path)
        table = PathTable(paths)
        var folded: [String: Int] = [:]
        folded.reserveCapacity(paths.count)
        for (index, path) in paths.enumerated() { folded[path.lowercased()] = index }
        self.folded = folded
    }

    /// The file with exactly this path.
    public func file(_ path: ArraySlice<UInt8>) -> ContentFile? { table.index(of: path).map { files[$0] } }

    /// The index of the file with exactly this path.
    public func index(of path: ArraySlice<UInt8>) -> Int? { table.index(of: path) }

    /// The file whose path differs from this one in nothing but upper and lower case.
    public func fileIgnoringCase(_ path: String) -> ContentFile? { folded[path.lowercased()].map { files[$0] } }
}

extension ContentFile {
    /// The bytes of the path of the folder that the file is in, without a slash at their end.
    var folder: Substring.UTF8View {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path[..<path.startIndex].utf8 }
        return path[..<slash].utf8
    }
}
