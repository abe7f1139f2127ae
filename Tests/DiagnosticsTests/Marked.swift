/// A text with a marked part: `«` and `»` enclose it, or `‸` stands at a point.
struct Marked {
    /// The text without the marks.
    let bytes: [UInt8]
    /// The part between the marks.
    let range: Range<Int>

    init(_ text: String) {
        var bytes: [UInt8] = []
        var start = 0
        var end: Int?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "«": start = bytes.count
            case "»": end = bytes.count
            case "‸":
                start = bytes.count
                end = start
            default: bytes.append(contentsOf: Array(String(scalar).utf8))
            }
        }
        self.bytes = bytes
        range = start..<(end ?? bytes.count)
    }
}

/// A source of random numbers that gives the same ones in every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

extension [UInt8] {
    /// The bytes as text, for comparisons that read well when they fail.
    var text: String { String(decoding: self, as: UTF8.self) }
}
