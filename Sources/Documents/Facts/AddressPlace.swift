internal import Glibc

/// Finds where the address of a link stands within the bytes of the link, so that it can be replaced.
enum AddressPlace {
    /// The offset of an address; nothing if it is not there as it is meant, byte for byte, or if it is not sure which of
    /// several places is the one.
    ///
    /// Escapes, character references and definitions at another place are such cases.
    static func find(_ address: UnsafeBufferPointer<UInt8>, in file: [UInt8], within range: Range<Int>) -> Int? {
        guard !address.isEmpty, address.count <= longest, range.upperBound <= file.count else { return nil }
        // A bare link, or the value of an attribute.
        if range.count == address.count {
            return stands(address, at: range.lowerBound, in: file) ? range.lowerBound : nil
        }
        // `[text](address)`, `<address>`.
        let usual = range.upperBound - 1 - address.count
        if usual > range.lowerBound, isDelimited(usual, address.count, in: file), stands(address, at: usual, in: file) {
            return usual
        }
        var found: Int?
        var start = range.lowerBound + 1
        while start + address.count < range.upperBound {
            if isDelimited(start, address.count, in: file), stands(address, at: start, in: file) {
                if found != nil { return nil }
                found = start
            }
            start += 1
        }
        return found
    }

    /// Longer addresses are no paths, and comparing them everywhere would take its time.
    private static let longest = 1000

    private static func isDelimited(_ start: Int, _ count: Int, in file: [UInt8]) -> Bool {
        switch (file[start - 1], file[start + count]) {
        case (UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "("), 0x20), (UInt8(ascii: "("), 0x0A),
            (UInt8(ascii: "<"), UInt8(ascii: ">")), (UInt8(ascii: "\""), UInt8(ascii: "\"")),
            (UInt8(ascii: "'"), UInt8(ascii: "'")), (UInt8(ascii: "("), UInt8(ascii: "?")),
            (UInt8(ascii: "("), UInt8(ascii: "#")):
            return true
        default: return false
        }
    }

    private static func stands(_ address: UnsafeBufferPointer<UInt8>, at start: Int, in file: [UInt8]) -> Bool {
        file.withUnsafeBufferPointer { bytes in
            guard let all = bytes.baseAddress, let wanted = address.baseAddress else { return false }
            return memcmp(all + start, wanted, address.count) == 0
        }
    }
}
