/// A fingerprint tells contents apart: two that differ have, for all practical purposes, different ones.
struct Fingerprint: Hashable, Sendable {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Takes in some bytes (FNV-1a).
    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    }

    /// Makes the fingerprint of some bytes.
    init(_ bytes: some Sequence<UInt8>) { add(bytes) }

    /// Sixteen hexadecimal digits.
    var long: String { Self.hex(state, digits: 16) }

    /// Eight hexadecimal digits.
    var short: String { Self.hex(state ^ state >> 32, digits: 8) }

    private static func hex(_ number: UInt64, digits: Int) -> String {
        let text = String(number & (digits < 16 ? 0xffff_ffff : .max), radix: 16)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
