internal import Glibc

/// Gives the headings of a document their ids, as Learn does.
///
/// An id is the text of the heading in lower case, without anything but letters, digits, `_` and `-`, and with a dash
/// for each blank. A second heading of the same text gets `-1`, a third one `-2`.
public struct HeadingIDs {
    /// An id that has been given, and the last number that was put behind it.
    private struct Given {
        /// The bytes of the buffer that it is.
        let id: Range<Int>
        var number = 0
    }

    /// The ids that have been given, one after the other.
    private var ids: [UInt8] = []
    private var given: [Given] = []
    /// Where each id stands among those given; few are quicker looked through.
    private var places: [[UInt8]: Int] = [:]
    private static let few = 64

    /// Begins a document.
    public init() {}

    /// Begins another document, with the room that the one before took.
    public mutating func begin() {
        ids.removeAll(keepingCapacity: true)
        given.removeAll(keepingCapacity: true)
        if !places.isEmpty { places = [:] }
    }

    /// The id of the next heading.
    public mutating func next(for text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var id: [UInt8] = []
        appendNext(for: text, to: &id)
        return id
    }

    /// Appends the id of the next heading to a buffer.
    public mutating func appendNext(for text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        let id = add(text)
        output.append(contentsOf: ids[id])
    }

    /// An id that has been given.
    public subscript(id: Range<Int>) -> ArraySlice<UInt8> { ids[id] }

    /// Gives the next heading its id, which can be had by what is returned until another document begins.
    public mutating func add(_ text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        let start = ids.count
        if start == 0 { ids.reserveCapacity(text.count + 500) }
        HeadingIDs.appendSlug(of: text, to: &ids)
        if let place = place(of: start..<ids.count) {
            let end = ids.count
            // A numbered id may itself be taken, by a heading that ends in a number.
            repeat {
                given[place].number += 1
                ids.removeLast(ids.count - end)
                ids.append(UInt8(ascii: "-"))
                ids.append(contentsOf: String(given[place].number).utf8)
            } while self.place(of: start..<ids.count) != nil
        }
        give(start..<ids.count)
        return start..<ids.count
    }

    private func place(of id: Range<Int>) -> Int? {
        if !places.isEmpty { return places[Array(ids[id])] }
        return ids.withUnsafeBufferPointer { ids in
            guard let bytes = ids.baseAddress else { return nil }
            for place in given.indices where given[place].id.count == id.count {
                if memcmp(bytes + given[place].id.lowerBound, bytes + id.lowerBound, id.count) == 0 { return place }
            }
            return nil
        }
    }

    private mutating func give(_ id: Range<Int>) {
        if given.isEmpty { given.reserveCapacity(32) }
        given.append(Given(id: id))
        if !places.isEmpty {
            places[Array(ids[id])] = given.count - 1
        } else if given.count > HeadingIDs.few {
            for (place, one) in given.enumerated() { places[Array(ids[one.id])] = place }
        }
    }

    private static func appendSlug(of text: UnsafeBufferPointer<UInt8>, to ids: inout [UInt8]) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { slug in
            parts.withUnsafeBufferPointer { parts in
                // What is left out is written too, and then written over.
                var count = 0
                for byte in text {
                    if byte >= 0x80 { return appendUnicodeSlug(of: text, to: &ids) }
                    let part = parts[Int(byte)]
                    slug[count] = part
                    count &+= part == 0 ? 0 : 1
                }
                ids.append(contentsOf: UnsafeBufferPointer(rebasing: slug[..<count]))
            }
        }
    }

    /// What each character of ASCII becomes in an id; zero if it is left out.
    private static let parts: [UInt8] = (0..<128).map { part(for: $0) ?? 0 }

    private static func appendUnicodeSlug(of text: UnsafeBufferPointer<UInt8>, to slug: inout [UInt8]) {
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            if scalar.isASCII {
                if let kept = part(for: UInt8(truncatingIfNeeded: scalar.value)) { slug.append(kept) }
            } else if isWordPart(scalar) {
                slug += scalar.properties.lowercaseMapping.utf8
            }
        }
    }

    /// What a character of ASCII becomes in an id, if anything.
    @inline(__always)
    private static func part(for byte: UInt8) -> UInt8? {
        switch byte {
        case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "_"), UInt8(ascii: "-"): byte
        case 0x41...0x5A: byte | 0x20
        case 0x20: UInt8(ascii: "-")
        default: nil
        }
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber, .connectorPunctuation:
            return true
        default: return false
        }
    }
}
