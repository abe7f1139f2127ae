/// Gives the headings of a document their ids, as Learn does.
///
/// An id is the text of the heading in lower case, without anything but letters, digits, `_` and `-`, and with a dash
/// for each blank. A second heading of the same text gets `-1`, a third one `-2`.
public struct HeadingIDs {
    /// An id that has been given, and the last number that was put behind it.
    private struct Given {
        let id: [UInt8]
        var number = 0
    }

    private var given: [Given] = []
    /// Where each id stands among those given; few are quicker looked through.
    private var places: [[UInt8]: Int] = [:]
    private static let few = 24

    /// Begins a document.
    public init() {}

    /// The id of the next heading.
    public mutating func next(for text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        let slug = HeadingIDs.slug(of: text)
        guard let place = place(of: slug) else {
            give(slug)
            return slug
        }
        // A numbered id may itself be taken, by a heading that ends in a number.
        var id: [UInt8]
        repeat {
            given[place].number += 1
            id = slug + [UInt8(ascii: "-")] + Array(String(given[place].number).utf8)
        } while self.place(of: id) != nil
        give(id)
        return id
    }

    private func place(of id: [UInt8]) -> Int? {
        places.isEmpty ? given.firstIndex { $0.id == id } : places[id]
    }

    private mutating func give(_ id: [UInt8]) {
        if given.isEmpty { given.reserveCapacity(HeadingIDs.few) }
        given.append(Given(id: id))
        if !places.isEmpty {
            places[id] = given.count - 1
        } else if given.count > HeadingIDs.few {
            for (place, one) in given.enumerated() { places[one.id] = place }
        }
    }

    /// The id that a heading of this text has if no other has it.
    public static func slug(of text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var isASCII = true
        let slug = [UInt8](unsafeUninitializedCapacity: text.count) { slug, count in
            for byte in text {
                if byte >= 0x80 {
                    isASCII = false
                    return
                }
                guard let kept = part(for: byte) else { continue }
                slug[count] = kept
                count &+= 1
            }
        }
        return isASCII ? slug : unicodeSlug(of: text)
    }

    private static func unicodeSlug(of text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var slug: [UInt8] = []
        slug.reserveCapacity(text.count)
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            if scalar.isASCII {
                if let kept = part(for: UInt8(truncatingIfNeeded: scalar.value)) { slug.append(kept) }
            } else if isWordPart(scalar) {
                slug += scalar.properties.lowercaseMapping.utf8
            }
        }
        return slug
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
