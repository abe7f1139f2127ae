/// A request is what a browser asks for.
public struct Request: Sendable, Hashable {
    /// The method, for example `GET`.
    public var method: String
    /// What is asked for, as it was sent: a path, and behind a `?` a query.
    public var target: String
    /// The header fields, by their names in lower case.
    public var fields: [String: String]

    /// Makes a request.
    public init(_ method: String = "GET", _ target: String, fields: [String: String] = [:]) {
        self.method = method
        self.target = target
        self.fields = fields
    }

    /// What stands before the query.
    var path: Substring { target.prefix { $0 != "?" && $0 != "#" } }

    /// A value in the query, decoded.
    func queryValue(_ name: String) -> String? {
        guard let mark = target.firstIndex(of: "?") else { return nil }
        for part in target[target.index(after: mark)...].split(separator: "&") {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if sides.count == 2, sides[0] == name { return PercentEncoding.decoded(sides[1]) }
        }
        return nil
    }
}

/// Percent encoding is how addresses write bytes that have a meaning of their own in them.
enum PercentEncoding {
    /// The text that is meant; nothing where an escape is not complete, or the bytes are no text.
    static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(value), let low = rest.popFirst().flatMap(value) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
