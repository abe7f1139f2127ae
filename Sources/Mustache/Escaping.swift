/// The bytes that HTML text and attributes can't hold as they are, as bits: " & ' < >.
private let specialBytes: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

/// Appends text as HTML; what needs no escaping is copied in one piece.
func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var copied = 0
    var offset = 0
    while offset < bytes.count {
        let byte = bytes[offset]
        guard byte < 64, specialBytes >> UInt64(byte) & 1 == 1 else {
            offset += 1
            continue
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<offset]))
        output.append(contentsOf: reference(for: byte).utf8)
        offset += 1
        copied = offset
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
}

/// The character reference for one of the special bytes.
private func reference(for byte: UInt8) -> String {
    switch byte {
    case 0x22: "&quot;"
    case 0x26: "&amp;"
    case 0x27: "&#39;"
    case 0x3C: "&lt;"
    default: "&gt;"
    }
}
