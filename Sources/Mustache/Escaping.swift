/// The bytes that HTML text and attributes can't hold as they are, as bits: " & ' < >.
private let specialBytes: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

/// Appends text as HTML; what needs no escaping is copied in one piece.
func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout OutputBuffer) {
    var copied = 0
    var offset = 0
    while offset < bytes.count {
        let byte = bytes[offset]
        guard byte < 64, specialBytes >> UInt64(byte) & 1 == 1 else {
            offset += 1
            continue
        }
        output.append(UnsafeBufferPointer(rebasing: bytes[copied..<offset]))
        appendReference(for: byte, to: &output)
        offset += 1
        copied = offset
    }
    output.append(UnsafeBufferPointer(rebasing: bytes[copied...]))
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
