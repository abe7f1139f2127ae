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
    /// What a document or a table of contents points to.
    let pointing: Outline?
    /// The suppressions in a document.
    public let suppressions: [Suppression]
    /// A hash of the bytes, by which a later reading can tell whether the file has changed.
    public let contentHash: UInt64

    /// Whether it is a page of links that is neither a document nor a table of contents.
    var isHub: Bool { pointing != nil && outline == nil && navigation == nil }

    /// The path of the folder that the file is in, without a slash at its end.
    var folder: ArraySlice<UInt8> {
        let bytes = Array(path.utf8)
        var end = bytes.count
        while end > 0, bytes[end - 1] != UInt8(ascii: "/") { end -= 1 }
        return bytes[..<max(end - 1, 0)]
    }
}
