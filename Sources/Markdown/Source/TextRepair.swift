/// Makes any bytes valid UTF-8 without NUL, and remembers what was replaced.
enum TextRepair {
    struct Result {
        var bytes: [UInt8]
        var repairs: [SourceText.Repair]
    }

    static func repair(_ file: [UInt8]) -> Result {
        let firstBad = file.withUnsafeBufferPointer { firstInvalid($0, from: 0) }
        guard var bad = firstBad else { return Result(bytes: file, repairs: []) }

        var bytes: [UInt8] = []
        bytes.reserveCapacity(file.count + 64)
        var repairs: [SourceText.Repair] = []
        var kept = 0
        while true {
            bytes.append(contentsOf: file[kept..<bad.lowerBound])
            let start = bytes.count
            bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
            repairs.append(
                SourceText.Repair(
                    original: bad, repaired: start..<start + 3, wasNul: file[bad.lowerBound] == 0))
            kept = bad.upperBound
            guard let next = file.withUnsafeBufferPointer({ firstInvalid($0, from: kept) }) else { break }
            bad = next
        }
        bytes.append(contentsOf: file[kept...])
        return Result(bytes: bytes, repairs: repairs)
    }

    /// The first NUL or maximal invalid sequence at or after an offset.
    static func firstInvalid(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
        var index = start
        let count = bytes.count
        while index < count {
            // Many bytes at a time, as long as none of them is NUL or has its high bit set.
            while index + 32 <= count {
                let piece = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + index)
                let marks =
                    marks(piece.loadUnaligned(as: UInt64.self))
                    | marks(piece.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
                    | marks(piece.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
                    | marks(piece.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
                if marks & 0x8080_8080_8080_8080 != 0 { break }
                index += 32
            }
            // The lowest of the high bits is that of the first such byte.
            while index + 8 <= count {
                let piece = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + index)
                let high = marks(UInt64(littleEndian: piece.loadUnaligned(as: UInt64.self))) & 0x8080_8080_8080_8080
                index += high.trailingZeroBitCount / 8
                if high != 0 { break }
            }
            while index < count, bytes[index] != 0, bytes[index] < 0x80 { index += 1 }
            guard index < count else { return nil }
            let sequence = sequenceLength(bytes, at: index)
            if !sequence.isValid { return index..<index + sequence.length }
            index += sequence.length
        }
        return nil
    }

    /// Eight bytes in which a high bit is set if, and only if, a byte had its high bit set or was NUL: taking one away
    /// from each borrows from none but NUL.
    @inline(__always)
    private static func marks(_ word: UInt64) -> UInt64 { word | (word &- 0x0101_0101_0101_0101) }

    /// The length of the character at an offset, or of the longest part of it that could have begun one.
    private static func sequenceLength(
        _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> (length: Int, isValid: Bool) {
        let first = bytes[index]
        let needed: Int
        // The second byte has a narrower range after some first bytes: no overlong forms, no surrogates, no more than
        // U+10FFFF.
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0xC2...0xDF: needed = 1
        case 0xE0: (needed, second) = (2, 0xA0...0xBF)
        case 0xED: (needed, second) = (2, 0x80...0x9F)
        case 0xE1...0xEF: needed = 2
        case 0xF0: (needed, second) = (3, 0x90...0xBF)
        case 0xF1...0xF3: needed = 3
        case 0xF4: (needed, second) = (3, 0x80...0x8F)
        default: return (1, false)
        }
        var length = 1
        while length <= needed {
            guard index + length < bytes.count else { return (length, false) }
            let byte = bytes[index + length]
            let allowed = length == 1 ? second : 0x80...0xBF
            guard allowed.contains(byte) else { return (length, false) }
            length += 1
        }
        return (length, true)
    }
}
