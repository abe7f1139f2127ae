/// A scalar as it stands in bytes that may or may not be UTF-8.
///
/// Bytes that are no UTF-8 count as U+FFFD, one for each maximal part of a sequence that could have become a scalar.
/// That is what the Unicode Standard recommends, what browsers do, and what `String(decoding:as:)` does, so that all of
/// them agree on columns.
struct UTF8Scalar {
    /// The scalar, or U+FFFD.
    var value: Unicode.Scalar
    /// How many bytes it takes, at least one.
    var length: Int

    /// Reads the scalar that begins at an index; the index must be less than `end`, and `end` within the bytes.
    init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) {
        let lead = bytes[index]
        if lead < 0x80 {
            self.init(value: Unicode.Scalar(lead), length: 1)
            return
        }
        var lowest: UInt8 = 0x80
        var highest: UInt8 = 0xBF
        var missing: Int
        var bits: UInt32
        switch lead {
        case 0xC2...0xDF:
            missing = 1
            bits = UInt32(lead & 0x1F)
        case 0xE0...0xEF:
            missing = 2
            bits = UInt32(lead & 0x0F)
            if lead == 0xE0 { lowest = 0xA0 }  // overlong
            if lead == 0xED { highest = 0x9F }  // surrogates
        case 0xF0...0xF4:
            missing = 3
            bits = UInt32(lead & 0x07)
            if lead == 0xF0 { lowest = 0x90 }  // overlong
            if lead == 0xF4 { highest = 0x8F }  // beyond U+10FFFF
        default:
            self.init(value: "\u{FFFD}", length: 1)
            return
        }
        var next = index + 1
        while missing > 0, next < end, bytes[next] >= lowest, bytes[next] <= highest {
            bits = bits << 6 | UInt32(bytes[next] & 0x3F)
            lowest = 0x80
            highest = 0xBF
            next += 1
            missing -= 1
        }
        let whole = missing == 0 ? Unicode.Scalar(bits) : nil
        self.init(value: whole ?? "\u{FFFD}", length: next - index)
    }

    private init(value: Unicode.Scalar, length: Int) {
        self.value = value
        self.length = length
    }

    /// How many UTF-16 code units the scalar takes.
    var utf16Length: Int { value.value > 0xFFFF ? 2 : 1 }
}
