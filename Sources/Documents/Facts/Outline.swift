/// An outline is what is kept of a document when its tree is gone: what it is called, what can be linked to in it, and
/// what it links to.
///
/// Texts are kept in one buffer and named by ranges, because there is an outline for every page of a site.
public struct Outline: Sendable {
    /// Bytes of ``text``.
    public struct Text: Hashable, Sendable {
        let lower: UInt32
        let upper: UInt32
    }

    /// What an outline's reference is.
    public enum Use: UInt8, Sendable {
        case link, image, include, snippet, htmlLink, htmlImage
    }

    /// A link, an image or an inclusion.
    public struct Reference: Sendable {
        /// What it is.
        public let use: Use
        /// The address as it is written, with escapes resolved.
        public let address: Text
        let lower: UInt32
        let upper: UInt32

        /// The bytes of the file that it takes.
        public var range: Range<Int> { Int(lower)..<Int(upper) }
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

    init() {
        // What most documents need, so that these are not moved again and again while they grow.
        text.reserveCapacity(700)
        anchors.reserveCapacity(16)
        references.reserveCapacity(16)
    }

    /// The bytes of a text.
    public subscript(text: Text) -> ArraySlice<UInt8> { self.text[Int(text.lower)..<Int(text.upper)] }

    /// Whether there is an anchor of this name.
    public func hasAnchor(_ name: ArraySlice<UInt8>) -> Bool {
        anchors.contains { anchor in
            Int(anchor.name.upper - anchor.name.lower) == name.count && self[anchor.name].elementsEqual(name)
        }
    }

    /// The names of all anchors.
    public var anchorNames: [String] { anchors.map { String(decoding: self[$0.name], as: UTF8.self) } }

    mutating func addAnchor(_ name: some Collection<UInt8>, isExplicit: Bool, at range: Range<Int>) {
        anchors.append(
            Anchor(
                name: add(name), isExplicit: isExplicit, lower: UInt32(clamping: range.lowerBound),
                upper: UInt32(clamping: range.upperBound)))
    }

    mutating func addReference(_ use: Use, _ address: some Collection<UInt8>, at range: Range<Int>) {
        references.append(
            Reference(
                use: use, address: add(address), lower: UInt32(clamping: range.lowerBound),
                upper: UInt32(clamping: range.upperBound)))
    }

    mutating func setTitle(_ title: some Collection<UInt8>) { self.title = add(title) }

    private mutating func add(_ bytes: some Collection<UInt8>) -> Text {
        let lower = UInt32(clamping: text.count)
        text.append(contentsOf: bytes)
        return Text(lower: lower, upper: UInt32(clamping: text.count))
    }
}
