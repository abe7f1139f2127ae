public import Diagnostics

/// A position encoding is what an editor and a server have agreed to count columns in.
public enum PositionEncoding: String, Hashable, Sendable {
    case utf8 = "utf-8"
    case utf16 = "utf-16"
    case utf32 = "utf-32"

    /// The encoding that a server takes of those that a client offers: bytes need no counting, and UTF-16 is what a client
    /// counts in that offers nothing.
    public init(offered: [String]) {
        let known = offered.compactMap { PositionEncoding(rawValue: $0) }
        self = known.contains(.utf8) ? .utf8 : known.first ?? .utf16
    }

    /// The same in the words of a source map.
    public var unit: ColumnUnit {
        switch self {
        case .utf8: .bytes
        case .utf16: .utf16
        case .utf32: .scalars
        }
    }
}

extension Position {
    /// A position that an editor names; nothing if it is none.
    init?(_ position: JSONValue) {
        guard let line = position["line"]?.integer, let column = position["character"]?.integer, line >= 0, column >= 0
        else { return nil }
        self.init(line: line, column: column)
    }
}

extension SourceMap {
    /// The offset of a position that an editor names; nothing if it is none.
    public func offset(of position: JSONValue?, in encoding: PositionEncoding) -> Int? {
        position.flatMap { Position($0) }.map { offset(of: $0, in: encoding.unit, from: .zero) }
    }

    /// The bytes of a range that an editor names; nothing if it is none.
    public func range(of range: JSONValue?, in encoding: PositionEncoding) -> Range<Int>? {
        guard let start = offset(of: range?["start"], in: encoding), let end = offset(of: range?["end"], in: encoding)
        else { return nil }
        return start <= end ? start..<end : end..<start
    }
}

extension JSONWriter {
    /// Writes a place of a file as a range.
    public mutating func value(_ range: Range<Int>, in map: SourceMap, _ encoding: PositionEncoding) {
        object { json in
            json.key("start")
            json.value(range.lowerBound, in: map, encoding)
            json.key("end")
            json.value(range.upperBound, in: map, encoding)
        }
    }

    /// Writes a place of a file as a position.
    public mutating func value(_ offset: Int, in map: SourceMap, _ encoding: PositionEncoding) {
        let position = map.position(of: offset, in: encoding.unit, from: .zero)
        object { json in
            json.member("line", position.line)
            json.member("character", position.column)
        }
    }
}
