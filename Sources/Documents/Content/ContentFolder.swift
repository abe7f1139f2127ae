/// A content folder is the folder that a site's documents are in, with the paths of all files below it.
///
/// Paths are relative to the folder, with slashes, in a fixed order. Entries that begin with a dot are left out, and so
/// are links to folders. A link to a file is listed, wherever it leads, and so is one that has the name of a document and
/// leads nowhere: ``DiskFiles`` reads no file outside the folder, and says why. A folder that cannot be listed takes nothing away from the others.
public struct ContentFolder: Sendable {
    /// The folder itself, as it was named.
    public let root: String
    /// The paths of all files, in the order of their bytes.
    public let files: [String]
    /// The folders below that cannot be listed, with the reasons.
    public let unreadable: [FileStoreError]

    /// Why a folder cannot be read.
    public struct Unreadable: Error, Hashable {
        /// The folder.
        public let path: String
        /// The system's reason.
        public let reason: String
    }

    /// Looks for the files below a folder.
    ///
    /// Each folder is put in order by itself: where a folder counts as its name with a slash behind it, that is the order
    /// of whole paths, and what is compared are a few short names.
    public init(_ root: String) throws(Unreadable) {
        self.root = root
        var files: [String] = []
        var unreadable: [FileStoreError] = []
        var waiting = [FolderListing.Entry(path: "", isFolder: true)]
        var listing = FolderListing()
        while let next = waiting.popLast() {
            if next.isFolder {
                do throws(Unreadable) {
                    try listing.addEntries(of: next.path, in: root, to: &waiting)
                } catch {
                    if next.path.isEmpty { throw error }
                    let isNamed = !next.path.hasUnreadableName
                    unreadable.append(
                        FileStoreError(path: next.path, reason: isNamed ? error.reason : "its name is not UTF-8"))
                }
            } else {
                files.append(next.path)
            }
        }
        self.files = files
        self.unreadable = unreadable
    }
}

extension String {
    /// Whether the path is that of a Markdown document.
    public var isMarkdownPath: Bool { hasSuffix(".md") || hasSuffix(".markdown") }

    /// Whether a name in the path is not UTF-8, so that nothing on disk is found by it.
    var hasUnreadableName: Bool { unicodeScalars.contains("\u{FFFD}") }

    /// Whether the path is that of a table of contents in YAML.
    public var isNavigationPath: Bool { isNamed("toc.yml") || isNamed("toc.yaml") }

    /// Whether the path is that of a table of contents in Markdown.
    var isMarkdownNavigationPath: Bool { isNamed("toc.md") }

    /// Whether the last part of the path is a name that is given in lower case.
    private func isNamed(_ name: StaticString) -> Bool {
        let path = utf8
        let length = name.utf8CodeUnitCount
        guard path.count >= length else { return false }
        let start = path.index(path.endIndex, offsetBy: -length)
        if start > path.startIndex, path[path.index(before: start)] != UInt8(ascii: "/") { return false }
        return zip(path[start...], 0..<length).allSatisfy { LinkTarget.lowercase($0) == name.utf8Start[$1] }
    }
}
