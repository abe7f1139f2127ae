/// The bytes that HTML text and attributes can't hold as they are, as bits: " & ' < >.
private let specialBytes: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

/// Appends text as HTML; what needs no escaping is copied in one piece.
func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout OutputBuffer) {
    var copied = 0
    var offset = firstSuspect(bytes, from: 0)
    while offset < bytes.count {
        let byte = bytes[offset]
        guard byte < 64, specialBytes >> UInt64(byte) & 1 == 1 else {
            offset += 1
            if offset & 7 == 0 { offset = firstSuspect(bytes, from: offset) }
            continue
        }
        output.append(UnsafeBufferPointer(rebasing: bytes[copied..<offset]))
        appendReference(for: byte, to: &output)
        offset += 1
        copied = offset
    }
    output.append(UnsafeBufferPointer(rebasing: bytes[copied...]))
}

/// Where the first eight bytes begin that may have a special one among them, or those at the end that are fewer.
@inline(__always)
private func firstSuspect(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let room = UnsafeRawBufferPointer(bytes)
    var offset = start
    while offset &+ 8 <= room.count {
        let eight = room.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        // But for a few bits, " & ' are alike, and so are < and >; a byte that is like them becomes zero.
        let quotes = (eight & 0xFAFA_FAFA_FAFA_FAFA) ^ 0x2222_2222_2222_2222
        let brackets = (eight & 0xFDFD_FDFD_FDFD_FDFD) ^ 0x3C3C_3C3C_3C3C_3C3C
        let zeros =
            (quotes &- 0x0101_0101_0101_0101) & ~quotes | (brackets &- 0x0101_0101_0101_0101) & ~brackets
        if zeros & 0x8080_8080_8080_8080 != 0 { return offset }
        offset &+= 8
    }
    return offset
}

/// Appends the character reference for one of the special bytes.
private func appendReference(for byte: UInt8, to output: inout OutputBuffer) {
    let reference: StaticString =
        switch byte {
        case 0x22: "&quot;"
        case 0x26: "&amp;"
        case 0x27: "&#39;"
        case 0x3C: "&lt;"
        default: "&gt;"
        }
    output.append(reference)
}
