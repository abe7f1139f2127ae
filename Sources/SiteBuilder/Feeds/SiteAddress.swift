internal import Documents

/// Addresses of the site's pages.
enum SiteAddress {
    /// A path in the site, written as an address relative to its root.
    static func encoded(_ path: String) -> String { PagePath.reference(to: path, from: "") }
}
