internal import Diagnostics

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
            if sides.count == 2, sides[0] == name { return sides[1].decodedFromPercents }
        }
        return nil
    }
}

extension Substring {
    /// The text that is meant by a part of an address; nothing where an escape is not complete, or the bytes are no text.
    var decodedFromPercents: String? {
        PercentEncoding.decoded(self).flatMap { String(validating: $0, as: UTF8.self) }
    }
}
