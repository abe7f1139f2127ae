/// Writes paths as the relative references of RFC 3986.
enum URIReference {
    /// The reference to a path that is relative to the folder that references are resolved against.
    static func toPath(_ path: String) -> String {
        // A colon in the first segment would end a scheme.
        let hasColon = path.utf8.prefix { $0 != UInt8(ascii: "/") }.contains(UInt8(ascii: ":"))
        var reference = Array((hasColon ? "./" : "").utf8)
        for byte in path.utf8 {
            if PercentEncoding.isUnreserved(byte) || "/!$&'()*+,;=:@".utf8.contains(byte) {
                reference.append(byte)
            } else {
                PercentEncoding.append(byte, to: &reference)
            }
        }
        return String(decoding: reference, as: UTF8.self)
    }
}
