/// A name is an element's or attribute's name in small letters, packed into two words.
///
/// Every name that matters has at most sixteen bytes, so that comparing names is comparing numbers and no string is
/// ever made of what a document says.
struct HTMLName: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The longest name that can be packed.
    static let capacity = 16

    private let first: UInt64
    private let second: UInt64

    /// Packs a name as a document spells it; a name that is too long, or holds a NUL, is none that matters.
    @inline(__always)
    init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        if range.count > HTMLName.capacity { return nil }
        var first: UInt64 = 0
        var second: UInt64 = 0
        var shift: UInt64 = 0
        for index in range {
            let byte = bytes[index]
            if byte == 0 { return nil }
            let letter = UInt64(byte.htmlLowercased)
            if shift < 64 { first |= letter &<< shift } else { second |= letter &<< (shift &- 64) }
            shift &+= 8
        }
        self.first = first
        self.second = second
    }

    /// Packs a name that stands in this program.
    init(stringLiteral text: String) { self.init(text) }

    /// Packs a name that stands in this program.
    init(_ text: String) {
        let bytes = Array(text.utf8.prefix(HTMLName.capacity))
        let packed = bytes.withUnsafeBufferPointer { HTMLName($0, 0..<$0.count) }
        first = packed?.first ?? 0
        second = packed?.second ?? 0
    }

    /// A number that differs for most names.
    @inline(__always)
    var scattered: UInt64 {
        let mixed = (first ^ second &<< 5) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ mixed &>> 32
    }

    /// Writes the name.
    func write(into output: inout HTMLBuffer) {
        var rest = first
        while rest != 0 {
            output.append(UInt8(truncatingIfNeeded: rest))
            rest &>>= 8
        }
        rest = second
        while rest != 0 {
            output.append(UInt8(truncatingIfNeeded: rest))
            rest &>>= 8
        }
    }
}
