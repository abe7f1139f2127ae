/// Percent encoding is how addresses write bytes that would mean something else in them, or nothing.
public enum PercentEncoding {
    /// The bytes that an address means; nothing where a percent sign has no two digits behind it.
    public static func decoded(_ text: Substring) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    /// What a hexadecimal digit stands for.
    public static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// Appends a byte as a percent sign and two digits.
    public static func append(_ byte: UInt8, to address: inout [UInt8]) {
        let digits: StaticString = "0123456789ABCDEF"
        address.append(UInt8(ascii: "%"))
        address.append(digits.utf8Start[Int(byte >> 4)])
        address.append(digits.utf8Start[Int(byte & 15)])
    }

    /// Whether a byte is a letter, a digit, or one of the signs that mean nothing in any part of an address.
    public static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
