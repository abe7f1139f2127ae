/// Decodes the character references in an address.
///
/// All numeric references are known, and those names that address a character of ASCII. Another name stays as it stands;
/// its ampersand is escaped when the address is written, so that a browser reads what was checked and nothing else.
enum HTMLCharacterReference {
    /// Appends text with its references decoded.
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
        var copied = 0
        var index = HTMLScan.find(UInt8(ascii: "&"), in: bytes, from: 0)
        while index < bytes.count {
            var end = index + 1
            if let scalar = reference(bytes, from: &end) {
                output.append(contentsOf: bytes[copied..<index])
                output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                copied = end
            }
            index = HTMLScan.find(UInt8(ascii: "&"), in: bytes, from: end)
        }
        output.append(contentsOf: bytes[copied..<bytes.count])
    }

    /// Reads a reference after its ampersand and goes past it.
    private static func reference(_ bytes: UnsafeBufferPointer<UInt8>, from index: inout Int) -> Unicode.Scalar? {
        guard index < bytes.count else { return nil }
        if bytes[index] == UInt8(ascii: "#") { return number(bytes, from: &index) }
        var end = index
        while end < bytes.count, end - index < HTMLName.capacity, bytes[end].isHTMLLetter { end += 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: ";"), let name = HTMLName(bytes, index..<end),
            let scalar = names[name]
        else { return nil }
        index = end + 1
        return Unicode.Scalar(scalar)
    }

    /// Reads a number after the ampersand; the semicolon may be missing.
    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, from index: inout Int) -> Unicode.Scalar? {
        var digit = index + 1
        var base: UInt32 = 10
        if digit < bytes.count, bytes[digit] | 0x20 == UInt8(ascii: "x") {
            base = 16
            digit += 1
        }
        let first = digit
        var value: UInt32 = 0
        while digit < bytes.count, let next = bytes[digit].htmlHexValue, next < base {
            value = min(value * base + next, 0x11_0000)
            digit += 1
        }
        guard digit > first else { return nil }
        index = digit < bytes.count && bytes[digit] == UInt8(ascii: ";") ? digit + 1 : digit
        if value >= 0x80, value < 0xA0 { value = UInt32(windows[Int(value) - 0x80]) }
        guard value != 0, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
        return scalar
    }

    /// The names of characters of ASCII, as far as they are of letters alone.
    ///
    /// HTML tells capitals apart and this table does not: reading more names than a browser does no harm.
    private static let names: [HTMLName: UInt8] = [
        "amp": 0x26, "apos": 0x27, "ast": 0x2A, "bsol": 0x5C, "colon": 0x3A, "comma": 0x2C, "commat": 0x40,
        "dollar": 0x24, "equals": 0x3D, "excl": 0x21, "grave": 0x60, "gt": 0x3E, "hat": 0x5E, "lbrace": 0x7B,
        "lbrack": 0x5B, "lcub": 0x7B, "lowbar": 0x5F, "lpar": 0x28, "lsqb": 0x5B, "lt": 0x3C, "midast": 0x2A,
        "newline": 0x0A, "num": 0x23, "percnt": 0x25, "period": 0x2E, "plus": 0x2B, "quest": 0x3F, "quot": 0x22,
        "rbrace": 0x7D, "rbrack": 0x5D, "rcub": 0x7D, "rpar": 0x29, "rsqb": 0x5D, "semi": 0x3B, "sol": 0x2F,
        "tab": 0x09, "verbar": 0x7C, "vert": 0x7C,
    ]

    /// What the numbers from 128 to 159 mean to a browser: the characters that Windows-1252 has there.
    private static let windows: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]
}
