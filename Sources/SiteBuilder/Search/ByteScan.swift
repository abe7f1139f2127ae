internal import CLinux
internal import Glibc

/// Looks for things in the bytes of a page.
struct ByteScan {
    struct Tag {
        /// What a tag means to the index; a silent element says nothing about what the page is about.
        enum Name { case label, heading, silent(UInt64), other }

        let name: Name
        let isClosing: Bool
        let range: Range<Int>

        var end: Int { range.upperBound }
    }

    let bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Where a tag begins for the first time.
    func find(_ tag: StaticString, from start: Int = 0) -> Int? {
        let length = tag.utf8CodeUnitCount
        var index = next(tag.utf8Start[0], from: start, upTo: bytes.count)
        while let base = bytes.baseAddress, bytes.count - index >= length {
            // Most tags have another letter to begin with.
            if bytes[index + 1] == tag.utf8Start[1], memcmp(base + index, tag.utf8Start, length) == 0 { return index }
            index = next(tag.utf8Start[0], from: index + 1, upTo: bytes.count)
        }
        return nil
    }

    /// Where a text begins that ends before the limit.
    func find(_ text: StaticString, upTo limit: Int) -> Int? {
        guard let base = bytes.baseAddress,
            let found = memmem(base, limit, text.utf8Start, text.utf8CodeUnitCount)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// Where a tag begins for the last time: what follows the content of a page is short.
    func findLast(_ tag: StaticString, from start: Int) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        let length = tag.utf8CodeUnitCount
        var end = bytes.count
        while end - start >= length, let found = memrchr(base + start, Int32(tag.utf8Start[0]), end - start) {
            let place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            if bytes.count - place >= length, memcmp(base + place, tag.utf8Start, length) == 0 { return place }
            end = place
        }
        return nil
    }

    /// Where a byte comes next, or the limit.
    func next(_ byte: UInt8, from start: Int, upTo limit: Int) -> Int {
        guard start < limit, let base = bytes.baseAddress, let found = memchr(base + start, Int32(byte), limit - start)
        else { return limit }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// The tag that begins somewhere; a comment counts as one.
    @inline(__always)
    func tag(at start: Int, upTo limit: Int) -> Tag {
        let isClosing = start + 1 < limit && bytes[start + 1] == UInt8(ascii: "/")
        // The name is read as a number, a byte for each letter; it is zero if it is longer than any that matters.
        let first = start + (isClosing ? 2 : 1)
        var key: UInt64 = 0
        var index = first
        while index < limit, bytes[index].isASCIILetterOrDigit || bytes[index] == UInt8(ascii: "-") {
            key = key << 8 | UInt64(bytes[index] | 0x20)
            index += 1
        }
        let end = min(endOfTag(from: index, upTo: limit) + 1, limit)
        return Tag(name: index - first > 8 ? .other : Self.name(key), isClosing: isClosing, range: start..<end)
    }

    /// Where the bracket is that a tag ends with; one between quotation marks is none.
    @inline(__always)
    private func endOfTag(from start: Int, upTo limit: Int) -> Int {
        var index = start
        while index < limit {
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") { return index }
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                index = next(byte, from: index + 1, upTo: limit)
            }
            index += 1
        }
        return limit
    }

    private static func name(_ key: UInt64) -> Tag.Name {
        switch key {
        case 0x62 /* b */, 0x7374726F6E67 /* strong */: .label
        case 0x6832, 0x6833, 0x6834 /* h2 to h4 */: .heading
        case 0x6E6176 /* nav */, 0x736372697074 /* script */, 0x7374796C65 /* style */, 0x737667 /* svg */,
            0x627574746F6E /* button */, 0x74656D706C617465 /* template */, 0x666F726D /* form */,
            0x6831 /* h1 */, 0x666F6F746572 /* footer */, 0x73656C656374 /* select */:
            .silent(key)
        default: .other
        }
    }

    /// Where a text goes on behind a reference, or behind the "&" if it is none.
    func endOfReference(at start: Int, upTo limit: Int) -> Int {
        var index = start + 1
        while index < min(start + 9, limit), bytes[index] != UInt8(ascii: "<") {
            if bytes[index] == UInt8(ascii: ";") { return index + 1 }
            index += 1
        }
        return start + 1
    }

    /// The value of an attribute, as it is written; its opening is everything up to the value.
    func attribute(_ opening: StaticString, in range: Range<Int>) -> [UInt8]? {
        guard let base = bytes.baseAddress else { return nil }
        let length = opening.utf8CodeUnitCount
        var index = next(opening.utf8Start[0], from: range.lowerBound, upTo: range.upperBound)
        while index + length < range.upperBound {
            if memcmp(base + index, opening.utf8Start, length) == 0 {
                let start = index + length
                return Array(bytes[start..<next(UInt8(ascii: "\""), from: start, upTo: range.upperBound)])
            }
            index = next(opening.utf8Start[0], from: index + 1, upTo: range.upperBound)
        }
        return nil
    }

    /// The end of an element that has been opened, with those of its name in it.
    func end(of key: UInt64, from start: Int, upTo limit: Int) -> Int {
        var depth = 1
        var index = next(UInt8(ascii: "<"), from: start, upTo: limit)
        while index < limit {
            let tag = tag(at: index, upTo: limit)
            if case .silent(key) = tag.name {
                depth += tag.isClosing ? -1 : 1
                if depth == 0 { return tag.end }
            }
            index = next(UInt8(ascii: "<"), from: tag.end, upTo: limit)
        }
        return limit
    }

    /// Appends a part of a text, in which some characters are written as references; returns where the next one begins.
    func appendText(from start: Int, upTo limit: Int, to text: inout [UInt8]) -> Int {
        guard bytes[start] == UInt8(ascii: "&") else {
            var index = start
            while index < limit, bytes[index] >= 0x20, bytes[index] != UInt8(ascii: "&") { index += 1 }
            text.append(contentsOf: bytes[start..<index])
            if index < limit, bytes[index] < 0x20 {
                text.append(0x20)
                index += 1
            }
            return index
        }
        for (reference, byte) in Self.references where bytes[start..<limit].starts(with: reference) {
            text.append(byte)
            return start + reference.count
        }
        text.append(bytes[start])
        return start + 1
    }

    private static let references: [([UInt8], UInt8)] = [
        (Array("&amp;".utf8), 0x26), (Array("&lt;".utf8), 0x3C), (Array("&gt;".utf8), 0x3E),
        (Array("&quot;".utf8), 0x22), (Array("&#39;".utf8), 0x27), (Array("&#x27;".utf8), 0x27),
    ]
}

extension UInt8 {
    /// Whether it is one of the letters from A to Z, small or capital, or a digit.
    @inline(__always)
    var isASCIILetterOrDigit: Bool { (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 }
}
