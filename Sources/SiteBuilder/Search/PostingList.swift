/// A posting list holds the words of many pages in few bytes: about four for each word of a page.
///
/// The bytes stand in pieces, so that none of them is moved when there are more.
struct PostingList: Sendable {
    private var pieces: [[UInt8]] = []
    /// The number of postings.
    private(set) var count = 0

    private static let pieceSize = 1 << 18

    /// Begins with the postings of a page, of which there are so many.
    mutating func begin(page: Int, count: Int) {
        // A piece has whole pages in it.
        if (pieces.last?.count ?? Self.pieceSize) + count * 12 + 20 > Self.pieceSize {
            pieces.append([])
            pieces[pieces.count - 1].reserveCapacity(max(Self.pieceSize, count * 12 + 20))
        }
        add(page)
        add(count)
        self.count += count
    }

    /// Adds a posting of the page that was begun last.
    mutating func add(word: Int, section: Int, weight: UInt8) {
        add(word)
        add(section)
        pieces[pieces.count - 1].append(weight)
    }

    private mutating func add(_ number: Int) {
        var rest = UInt(number)
        while rest >= 0x80 {
            pieces[pieces.count - 1].append(UInt8(rest & 0x7F | 0x80))
            rest >>= 7
        }
        pieces[pieces.count - 1].append(UInt8(rest))
    }

    /// Hands on all postings, page by page.
    func forEach(_ take: (SearchCollection.Posting) -> Void) {
        for piece in pieces {
            piece.withUnsafeBufferPointer { bytes in
                var reader = Reader(bytes: bytes)
                while reader.index < bytes.count {
                    let page = reader.number()
                    for _ in 0..<reader.number() {
                        let word = reader.number()
                        let section = reader.number()
                        take(.init(word: word, page: page, section: UInt16(section), weight: reader.byte()))
                    }
                }
            }
        }
    }

    /// Reads what has been written above.
    private struct Reader {
        let bytes: UnsafeBufferPointer<UInt8>
        var index = 0

        mutating func byte() -> UInt8 {
            defer { index += 1 }
            return bytes[index]
        }

        mutating func number() -> UInt32 {
            var number: UInt32 = 0
            var shift: UInt32 = 0
            while true {
                let byte = byte()
                number |= UInt32(byte & 0x7F) << shift
                if byte < 0x80 { return number }
                shift += 7
            }
        }
    }
}

extension PostingList {
    /// Makes a list of postings that stand in the order of their pages.
    init(_ postings: [SearchCollection.Posting]) {
        var start = 0
        while start < postings.count {
            var end = start
            while end < postings.count, postings[end].page == postings[start].page { end += 1 }
            begin(page: Int(postings[start].page), count: end - start)
            for posting in postings[start..<end] {
                add(word: Int(posting.word), section: Int(posting.section), weight: posting.weight)
            }
            start = end
        }
    }
}
