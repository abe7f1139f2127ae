internal import Documents

/// A page plan says which files of a content folder become which files of the output.
struct PagePlan: Sendable {
    /// The documents; each becomes a page.
    let documents: [String]
    /// The other files, which are copied as they are.
    let others: [String]
    /// The folders of the output, outer ones first; the output itself has an empty path.
    let folders: [String]
    /// Whether a page must be made that lists the documents.
    let needsIndex: Bool

    init(_ source: RenderSource) throws(CommandFailure) {
        documents = source.isFolder ? source.documents.filter { PagePath.hasPage($0) } : source.files
        others = source.isFolder ? source.files.filter { !$0.isMarkdownPath && !$0.isNavigationPath } : []
        if documents.isEmpty {
            throw CommandFailure(
                "there are no documents in \"\(source.folder)\"", hint: "a document is a file that ends in .md")
        }
        var origins: [String: String] = [:]
        var folders: Set<String> = [""]
        for path in documents + others {
            let target = path.isMarkdownPath ? PagePath.page(of: path) : path
            if let other = origins.updateValue(path, forKey: target) {
                throw CommandFailure("both \"\(source.name(other))\" and \"\(source.name(path))\" become \"\(target)\"")
            }
            var end = target.utf8.lastIndex(of: UInt8(ascii: "/"))
            while let slash = end, folders.insert(String(target[..<slash])).inserted {
                end = target[..<slash].utf8.lastIndex(of: UInt8(ascii: "/"))
            }
        }
        self.folders = folders.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        needsIndex = source.isWhole && origins["index.html"] == nil
    }
}
