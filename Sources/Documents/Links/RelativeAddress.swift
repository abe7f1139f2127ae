/// A relative address is how a file of the content folder is written in a link of another one.
public enum RelativeAddress {
    /// The address of a path, from a folder; both are relative to the content folder.
    public static func from(_ folder: ArraySlice<UInt8>, to path: String) -> String {
        let slash = UInt8(ascii: "/")
        let target = Array(path.utf8)
        var shared = 0
        var index = 0
        while index < folder.count, index < target.count, folder[folder.startIndex + index] == target[index] {
            index += 1
            if target[index - 1] == slash { shared = index }
        }
        // A folder has no slash at its end, where the path goes on.
        if index == folder.count, index > 0, index < target.count, target[index] == slash { shared = index + 1 }
        let left = folder.dropFirst(shared)
        let ups = left.isEmpty ? 0 : left.reduce(1) { $1 == slash ? $0 + 1 : $0 }
        let address = String(repeating: "../", count: ups) + encoded(target[shared...])
        let isLikeScheme = LinkTarget.scheme(of: ArraySlice(address.utf8)) != nil
        return isLikeScheme || address.hasPrefix("~/") ? "./" + address : address
    }

    /// A path or fragment with what has a meaning in an address, or in what surrounds one, percent-encoded.
    public static func encoded(_ path: ArraySlice<UInt8>) -> String {
        var bytes: [UInt8] = []
        for byte in path {
            if isPlain(byte) {
                bytes.append(byte)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                bytes.append(contentsOf: (digits.utf8.count == 1 ? "%0" : "%").utf8)
                bytes.append(contentsOf: digits.utf8)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The name that a part of an address stands for: what is percent-encoded in it is decoded.
    public static func decoded(_ part: String) -> String {
        String(decoding: LinkTarget.decoded(Array(part.utf8)[...]), as: UTF8.self)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x80...: true
        default: "-._~/+,;=:$".utf8.contains(byte)
        }
    }
}
