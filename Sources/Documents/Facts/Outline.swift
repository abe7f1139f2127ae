/// An outline is what is kept of a document when its tree is gone: what it is called, what can be linked to in it, and
/// what it links to.
///
/// Texts are kept in one buffer and named by ranges, because there is an outline for every page of a site.
public struct Outline: Sendable {
    /// Bytes of ``text``.
    public struct Text: Hashable, Sendable {
        let lower: UInt32
        let upper: UInt32

        /// The number of bytes.
        var count: Int { Int(upper - lower) }
    }

    /// What an outline's reference is.
    public enum Use: UInt8, Sendable {
        case link, image, include, snippet, htmlLink, htmlImage
        /// An entry of a table of contents.
        case entry

        /// Whether readers follow it.
        public var isLink: Bool { self == .link || self == .htmlLink }
        /// Whether readers see it.
        public var isImage: Bool { self == .image || self == .htmlImage }
    }

    /// A link, an image or an inclusion.
    public struct Reference: Sendable {
        /// What it is.
        public let use: Use
        /// The address as it is written, with escapes resolved.
        public let address: Text
        let lower: UInt32
        let upper: UInt32
        /// Where the address stands; `UInt32.max` if it cannot be told, or does not stand there byte for byte.
        let addressLower: UInt32

        /// The bytes of the file that it takes.
        public var range: Range<Int> { Int(lower)..<Int(upper) }

        /// The bytes of the file that are the address, if they are just that.
        public var addressRange: Range<Int>? {
            if addressLower == .max { return nil }
            return Int(addressLower)..<Int(addressLower) + address.count
        }

        /// The bytes that a finding about the address is about.
        public var place: Range<Int> { addressRange ?? range }
    }

    /// The title that the front matter gives the document.
    public struct Title: Sendable {
        /// The title.
        public let text: Text
        /// The bytes of the file that spell it.
        public let range: Range<Int>
    }

    /// A place in the document that links can name.
    public struct Anchor: Sendable {
        /// Its name.
        public let name: Text
        /// Whether it was written as such, and is not a heading's.
        public let isExplicit: Bool
        let lower: UInt32
        let upper: UInt32

        /// The bytes of the file that make it.
        public var range: Range<Int> { Int(lower)..<Int(upper) }
    }

    /// The bytes that texts are ranges of.
    public private(set) var text: [UInt8] = []
    /// The headings' ids and the explicit anchors, in the order of the document.
    public private(set) var anchors: [Anchor] = []
    /// What the document points to, in its order.
    public private(set) var references: [Reference] = []
    /// The text of the first heading of the first level.
    public private(set) var title: Text?
    /// The title that stands in the front matter.
    public private(set) var givenTitle: Title?
    /// Whether any of the anchors was written as such.
    private(set) var hasExplicitAnchors = false
    /// The anchors by their names, if they are many.
    private var anchorTable: ByteTable?

    init() {
        // What most documents need, so that these are not moved again and again while they grow.
        text.reserveCapacity(700)
        anchors.reserveCapacity(16)
        references.reserveCapacity(16)
    }

    /// The bytes of a text.
    public subscript(text: Text) -> ArraySlice<UInt8> { self.text[Int(text.lower)..<Int(text.upper)] }

    /// Whether there is an anchor of this name.
    public func hasAnchor(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        if let anchorTable { return anchorTable.index(of: name) != nil }
        return text.withUnsafeBufferPointer { text in
            anchors.contains { anchor in
                anchor.name.count == name.count
                    && text[Int(anchor.name.lower)..<Int(anchor.name.upper)].elementsEqual(name)
            }
        }
    }

    /// Whether there is an anchor of this name.
    public func hasAnchor(_ name: ArraySlice<UInt8>) -> Bool { name.withUnsafeBufferPointer { hasAnchor($0) } }

    /// The names of all anchors.
    public var anchorNames: [String] { anchors.map { String(decoding: self[$0.name], as: UTF8.self) } }

    mutating func addAnchor(_ name: some Collection<UInt8>, isExplicit: Bool, at range: Range<Int>) {
        anchors.append(
            Anchor(
                name: add(name), isExplicit: isExplicit, lower: UInt32(clamping: range.lowerBound),
                upper: UInt32(clamping: range.upperBound)))
        if isExplicit { hasExplicitAnchors = true }
    }

    /// Adds a reference; its address is looked for among the bytes of the file that the range names.
    mutating func addReference(
        _ use: Use, _ address: UnsafeBufferPointer<UInt8>, at range: Range<Int>, in file: [UInt8]
    ) {
        let place = AddressPlace.find(address, in: file, within: range)
        references.append(
            Reference(
                use: use, address: add(address), lower: UInt32(clamping: range.lowerBound),
                upper: UInt32(clamping: range.upperBound), addressLower: place.map { UInt32(clamping: $0) } ?? .max))
    }

    mutating func addReference(_ use: Use, _ address: [UInt8], at range: Range<Int>, in file: [UInt8]) {
        address.withUnsafeBufferPointer { addReference(use, $0, at: range, in: file) }
    }

    mutating func setTitle(_ title: some Collection<UInt8>) { self.title = add(title) }

    mutating func setGivenTitle(_ title: String, at range: Range<Int>) {
        givenTitle = Title(text: add(title.utf8), range: range)
    }

    /// Ends the reading of a document, after which its anchors are found at once however many there are.
    mutating func finish() {
        guard anchors.count > 16 else { return }
        var table = ByteTable(capacity: anchors.count)
        for anchor in anchors { table.append(self[anchor.name]) }
        anchorTable = table
    }

    private mutating func add(_ bytes: some Collection<UInt8>) -> Text {
        let lower = UInt32(clamping: text.count)
        text.append(contentsOf: bytes)
        return Text(lower: lower, upper: UInt32(clamping: text.count))
    }
}
