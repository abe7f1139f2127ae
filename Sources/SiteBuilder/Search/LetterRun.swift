/// A letter run is up to sixteen ASCII letters and digits in lower case, kept as two numbers, so that two runs are compared
/// at once.
struct LetterRun {
    /// The first eight, the first of all lowest, and zeros behind the last one.
    let first: UInt64
    /// Those after the eighth.
    let second: UInt64
    let count: Int

    /// How many letters a run has at most, and how many bytes are looked at to read one.
    static let longest = 16

    /// Reads the letters and digits that stand in a row; sixteen bytes can be read from the place on.
    @inline(__always)
    init(at place: UnsafeRawPointer) {
        let (first, count) = Self.letters(place)
        self.first = first
        if count < 8 {
            second = 0
            self.count = count
        } else {
            let (second, more) = Self.letters(place + 8)
            self.second = second
            self.count = 8 &+ more
        }
    }

    /// The letters and digits that eight bytes begin with, in lower case, and their number.
    @inline(__always)
    private static func letters(_ place: UnsafeRawPointer) -> (letters: UInt64, count: Int) {
        let bytes = UInt64(littleEndian: place.loadUnaligned(as: UInt64.self))
        // The highest bit of a byte is set where a sum reaches it; without that of the bytes themselves, no sum goes further.
        let low = bytes & 0x7F7F_7F7F_7F7F_7F7F
        let lower = low | 0x2020_2020_2020_2020
        let letters = (lower &+ 0x1F1F_1F1F_1F1F_1F1F) ^ (lower &+ 0x0505_0505_0505_0505)
        let digits = (low &+ 0x5050_5050_5050_5050) ^ (low &+ 0x4646_4646_4646_4646)
        let others = ~((letters | digits) & ~bytes) & 0x8080_8080_8080_8080
        let count = others.trailingZeroBitCount >> 3
        return (lower & ((1 << UInt64(count * 8)) &- 1), count)
    }

    /// Hands on the letters as bytes that may be changed.
    func withBytes<Result>(_ body: (UnsafeMutableBufferPointer<UInt8>) -> Result) -> Result {
        var pair = (first.littleEndian, second.littleEndian)
        return withUnsafeMutableBytes(of: &pair) { bytes in
            body(UnsafeMutableBufferPointer(rebasing: bytes.bindMemory(to: UInt8.self)[..<count]))
        }
    }
}
