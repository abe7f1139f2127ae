/// Gives the headings of a document their ids, as Learn does.
///
/// An id is the text of the heading in lower case, without anything but letters, digits, `_` and `-`, and with a dash
/// for each blank. A second heading of the same text gets `-1`, a third one `-2`.
public struct HeadingIDs {
    /// The ids that have been given, with the last number that was put behind each.
    private var used: [String: Int] = [:]

    /// Begins a document.
    public init() {}

    /// The id of the next heading.
    public mutating func next(for text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        let slug = HeadingIDs.slug(of: text)
        let plain = String(decoding: slug, as: UTF8.self)
        guard var number = used[plain] else {
            used[plain] = 0
            return slug
        }
        // A numbered id may itself be taken, by a heading that ends in a number.
        var id: String
        repeat {
            number += 1
            id = "\(plain)-\(number)"
        } while used[id] != nil
        used[plain] = number
        used[id] = 0
        return Array(id.utf8)
    }

    /// The id that a heading of this text has if no other has it.
    public static func slug(of text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        if text.contains(where: { $0 >= 0x80 }) { return unicodeSlug(of: text) }
        return [UInt8](unsafeUninitializedCapacity: text.count) { slug, count in
            for byte in text {
                switch byte {
                case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "_"), UInt8(ascii: "-"): slug[count] = byte
                case 0x41...0x5A: slug[count] = byte | 0x20
                case 0x20: slug[count] = UInt8(ascii: "-")
                default: continue
                }
                count += 1
            }
        }
    }

    private static func unicodeSlug(of text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var slug = ""
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            if scalar == " " {
                slug += "-"
            } else if isWordPart(scalar) {
                slug += scalar.properties.lowercaseMapping
            }
        }
        return Array(slug.utf8)
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "_" || scalar == "-" { return true }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber, .connectorPunctuation:
            return true
        default: return false
        }
    }
}
