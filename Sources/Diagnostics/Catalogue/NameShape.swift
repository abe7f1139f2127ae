/// A name shape is what tells most names from each other before any letter of them is compared.
struct NameShape: Sendable {
    private let count: Int
    /// A bit for each letter that the name has, in either case; nil if it has any beyond ASCII.
    private let letters: UInt32?

    init(_ name: String) {
        var (count, set, isPlain): (Int, UInt32, Bool) = (0, 0, true)
        for byte in name.utf8 {
            count += 1
            if byte >= 0x80 { isPlain = false }
            let letter = byte | 0x20
            if letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "z") { set |= 1 << UInt32(letter & 0x1F) }
        }
        self.count = count
        letters = isPlain ? set : nil
    }

    /// Whether a name may be another one with so many slips of the pen; false means that it isn't.
    func mayBeSlip(of other: NameShape, letters limit: Int) -> Bool {
        guard abs(count - other.count) <= 4 else { return false }
        guard let letters, let others = other.letters else { return true }
        // With each slip, two letters at most are in one name only.
        return (letters ^ others).nonzeroBitCount <= 2 * limit
    }
}
