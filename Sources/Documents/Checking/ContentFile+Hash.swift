extension ContentFile {
    /// A hash by which changed bytes are told from unchanged ones.
    package static func hash(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { hash($0) } }

    /// A hash by which changed bytes are told from unchanged ones.
    package static func hash(_ buffer: UnsafeRawBufferPointer) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(buffer.count)
        var offset = 0
        // Two lanes, because a step has to wait for the one before it in the same lane.
        var other: UInt64 = 0x84CA_A73B_2D2C_5B1D
        while offset &+ 32 <= buffer.count {
            hash = mixed(buffer, at: offset, hash)
            other = mixed(buffer, at: offset &+ 16, other)
            offset &+= 32
        }
        hash ^= other &* 0xD6E8_FEB8_6659_FD93
        while offset + 8 <= buffer.count {
            let word = buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            hash = (hash ^ UInt64(littleEndian: word)) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
            offset += 8
        }
        while offset < buffer.count {
            hash = (hash ^ UInt64(buffer[offset])) &* 0x0000_0100_0000_01B3
            offset += 1
        }
        return hash
    }

    /// Sixteen bytes, and what the bytes before them came to: both halves of a product that has all of it in it.
    @inline(__always)
    private static func mixed(_ buffer: UnsafeRawBufferPointer, at offset: Int, _ before: UInt64) -> UInt64 {
        let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        let next = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset &+ 8, as: UInt64.self))
        let product = (word ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: next ^ before)
        return product.low ^ product.high
    }
}
