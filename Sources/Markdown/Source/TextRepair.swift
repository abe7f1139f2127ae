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
            // Eight bytes at a time, as long as none of them is NUL or has its high bit set.
            while index + 8 <= count {
                let word = UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + index)
                    .loadUnaligned(as: UInt64.self)
                let nulls = (word &- 0x0101_0101_0101_0101) & ~word
                if (word | nulls) & 0x8080_8080_8080_8080 != 0 { break }
                index += 8
            }
            guard index < count else { return nil }
            let byte = bytes[index]
            if byte != 0, byte < 0x80 {
                index += 1
                continue
            }
            let sequence = sequenceLength(bytes, at: index)
            if !sequence.isValid { return index..<index + sequence.length }
            index += sequence.length
        }
        return nil
    }

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
