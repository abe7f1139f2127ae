/// An outline draft is an ``Outline`` while its document is read.
///
/// Whoever reads one document after the other keeps it, so that its lists grow once.
struct OutlineDraft {
    /// More anchors than this are found by a table, and not by looking at one after the other.
    private static let mostUntabledAnchors = 32

    private(set) var text: [UInt8] = []
    private(set) var anchors: [Outline.Anchor] = []
    private(set) var references: [Outline.Reference] = []
    private(set) var title: Outline.Text?
    private(set) var givenTitle: Outline.Title?
    private(set) var hasExplicitAnchors = false

    /// Forgets what has been read, and keeps the room.
    mutating func begin() {
        text.removeAll(keepingCapacity: true)
        anchors.removeAll(keepingCapacity: true)
        references.removeAll(keepingCapacity: true)
        title = nil
        givenTitle = nil
        hasExplicitAnchors = false
    }

    mutating func addAnchor(_ name: ArraySlice<UInt8>, isExplicit: Bool, at range: Range<Int>) {
        anchors.append(
            Outline.Anchor(
                name: add(name), isExplicit: isExplicit, lower: UInt32(clamping: range.lowerBound),
                upper: UInt32(clamping: range.upperBound)))
        if isExplicit { hasExplicitAnchors = true }
    }

    /// Adds a reference; its address is looked for among the bytes of the file that the range names.
    mutating func addReference(
        _ use: Outline.Use, _ address: UnsafeBufferPointer<UInt8>, at range: Range<Int>, in file: [UInt8]
    ) {
        let place = AddressPlace.find(address, in: file, within: range)
        references.append(
            Outline.Reference(
                use: use, address: add(address), lower: UInt32(clamping: range.lowerBound),
                upper: UInt32(clamping: range.upperBound), addressLower: place.map { UInt32(clamping: $0) } ?? .max))
    }

    mutating func addReference(_ use: Outline.Use, _ address: [UInt8], at range: Range<Int>, in file: [UInt8]) {
        address.withUnsafeBufferPointer { addReference(use, $0, at: range, in: file) }
    }

    /// Adds a reference whose address is a string.
    mutating func addReference(_ use: Outline.Use, _ address: String, at range: Range<Int>, in file: [UInt8]) {
        var address = address
        address.withUTF8 { addReference(use, $0, at: range, in: file) }
    }

    mutating func setTitle(_ title: UnsafeBufferPointer<UInt8>) { self.title = add(title) }

    mutating func setGivenTitle(_ title: String, at range: Range<Int>) {
        var title = title
        givenTitle = title.withUTF8 { Outline.Title(text: add($0), range: range) }
    }

    /// The anchors by their names, if they are many.
    var anchorTable: ByteTable? {
        guard anchors.count > Self.mostUntabledAnchors else { return nil }
        var table = ByteTable(capacity: anchors.count)
        for anchor in anchors { table.append(text[Int(anchor.name.lower)..<Int(anchor.name.upper)]) }
        return table
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>) -> Outline.Text { bytes.withUnsafeBufferPointer { add($0) } }

    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) -> Outline.Text {
        let lower = UInt32(clamping: text.count)
        text.append(contentsOf: bytes)
        return Outline.Text(lower: lower, upper: UInt32(clamping: text.count))
    }
}
