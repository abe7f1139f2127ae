/// A plain mapping is YAML as most front matter is written: keys at the beginning of their lines, each with a text, a list
/// of texts, or further keys that are indented below it.
///
/// A plain list is YAML as most tables of contents are: items of keys, each with a text or with another such list.
///
/// Reading either needs no machinery, and libyaml's costs as much as parsing a third of the document below. What is not of
/// this shape to the last byte is left to libyaml: comments, blank lines, escapes, brackets, anchors, characters that YAML
/// does not permit, keys that occur twice.
struct PlainMapping {
    /// More pairs than this are left to libyaml's reader, which indexes them.
    private static let mostPairs = 24
    /// Lists deeper than this are left to libyaml's reader, which needs no recursion.
    private static let deepest = 16
    /// A key must not be longer than this, or YAML takes it for none.
    private static let longestKey = 512

    let bytes: UnsafeBufferPointer<UInt8>
    let end: Int
    var offset: Int

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.bytes = bytes
        offset = range.lowerBound
        end = range.upperBound
    }

    /// The mapping that a stretch of a file is, if it is of the plain shape.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> YAMLNode? {
        var reader = PlainMapping(bytes, range)
        guard reader.byte == UInt8(ascii: "-") else { return reader.mapping() }
        let list = reader.list(column: 0, depth: 0)
        return reader.offset == reader.end ? list : nil
    }

    /// Passes the items of a list of mappings, the first hyphen of which is at the offset.
    private mutating func list(column: Int, depth: Int) -> YAMLNode? {
        guard depth < Self.deepest else { return nil }
        let start = offset
        var items: [YAMLNode] = []
        repeat {
            guard following == .blank else { return nil }
            offset += 2
            guard let item = item(column: column + 2, depth: depth) else { return nil }
            items.append(item)
        } while passLineStart(column: column, ofItem: true)
        return YAMLNode(.sequence(items), at: start..<(items.last?.range.upperBound ?? start))
    }

    /// Passes the keys of an item, the first of which is at the offset; the others stand below it.
    private mutating func item(column: Int, depth: Int) -> YAMLNode? {
        let start = offset
        var pairs: [YAMLPair] = []
        pairs.reserveCapacity(4)
        repeat {
            guard pairs.count < Self.mostPairs, let key = key() else { return nil }
            let text = text(key)
            for pair in pairs where pair.keyRange.count == key.count && pair.key == text { return nil }
            guard let value = value(ofItem: column, depth) else { return nil }
            pairs.append(YAMLPair(text, at: key, value))
        } while passLineStart(column: column, ofItem: false)
        return YAMLNode(.mapping(YAMLMapping(pairs)), at: start..<(pairs.last?.value.range.upperBound ?? start))
    }

    /// Passes what follows the colon of an item's key: a text on the same line, or a list on those below.
    private mutating func value(ofItem column: Int, _ depth: Int) -> YAMLNode? {
        if byte == .lineFeed {
            offset += 1
            let inner = indentation
            guard inner >= column, passLineStart(column: inner, ofItem: true) else { return nil }
            return list(column: inner, depth: depth + 1)
        }
        guard byte == .blank else { return nil }
        skipBlanks()
        guard let text = scalar(), !bytes[text.range].contains(.lineFeed) else { return nil }
        return text
    }

    /// Passes the indentation of a line that begins an item, or one of an item's keys, in a column; says whether it does.
    private mutating func passLineStart(column: Int, ofItem: Bool) -> Bool {
        guard indentation == column, offset + column < end,
            (bytes[offset + column] == UInt8(ascii: "-")) == ofItem
        else { return false }
        offset += column
        return true
    }

    /// The number of blanks at the offset.
    private var indentation: Int {
        var blanks = 0
        while offset + blanks < end, bytes[offset + blanks] == .blank { blanks += 1 }
        return blanks
    }

    private mutating func mapping() -> YAMLNode? {
        let start = offset
        var pairs: [YAMLPair] = []
        pairs.reserveCapacity(16)
        while offset < end {
            guard pairs.count < Self.mostPairs, let key = key() else { return nil }
            let text = text(key)
            for pair in pairs where pair.keyRange.count == key.count && pair.key == text { return nil }
            guard let value = value(after: key) else { return nil }
            pairs.append(YAMLPair(text, at: key, value))
        }
        guard let last = pairs.last else { return nil }
        return YAMLNode(.mapping(YAMLMapping(pairs)), at: start..<last.value.range.upperBound)
    }

    /// Passes a key and its colon.
    private mutating func key() -> Range<Int>? {
        let start = offset
        guard Self.isWordByte(byte), byte != UInt8(ascii: "-") else { return nil }
        while Self.isWordByte(byte) { offset += 1 }
        let key = start..<offset
        guard byte == UInt8(ascii: ":"), key.count <= Self.longestKey else { return nil }
        // `null` and `~` are keys without a text.
        if key.count == 4, YAMLNode(.scalar(YAMLScalar(text(key), .plain)), at: key).isNull { return nil }
        offset += 1
        return key
    }

    /// Passes what follows the colon of a key, to the end of the last line that belongs to it.
    private mutating func value(after key: Range<Int>) -> YAMLNode? {
        guard byte == .blank || byte == .lineFeed else { return nil }
        skipBlanks()
        if byte != .lineFeed { return scalar() }
        offset += 1
        let first = offset
        skipBlanks()
        if byte == UInt8(ascii: "-") { return sequence(indentation: offset - first) }
        if offset > first {
            // Whatever is indented otherwise than these keys would go on with the last text.
            guard let inner = item(column: offset - first, depth: 0), indentation == 0 else { return nil }
            return inner
        }
        return YAMLNode(.scalar(YAMLScalar("", .plain)), at: key.upperBound + 1..<key.upperBound + 1)
    }

    /// Passes the items of a list, whose first hyphen is at the offset.
    private mutating func sequence(indentation: Int) -> YAMLNode? {
        let start = offset
        var items: [YAMLNode] = []
        while byte == UInt8(ascii: "-") {
            offset += 1
            guard byte == .blank else { return nil }
            skipBlanks()
            guard let item = scalar() else { return nil }
            items.append(item)
            let line = offset
            skipBlanks()
            // The next line holds an item that is indented alike, or a key.
            guard offset - line == (byte == UInt8(ascii: "-") ? indentation : 0) else { return nil }
        }
        return YAMLNode(.sequence(items), at: start..<(items.last?.range.upperBound ?? start))
    }

    // MARK: Bytes

    /// The byte at the offset; past the end a line feed, so that every text ends.
    var byte: UInt8 { offset < end ? bytes[offset] : .lineFeed }

    private var following: UInt8 { offset + 1 < end ? bytes[offset + 1] : .lineFeed }

    mutating func skipBlanks() {
        while byte == .blank { offset += 1 }
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    /// Whether a byte can be anywhere in a key without meaning anything.
    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
    }
}
