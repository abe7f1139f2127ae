/// What there is to say of an address of the web without opening it.
public enum WebAddress {
    /// The form in which two addresses are equal if they lead to the same place.
    public static func key(_ url: String) -> String {
        var url = url
        return url.withUTF8 { bytes in
            let start = schemeEnd(in: bytes)
            var end = bytes.count
            let host = bytes[start...].firstIndex(where: isAfterHost) ?? end
            while end > host, bytes[end - 1] == UInt8(ascii: "/") { end -= 1 }
            return String(decoding: bytes[start..<host], as: UTF8.self).lowercased()
                + String(decoding: bytes[host..<end], as: UTF8.self)
        }
    }

    /// What is wrong with an address, as the end of a sentence about it; nothing if a browser opens it.
    public static func fault(in url: String) -> String? {
        var url = url
        return url.withUTF8 { bytes in
            if bytes.isEmpty { return "is empty" }
            if bytes.contains(where: { $0 <= UInt8(ascii: " ") || $0 == 0x7F }) { return "has a blank in it" }
            let marks: [UInt8] = Array("\"<>\\^`{|}".utf8)
            if let mark = bytes.first(where: marks.contains) {
                return "has the sign \(Character(UnicodeScalar(mark))) in it"
            }
            let start = schemeEnd(in: bytes)
            if start == 0 { return "does not begin with https://" }
            let host = bytes[start..<(bytes[start...].firstIndex(where: isAfterHost) ?? bytes.count)]
            if host.contains(UInt8(ascii: "@")) { return "names a user" }
            let name = host.prefix { $0 != UInt8(ascii: ":") }
            let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            if labels.contains(where: \.isEmpty) { return "names no host" }
            let port = host.dropFirst(name.count + 1)
            let isPort = port.count <= 5 && port.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
            return isPort ? nil : "has no number for a port"
        }
    }

    /// Whether an address is one of a host for all the world, and begins with http.
    static func isInsecure(_ url: String) -> Bool {
        guard url.hasPrefix("http://") else { return false }
        let host = key(url).prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }
        // Names without a dot, and numbers, are those of a network of one's own.
        return host.contains(".") && host.contains { $0.isLetter } && !host.hasSuffix(".localhost")
    }

    private static func schemeEnd(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        for scheme: StaticString in ["https://", "http://"] {
            let isThere = scheme.withUTF8Buffer { bytes.starts(with: $0) }
            if isThere { return scheme.utf8CodeUnitCount }
        }
        return 0
    }

    private static func isAfterHost(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
    }
}
