internal import Glibc

/// An outline is what is kept of a document when its tree is gone: what it is called, what can be linked to in it, and
/// what it links to.
///
/// Texts are kept in one buffer and named by ranges, and all that is kept takes the room that it needs and no more,
/// because there is an outline for every page of a site. It is a class so that whoever passes on a file counts one
/// reference, and not one for each list in here.
public final class Outline: Sendable {
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
    public let text: [UInt8]
    /// The headings' ids and the explicit anchors, in the order of the document.
    public let anchors: [Anchor]
    /// What the document points to, in its order.
    public let references: [Reference]
    /// The text of the first heading of the first level.
    public let title: Text?
    /// The title that stands in the front matter.
    public let givenTitle: Title?
    /// Whether any of the anchors was written as such.
    let hasExplicitAnchors: Bool
    /// The anchors by their names, if they are many.
    private let anchorTable: ByteTable?

    init(_ draft: OutlineDraft) {
        // Copied by pointer, which leaves the draft its room and takes no more here than there is to copy.
        text = draft.text.withUnsafeBufferPointer { Array($0) }
        anchors = draft.anchors.withUnsafeBufferPointer { Array($0) }
        references = draft.references.withUnsafeBufferPointer { Array($0) }
        title = draft.title
        givenTitle = draft.givenTitle
        hasExplicitAnchors = draft.hasExplicitAnchors
        anchorTable = draft.anchorTable
    }

    /// The bytes of a text.
    public subscript(text: Text) -> ArraySlice<UInt8> { self.text[Int(text.lower)..<Int(text.upper)] }

    /// Whether there is an anchor of this name.
    public func hasAnchor(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        if let anchorTable { return anchorTable.index(of: name) != nil }
        guard let wanted = name.baseAddress else { return false }
        return text.withUnsafeBufferPointer { text in
            guard let text = text.baseAddress else { return false }
            for anchor in anchors where anchor.name.count == name.count {
                if memcmp(text + Int(anchor.name.lower), wanted, name.count) == 0 { return true }
            }
            return false
        }
    }
}
