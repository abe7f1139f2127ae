/// A referral is a place in a document that names a file of the content folder, and perhaps an anchor in it.
public struct Referral: Hashable, Sendable {
    /// The document, by its index.
    public let source: Int
    /// The file that is named, by its index.
    public let target: Int
    /// The bytes of what refers to it.
    public let range: Range<Int>
    /// The bytes of the address; nothing where it is not written as it is meant, as in a bare reference.
    public let addressRange: Range<Int>?
    /// The address as it is written.
    public let address: [UInt8]
    /// The anchor that is named, decoded; nothing if none is.
    public let anchor: [UInt8]?

    /// The bytes of the anchor, without the number sign.
    public var anchorRange: Range<Int>? {
        guard let addressRange, let sign = address.firstIndex(of: UInt8(ascii: "#")),
            addressRange.count == address.count
        else { return nil }
        return addressRange.lowerBound + sign + 1..<addressRange.upperBound
    }
}

extension Content {
    /// The places in a document that name files of the folder, in the order of the document.
    public func referrals(from file: Int) -> [Referral] {
        guard let outline = files[file].pointing else { return [] }
        var referrals: [Referral] = []
        for (reference, destination) in zip(outline.references, links[file].destinations) {
            let target: Int? =
                switch destination.kind {
                case .samePage: file
                case .file: destination.file
                case .external, .local, .otherCase, .missing, .outside, .empty: nil
                }
            guard let target else { continue }
            let address = outline[reference.address]
            referrals.append(
                Referral(
                    source: file, target: target, range: reference.range, addressRange: reference.addressRange,
                    address: Array(address), anchor: LinkTarget.fragment(of: address).map { LinkTarget.decoded($0) }))
        }
        return referrals
    }

    /// The places in all documents that name a file.
    public func referrals(to target: Int) -> [Referral] {
        files.indices.flatMap { file in referrals(from: file).filter { $0.target == target } }
    }

    /// The bytes of an anchor of a file; nothing if it has none of this name.
    public func place(of anchor: [UInt8], in file: Int) -> Range<Int>? {
        guard let outline = files[file].outline else { return nil }
        return outline.anchors.first { outline[$0.name].elementsEqual(anchor) }?.range
    }

    /// The file that an address in a document means, by its index; nothing if it is none of the folder.
    public func index(ofAddress address: [UInt8], in file: Int) -> Int? {
        var path: [UInt8] = []
        guard case .path = LinkTarget.resolve(address[...], from: files[file].folder, into: &path) else { return nil }
        return index(of: path[...])
    }
}
