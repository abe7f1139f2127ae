/// A byte range is the part of a file that somebody asks for.
enum ByteRange: Hashable {
    /// All of it.
    case whole
    /// Some bytes of it.
    case part(Range<Int>)
    /// Bytes that it doesn't have.
    case unsatisfiable

    /// Reads a header field `Range`.
    ///
    /// Whatever is not understood is as if it were not there, and so are several ranges at once: a server may send the whole.
    init(_ field: String?, size: Int) {
        self = .whole
        guard let field, field.lowercased().hasPrefix("bytes=") else { return }
        let range = field.dropFirst(6).filter { $0 != " " && $0 != "\t" }
        let ends = range.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2 else { return }
        if ends[0].isEmpty {
            guard let length = Self.number(ends[1]) else { return }
            self = length > 0 && size > 0 ? .part(max(0, size - length)..<size) : .unsatisfiable
            return
        }
        guard let first = Self.number(ends[0]) else { return }
        var last = Int.max
        if !ends[1].isEmpty {
            guard let given = Self.number(ends[1]), given >= first else { return }
            last = given
        }
        self = first < size ? .part(first..<(last < size ? last + 1 : size)) : .unsatisfiable
    }

    /// A number in digits; one that is too large for a number is as large as one can be.
    private static func number(_ text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text) ?? .max
    }
}
