/// A site path is the path in a site that an address means, if it can mean any.
enum SitePath: Hashable {
    /// A file; the text is empty or ends in a slash where a folder is meant.
    case path(String)
    /// Nothing that could be in a site: it would lead out of it, or is no path at all.
    case refused

    /// Reads the path of an address as it was sent.
    ///
    /// It is taken apart only once, and after that every part of it must be a plain name. So no way of writing `..` leads
    /// anywhere.
    init(_ address: Substring) {
        guard address.hasPrefix("/"), let path = address.dropFirst().decodedFromPercents else {
            self = .refused
            return
        }
        let forbidden = path.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }
        var names = path.split(separator: "/", omittingEmptySubsequences: false)
        // A slash at the end is a folder's.
        if names.last?.isEmpty == true { names.removeLast() }
        // An escaped slash would be a part of a name, and no file system has such names.
        let hasEscapedSlash = address.lowercased().contains("%2f")
        if forbidden || hasEscapedSlash || names.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) {
            self = .refused
        } else {
            self = .path(path)
        }
    }
}
