/// Writes paths as the relative references of RFC 3986.
enum URIReference {
    /// The reference to a path that is relative to the folder that references are resolved against.
    static func toPath(_ path: String) -> String {
        var reference = ""
        // A colon in the first segment would end a scheme.
        if path.prefix(while: { $0 != "/" }).contains(":") { reference = "./" }
        for byte in path.utf8 {
            if isPlain(byte) {
                reference.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                reference += digits.utf8.count == 1 ? "%0" + digits : "%" + digits
            }
        }
        return reference
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "-._~/!$&'()*+,;=:@".utf8.contains(byte)
        }
    }
}
