/// Control escapes are what quoted YAML may spell and no text has: `\b`, `\x1b`, `\0`.
enum ControlEscapes {
    /// The escapes in a quoted scalar that stand for characters which YAML forbids where they are not escaped.
    static func find(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [(value: UInt32, range: Range<Int>)]
    {
        var found: [(value: UInt32, range: Range<Int>)] = []
        var place = range.lowerBound
        while place + 1 < range.upperBound {
            guard bytes[place] == UInt8(ascii: "\\") else {
                place += 1
                continue
            }
            let end = min(place + 2 + digits(after: bytes[place + 1]), range.upperBound)
            if let value = value(of: bytes[place + 1], digits: bytes[place + 2..<end]), UTF8Character.isForbidden(value)
            {
                found.append((value, place..<end))
            }
            place = end
        }
        return found
    }

    /// A text with U+FFFD in the place of all such characters.
    static func replaced(in text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            scalars.append(UTF8Character.isForbidden(scalar.value) ? "\u{FFFD}" : scalar)
        }
        return String(scalars)
    }

    private static func digits(after letter: UInt8) -> Int {
        switch letter {
        case UInt8(ascii: "x"): 2
        case UInt8(ascii: "u"): 4
        case UInt8(ascii: "U"): 8
        default: 0
        }
    }

    private static func value(of letter: UInt8, digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32? {
        switch letter {
        case UInt8(ascii: "0"): 0x00
        case UInt8(ascii: "a"): 0x07
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "v"): 0x0B
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "e"): 0x1B
        case UInt8(ascii: "N"): 0x85
        case UInt8(ascii: "L"): 0x2028
        case UInt8(ascii: "P"): 0x2029
        case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "U"):
            UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        default: nil
        }
    }
}
