/// A posting list holds the words of many pages in few bytes: about three for each word of a page.
///
/// The postings of one word stand in a chain of small chunks, so that they are at hand together when the index is written,
/// whichever pages were read in between. The chunks stand in pieces, so that none of them is moved when there are more.
struct PostingList: Sendable {
    /// Where the postings of a word begin and end, and what the next one of them is counted from.
    private struct Chain {
        /// The offset of the first chunk.
        var first: UInt32
        /// Where the next posting goes, and where the chunk ends in which that is.
        var next: UInt32
        var end: UInt32
        /// The size of that chunk.
        var size: UInt32
        var lastPage: Int32
        var count: UInt32
    }

    private var pieces: [[UInt8]] = []
    /// The bytes of the last piece that are in use.
    private var used = Self.pieceSize
    /// The chains of the words, by their numbers.
    private var chains: [Chain] = []
    /// The number of postings.
    private(set) var count = 0

    private static let pieceSize = 1 << 18
    /// Most words are on few pages, so chunks are small at first.
    private static let firstChunk: UInt32 = 12
    private static let largestChunk: UInt32 = 252
    /// Where the next chunk begins; it stands at the end of each chunk.
    private static let link: UInt32 = 4
    /// What a posting takes at most: a page, a weight, and a section.
    private static let longest = 5 + 1 + 3

    /// The number of pages that a word is on.
    func pageCount(of word: Int) -> Int { word < chains.count ? Int(chains[word].count) : 0 }

    /// Adds a posting of a word, which must not be on the page already.
    mutating func add(_ posting: SearchCollection.Posting) {
        let word = Int(posting.word)
        while chains.count <= word {
            chains.append(Chain(first: 0, next: 0, end: 0, size: 0, lastPage: -1, count: 0))
        }
        var chain = chains[word]
        if chain.count == 0 {
            chain.size = Self.firstChunk
            chain.first = newChunk(chain.size)
            chain.next = chain.first
            chain.end = chain.first + chain.size
        } else if chain.end - chain.next < Self.longest {
            chain.size = Self.size(after: chain.size)
            let next = newChunk(chain.size)
            pieces[Self.piece(of: chain.end)].withUnsafeMutableBytes { bytes in
                bytes.storeBytes(of: next, toByteOffset: Self.place(of: chain.end), as: UInt32.self)
            }
            chain.next = next
            chain.end = next + chain.size
        }
        let page = Int32(bitPattern: posting.page)
        // Threads take pages as they come, but for the most part one after the other.
        let distance = page &- chain.lastPage
        let number = UInt32(bitPattern: distance << 1 ^ distance >> 31)
        let length = pieces[Self.piece(of: chain.next)].withUnsafeMutableBytes { bytes in
            var writer = Writer(bytes: bytes, start: Self.place(of: chain.next))
            writer.add(number)
            writer.add(byte: min(posting.weight, 63) | (posting.section == 0 ? 0 : 64))
            if posting.section != 0 { writer.add(UInt32(posting.section)) }
            return writer.count
        }
        chain.next &+= UInt32(truncatingIfNeeded: length)
        chain.lastPage = page
        chain.count &+= 1
        chains[word] = chain
        count += 1
    }

    private static func size(after size: UInt32) -> UInt32 { min(size * 2 + link, largestChunk) }

    /// Makes room for a chunk and the link behind it.
    private mutating func newChunk(_ size: UInt32) -> UInt32 {
        let room = Int(size + Self.link)
        if used + room > Self.pieceSize {
            pieces.append([UInt8](repeating: 0, count: Self.pieceSize))
            used = 0
        }
        defer { used += room }
        return UInt32((pieces.count - 1) * Self.pieceSize + used)
    }

    private static func piece(of offset: UInt32) -> Int { Int(offset) / pieceSize }
    private static func place(of offset: UInt32) -> Int { Int(offset) % pieceSize }

    /// Hands on the postings of a word, in the order in which they were added.
    func forEach(of word: Int, _ take: (SearchCollection.Posting) -> Void) {
        guard word < chains.count else { return }
        let chain = chains[word]
        var left = chain.count
        var chunk = chain.first
        var size = Self.firstChunk
        var page: Int32 = -1
        while left > 0 {
            pieces[Self.piece(of: chunk)].withUnsafeBytes { bytes in
                let end = Self.place(of: chunk) + Int(size)
                var reader = Reader(bytes: bytes, index: Self.place(of: chunk))
                while left > 0, end - reader.index >= Self.longest {
                    let number = reader.number()
                    page &+= Int32(bitPattern: number >> 1) ^ -Int32(bitPattern: number & 1)
                    let weight = reader.byte()
                    let section = weight & 64 == 0 ? 0 : reader.number()
                    take(
                        .init(
                            word: UInt32(word), page: UInt32(bitPattern: page),
                            section: UInt16(truncatingIfNeeded: section), weight: weight & 63))
                    left -= 1
                }
                chunk = bytes.loadUnaligned(fromByteOffset: end, as: UInt32.self)
            }
            size = Self.size(after: size)
        }
    }

    /// Hands on all postings, word by word.
    func forEach(_ take: (SearchCollection.Posting) -> Void) {
        for word in chains.indices { forEach(of: word, take) }
    }

    /// Writes what is read below.
    private struct Writer {
        let bytes: UnsafeMutableRawBufferPointer
        let start: Int
        private(set) var count = 0

        init(bytes: UnsafeMutableRawBufferPointer, start: Int) {
            self.bytes = bytes
            self.start = start
        }

        @inline(__always)
        mutating func add(byte: UInt8) {
            bytes[start &+ count] = byte
            count &+= 1
        }

        @inline(__always)
        mutating func add(_ number: UInt32) {
            var rest = number
            while rest >= 0x80 {
                add(byte: UInt8(truncatingIfNeeded: rest) | 0x80)
                rest >>= 7
            }
            add(byte: UInt8(truncatingIfNeeded: rest))
        }
    }

    /// Reads what has been written above.
    private struct Reader {
        let bytes: UnsafeRawBufferPointer
        var index: Int

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
    /// Makes a list of postings, of which no two are of the same word on the same page.
    init(_ postings: [SearchCollection.Posting]) { for posting in postings { add(posting) } }
}
