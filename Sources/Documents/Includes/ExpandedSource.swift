/// An expanded source is the bytes of a document with the text of files in place of what includes them.
///
/// Whoever reads it finds its words where readers of the page do, and asks here where in which file they stand. Where the
/// document is no UTF-8, it is the text that was made of it.
public struct ExpandedSource: Sendable {
    /// A place in a file that is included.
    public struct Place: Hashable, Sendable {
        /// The path within the content folder.
        public let file: String
        /// The bytes.
        public let range: Range<Int>

        /// Makes a place.
        public init(file: String, range: Range<Int>) {
            self.file = file
            self.range = range
        }
    }

    /// Bytes that stand together in a file.
    private struct Piece: Sendable {
        /// Where they begin in the expanded source.
        let start: Int
        /// The bytes of the document that stand for them: themselves, or all of what includes them.
        let own: Range<Int>
        /// Where they are in the file that is included; nothing for the document's own bytes.
        let place: Place?
    }

    /// The bytes.
    public private(set) var bytes: [UInt8] = []
    /// The paths of the files that it was made of besides the document, or would have been if they could be read.
    public internal(set) var files: Set<String> = []
    /// Whether anything stands in place of other bytes; otherwise these are the document's.
    public internal(set) var isDifferent = false
    /// Whether the folder has all files whose text was wanted.
    public internal(set) var isComplete = true
    private var pieces: [Piece] = []

    init() {}

    mutating func append(_ document: [UInt8], _ range: Range<Int>) { append(document[range], for: range) }

    /// Appends bytes that stand for some of the document, as most do for themselves.
    mutating func append(_ text: ArraySlice<UInt8>, for own: Range<Int>) {
        if text.isEmpty { return }
        pieces.append(Piece(start: bytes.count, own: own, place: nil))
        bytes += text
    }

    /// Appends bytes of a file, or blanks before them that it doesn't have, in place of what includes it.
    mutating func append(_ included: ArraySlice<UInt8>, from place: Place, for directive: Range<Int>) {
        if included.isEmpty { return }
        pieces.append(Piece(start: bytes.count, own: directive, place: place))
        bytes += included
    }

    /// The bytes of the document that stand for some bytes: what includes them, where they are not its own.
    public func original(_ range: Range<Int>) -> Range<Int> {
        let start = original(range.lowerBound, isEnd: false)
        return start..<max(start, original(range.upperBound, isEnd: true))
    }

    private func original(_ offset: Int, isEnd: Bool) -> Int {
        // An end belongs to the piece before it.
        guard let index = piece(at: isEnd ? offset - 1 : offset) else { return offset }
        let piece = pieces[index]
        if piece.place != nil { return isEnd ? piece.own.upperBound : piece.own.lowerBound }
        return min(piece.own.lowerBound + max(0, offset - piece.start), piece.own.upperBound)
    }

    /// The bytes of the document that some bytes are; nothing if some of them are not its own.
    public func own(_ range: Range<Int>) -> Range<Int>? {
        for index in [piece(at: range.lowerBound), piece(at: range.lowerBound - 1)] {
            guard let index, pieces[index].place == nil else { continue }
            let piece = pieces[index]
            guard range.lowerBound >= piece.start, range.upperBound <= piece.start + piece.own.count else { continue }
            let start = piece.own.lowerBound + range.lowerBound - piece.start
            return start..<start + range.count
        }
        return nil
    }

    /// Where some bytes stand that are not the document's own: all of them in one line of one file, or else where the first
    /// of them does.
    public func place(of range: Range<Int>) -> Place? {
        guard let index = piece(at: range.lowerBound), let place = pieces[index].place else { return nil }
        let piece = pieces[index]
        let start = min(place.range.lowerBound + range.lowerBound - piece.start, place.range.upperBound)
        return Place(file: place.file, range: start..<min(start + range.count, place.range.upperBound))
    }

    /// Where all of some bytes stand, if they begin and end in the same file that is included.
    public func whole(_ range: Range<Int>) -> Place? {
        guard let first = place(of: range), !range.isEmpty else { return nil }
        let last = range.upperBound - 1
        guard let end = place(of: last..<range.upperBound), end.file == first.file,
            end.range.upperBound >= first.range.lowerBound
        else { return nil }
        return Place(file: first.file, range: first.range.lowerBound..<end.range.upperBound)
    }

    /// Whether all of some bytes stand in one line of a file that is included.
    public func isInOneLine(_ range: Range<Int>) -> Bool {
        guard let index = piece(at: range.lowerBound), let place = pieces[index].place else { return false }
        return range.upperBound <= pieces[index].start + place.range.count
    }

    /// The last piece that begins at an offset or before it.
    private func piece(at offset: Int) -> Int? {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }
}
