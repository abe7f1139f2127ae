/// An edited file is a file as it was, and the edits that a plan makes to it.
public struct EditedFile: Sendable, Hashable {
    /// The path, as the edits name it.
    public let path: String
    /// The bytes as they were checked.
    ///
    /// Before writing, compare them with the file: if they differ, leave it alone.
    public let before: [UInt8]
    /// The edits, in the order of the file; none overlaps another.
    public let edits: [Edit]

    init(path: String, before: [UInt8], edits: [Edit]) {
        self.path = path
        self.before = before
        self.edits = edits
    }

    /// The bytes as the edits make them.
    public var after: [UInt8] { EditedFile.apply(edits[...], to: before, in: 0..<before.count) }

    /// The changes as a unified diff.
    public var diff: [UInt8] { UnifiedDiff(self).bytes }

    /// The bytes of a part of a file, with the edits that lie within that part.
    static func apply(_ edits: ArraySlice<Edit>, to bytes: [UInt8], in part: Range<Int>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(part.count)
        var position = part.lowerBound
        for edit in edits {
            result.append(contentsOf: bytes[position..<edit.range.lowerBound])
            result.append(contentsOf: edit.replacement.utf8)
            position = edit.range.upperBound
        }
        result.append(contentsOf: bytes[position..<part.upperBound])
        return result
    }
}
