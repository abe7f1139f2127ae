/// Writes bytes so that HTML takes them for text.
///
/// The forms are those of cmark, so that a document looks the same whether cmark or Tally wrote it. Bytes that need no
/// escape are copied many at a time.
package enum HTMLEscape {
    /// Writes text: `&`, `<`, `>` and `"` become references.
    package static func text(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
        if isPlain(bytes) {
            output.append(contentsOf: bytes)
            return
        }
        var escaped = HTMLBuffer(capacity: bytes.count * 2)
        text(bytes, into: &escaped)
        output.append(contentsOf: escaped.bytes)
    }

    /// Writes text: `&`, `<`, `>` and `"` become references.
    static func text(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout HTMLBuffer) {
        escape(bytes, keepingReferences: false, into: &output)
    }

    /// Writes text that comes from HTML: as ``text(_:into:)``, but what is a character reference already stays one.
    static func markup(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout HTMLBuffer) {
        escape(bytes, keepingReferences: true, into: &output)
    }

    @inline(__always)
    private static func escape(
        _ bytes: UnsafeBufferPointer<UInt8>, keepingReferences: Bool, into output: inout HTMLBuffer
    ) {
        var index = output.appendPlain(bytes, from: 0)
        while index < bytes.count {
            let byte = bytes[index]
            if keepingReferences, byte == UInt8(ascii: "&"), let end = referenceEnd(bytes, at: index) {
                let reference = UnsafeBufferPointer(rebasing: bytes[index..<end])
                if let entity = bytes[index &+ 1] == UInt8(ascii: "#") ? Entity(reference) : nil, entity.isControl {
                    output.append("\u{FFFD}")
                } else {
                    output.append(reference)
                }
                index = output.appendPlain(bytes, from: end)
                continue
            }
            switch byte {
            case UInt8(ascii: "&"): output.append("&amp;")
            case UInt8(ascii: "<"): output.append("&lt;")
            case UInt8(ascii: ">"): output.append("&gt;")
            default: output.append("&quot;")
            }
            index = output.appendPlain(bytes, from: index &+ 1)
        }
    }

    /// Writes an address into an attribute: what an address may not hold is percent-encoded, `&` and `'` become
    /// references, and what is percent-encoded already stays as it is.
    static func href(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout HTMLBuffer) {
        var copied = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if isSafeInAddress(byte) {
                index &+= 1
                continue
            }
            if copied < index { output.append(UnsafeBufferPointer(rebasing: bytes[copied..<index])) }
            switch byte {
            case UInt8(ascii: "&"): output.append("&amp;")
            case UInt8(ascii: "'"): output.append("&#x27;")
            default:
                output.append(UInt8(ascii: "%"))
                output.append(hexDigit(byte >> 4))
                output.append(hexDigit(byte & 15))
            }
            index &+= 1
            copied = index
        }
        if copied < bytes.count { output.append(UnsafeBufferPointer(rebasing: bytes[copied...])) }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }

    /// Whether there is no `&`, `<`, `>` or `"`.
    ///
    /// `<` and `>` differ in one bit, and so do `"` and `&`, so that two comparisons find all four.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let base = UnsafeRawPointer(bytes.baseAddress) else { return true }
        var index = 0
        while index &+ 8 <= bytes.count {
            let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let angles = HTMLScan.zeros((word | HTMLScan.spread(0x02)) ^ HTMLScan.spread(UInt8(ascii: ">")))
            let others = HTMLScan.zeros((word | HTMLScan.spread(0x04)) ^ HTMLScan.spread(UInt8(ascii: "&")))
            if angles | others != 0 { return false }
            index &+= 8
        }
        return bytes[index...].allSatisfy { $0 | 0x02 != UInt8(ascii: ">") && $0 | 0x04 != UInt8(ascii: "&") }
    }

    /// The end of the character reference that begins at an ampersand and is closed by a semicolon.
    ///
    /// The length is bounded, so that a long run of ampersands and letters costs no more than its length.
    private static func referenceEnd(_ bytes: UnsafeBufferPointer<UInt8>, at ampersand: Int) -> Int? {
        let limit = min(bytes.count, ampersand + 34)
        var index = ampersand + 1
        guard index < limit else { return nil }
        var isHex = false
        var isNumber = false
        if bytes[index] == UInt8(ascii: "#") {
            isNumber = true
            index += 1
            if index < limit, bytes[index] | 0x20 == UInt8(ascii: "x") {
                isHex = true
                index += 1
            }
        } else if !bytes[index].isHTMLLetter {
            return nil
        }
        let first = index
        while index < limit {
            let byte = bytes[index]
            if byte == UInt8(ascii: ";") { return index > first ? index + 1 : nil }
            let belongs =
                isHex ? byte.htmlHexValue != nil : byte.isHTMLDigit || (!isNumber && byte.isHTMLLetter)
            if !belongs { return nil }
            index += 1
        }
        return nil
    }

    /// Whether a byte stands in an address as it is: letters, digits, and `!#$%()*+,-./:;=?@_~`.
    @inline(__always)
    private static func isSafeInAddress(_ byte: UInt8) -> Bool {
        if byte < 64 { return (0xAFFF_FF3A_0000_0000 as UInt64) >> UInt64(byte) & 1 == 1 }
        if byte < 128 { return (0x47FF_FFFE_87FF_FFFF as UInt64) >> UInt64(byte - 64) & 1 == 1 }
        return false
    }
}
