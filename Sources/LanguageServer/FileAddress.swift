internal import Diagnostics

/// File addresses are the `file:` addresses by which editors name files.
public enum FileAddress {
    /// The path that an address means; nothing if it is none of a file on this machine.
    public static func path(of address: String) -> String? {
        guard address.lowercased().hasPrefix("file://") else { return nil }
        let rest = address.dropFirst("file://".count)
        guard let slash = rest.firstIndex(of: "/") else { return nil }
        let host = rest[..<slash]
        guard host.isEmpty || host.lowercased() == "localhost" else { return nil }
        let encoded = rest[slash...].prefix { $0 != "?" && $0 != "#" }
        guard let bytes = PercentEncoding.decoded(encoded), !bytes.contains(0),
            let path = String(validating: bytes, as: UTF8.self)
        else { return nil }
        return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// The address of a path that begins at the root.
    public static func address(of path: String) -> String {
        var address = Array("file://".utf8)
        for byte in path.utf8 {
            if PercentEncoding.isUnreserved(byte) || byte == UInt8(ascii: "/") {
                address.append(byte)
            } else {
                PercentEncoding.append(byte, to: &address)
            }
        }
        return String(decoding: address, as: UTF8.self)
    }
}
