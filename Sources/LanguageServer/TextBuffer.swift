public import Diagnostics

/// A text buffer is a document that is open in an editor, with what has been typed and not saved.
public struct TextBuffer: Sendable {
    /// The address by which the editor names it.
    public let address: String
    /// The number that the editor gives to the text as it is.
    public private(set) var version: Int
    /// The text, with its lines.
    public private(set) var map: SourceMap

    /// The bytes of the text.
    public var bytes: [UInt8] { map.bytes }

    /// Opens a document.
    public init(_ address: String, version: Int, _ text: String) {
        self.address = address
        self.version = version
        map = SourceMap(Array(text.utf8))
    }

    /// Takes in what was typed: a list of changes, of which each is about the text that those before it have left.
    ///
    /// Nothing is changed if one of them can't be understood.
    public mutating func apply(
        _ changes: [JSONValue], version: Int, _ encoding: PositionEncoding
    ) throws(ServerError) {
        var map = map
        // Changes that go from the end of the text to its beginning, as those of many cursors do, don't move what those
        // after them are about. They are made together, and the lines are counted once for all of them.
        var pending: [(range: Range<Int>, text: [UInt8])] = []
        for change in changes {
            guard let text = change["text"]?.string else {
                throw ServerError(.wrongParameters, "a change has a text")
            }
            let bytes = Array(text.utf8)
            guard let place = change["range"] else {
                pending = []
                map = SourceMap(bytes)
                continue
            }
            guard var range = map.range(of: place, in: encoding) else {
                throw ServerError(.wrongParameters, "a change has a range of two positions")
            }
            if let last = pending.last, !Self.isBefore(last.range, place, in: map, encoding) {
                map = SourceMap(Self.edited(map.bytes, pending))
                pending = []
                guard let moved = map.range(of: place, in: encoding) else { continue }
                range = moved
            }
            pending.append((range, bytes))
        }
        self.map = pending.isEmpty ? map : SourceMap(Self.edited(map.bytes, pending))
        self.version = version
    }

    /// Whether a change is about what stands before an earlier one, so that it means the same before that one and after it.
    ///
    /// A position behind the end of its line means the end, which may be another one after the earlier change.
    private static func isBefore(
        _ earlier: Range<Int>, _ place: JSONValue, in map: SourceMap, _ encoding: PositionEncoding
    ) -> Bool {
        let ends = [place["start"], place["end"]].compactMap { $0.flatMap { Position($0) } }
        let start = map.position(of: earlier.lowerBound, in: encoding.unit, from: .zero)
        return ends.allSatisfy { $0 <= start }
    }

    /// A text after some changes of which each stands before the one before it.
    private static func edited(_ bytes: [UInt8], _ changes: [(range: Range<Int>, text: [UInt8])]) -> [UInt8] {
        var edited: [UInt8] = []
        edited.reserveCapacity(bytes.count + changes.reduce(0) { $0 + $1.text.count })
        var end = 0
        for change in changes.reversed() {
            edited += bytes[end..<change.range.lowerBound]
            edited += change.text
            end = change.range.upperBound
        }
        return edited + bytes[end...]
    }
}
