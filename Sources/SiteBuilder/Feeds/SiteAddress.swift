internal import Documents

/// Addresses of the site's pages.
enum SiteAddress {
    /// A path in the site, written as an address relative to its root.
    static func encoded(_ path: String) -> String {
        isPlain(path) ? path : PagePath.reference(to: path, from: "")
    }

    /// Whether a path stands in an address as it is: small letters, digits and hyphens, as those of nearly all pages.
    private static func isPlain(_ path: String) -> Bool {
        var isBegun = false
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
                UInt8(ascii: "."):
                isBegun = true
            case UInt8(ascii: "/") where isBegun: isBegun = false
            default: return false
            }
        }
        return isBegun
    }
}
