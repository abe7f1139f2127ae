/// A name is an element's or attribute's name in small letters, packed into two words.
///
/// Every name that matters has at most sixteen bytes, so that comparing names is comparing numbers and no string is
/// ever made of what a document says.
struct HTMLName: Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
    /// The longest name that can be packed.
    static let capacity = 16

    private let first: UInt64
    private let second: UInt64

    /// Packs a name as a document spells it; a name that is too long, or holds a NUL, is none that matters.
    @inline(__always)
    init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        if range.count > HTMLName.capacity || bytes[range].contains(0) { return nil }
        self.init(lowercasing: bytes[range])
    }

    /// Packs a name that stands in this program.
    init(stringLiteral text: String) { self.init(text) }

    /// Packs a name that stands in this program.
    init(_ text: String) { self.init(lowercasing: text.utf8.prefix(HTMLName.capacity)) }

    @inline(__always)
    private init(lowercasing bytes: some Sequence<UInt8>) {
        var first: UInt64 = 0
        var second: UInt64 = 0
        var shift: UInt64 = 0
        for byte in bytes {
            let letter = UInt64(byte.htmlLowercased)
            if shift < 64 { first |= letter &<< shift } else { second |= letter &<< (shift &- 64) }
            shift &+= 8
        }
        self.first = first
        self.second = second
    }

    /// Orders names in some fixed way, which is not that of the alphabet.
    static func < (left: HTMLName, right: HTMLName) -> Bool {
        left.first != right.first ? left.first < right.first : left.second < right.second
    }

    /// Writes the name.
    func write(into output: inout [UInt8]) {
        var rest = first
        while rest != 0 {
            output.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
        rest = second
        while rest != 0 {
            output.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }
}
