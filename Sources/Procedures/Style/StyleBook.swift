internal import Workflow

/// A style book is what the style rules know before they see a document; the pages refer to it.
final class StyleBook: Sendable {
    let domain: Domain
    let labels: KnownLabels
    let verbs: VerbSpellings
    /// All names of the model, those of portals and roles too.
    let names: Lexicon
    /// The title of each place, and its key.
    private let placeTitles: [(text: String, key: String)]

    init(_ domain: Domain) {
        self.domain = domain
        labels = KnownLabels(domain)
        verbs = VerbSpellings()
        names = domain.lexicon
        placeTitles = domain.places.map { ($0.place.title, Domain.key($0.place.title)) }
    }

    /// The title of a place, and the key under which it is the same as others.
    func title(of place: Handle<Place>) -> (text: String, key: String) { placeTitles[place.index] }
}

/// A style page is the document that is being looked at.
///
/// All rules refer to the same one.
final class StylePage {
    let book: StyleBook
    let source: [UInt8]
    let read: ReadDocument
    /// How many procedures each binding binds, by the bytes of what it names.
    let procedureCounts: [Range<Int>: Int]

    init(book: StyleBook, source: [UInt8], read: ReadDocument) {
        self.book = book
        self.source = source
        self.read = read
        var counts: [Range<Int>: Int] = [:]
        for procedure in read.procedures { counts[procedure.binding.targetRange, default: 0] += 1 }
        procedureCounts = counts
    }

    var domain: Domain { book.domain }

    /// Some bytes of the document as text; nothing if the document has no such bytes.
    func text(_ range: Range<Int>) -> String {
        guard range.upperBound <= source.count else { return "" }
        return String(decoding: source[range], as: UTF8.self)
    }

    /// Whether some bytes of the document spell a word, whatever the case of its letters.
    func spells(_ range: Range<Int>, _ word: String) -> Bool {
        guard range.upperBound <= source.count, range.count == word.utf8.count else { return false }
        return zip(source[range], word.utf8).allSatisfy { $0 == $1 || $0.lowercasedASCII == $1.lowercasedASCII }
    }

    /// The byte at a place; a line feed beyond the ends.
    func byte(_ index: Int) -> UInt8 { source.indices.contains(index) ? source[index] : 0x0A }

    /// The bytes of a range without the blanks around them.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range.clamped(to: 0..<source.count)
        while !range.isEmpty, source[range.lowerBound].isBlank { range = range.lowerBound + 1..<range.upperBound }
        while !range.isEmpty, source[range.upperBound - 1].isBlank { range = range.lowerBound..<range.upperBound - 1 }
        return range
    }
}

extension UInt8 {
    var lowercasedASCII: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
    var isASCIIUppercase: Bool { self >= 0x41 && self <= 0x5A }
    var isASCIILowercase: Bool { self >= 0x61 && self <= 0x7A }
    /// Whether it is a blank, a tab or the end of a line.
    var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}

extension String {
    /// The text with its first letter as a capital, or as a small letter, if it is one of ASCII.
    func beginning(withCapital isCapital: Bool) -> String {
        guard let first = utf8.first else { return self }
        let letter = Character(UnicodeScalar(first))
        guard first < 0x80 else { return self }
        return (isCapital ? letter.uppercased() : letter.lowercased()) + dropFirst()
    }
}
