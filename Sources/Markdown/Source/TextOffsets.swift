/// Where the bytes of a text node's literal stand in the source.
enum TextOffsets {
    /// The range of the source that a part of a literal stands for, given the range of the whole.
    static func range(
        of part: Range<Int>, of literal: UnsafeBufferPointer<UInt8>, at whole: Range<Int>,
        in bytes: UnsafeBufferPointer<UInt8>
    ) -> Range<Int> {
        if whole.count == literal.count {
            return whole.lowerBound + part.lowerBound..<whole.lowerBound + part.upperBound
        }
        let offsets = offsets(of: [part.lowerBound, part.upperBound], of: literal, at: whole, in: bytes)
        return offsets[0]..<max(offsets[0], offsets[1])
    }

    /// The offsets in the source of ascending positions in a literal.
    ///
    /// One pass, whatever their number.
    static func offsets(
        of positions: [Int], of literal: UnsafeBufferPointer<UInt8>, at whole: Range<Int>,
        in bytes: UnsafeBufferPointer<UInt8>
    ) -> [Int] {
        if whole.count == literal.count { return positions.map { whole.lowerBound + $0 } }
        var result: [Int] = []
        result.reserveCapacity(positions.count)
        var source = whole.lowerBound
        var index = 0
        for position in positions {
            while index < position, index < literal.count, source < whole.upperBound {
                let byte = bytes[source]
                if byte == UInt8(ascii: "\\"), source + 1 < whole.upperBound, isPunctuation(bytes[source + 1]),
                    bytes[source + 1] == literal[index]
                {
                    source += 2
                    index += 1
                } else if byte == UInt8(ascii: "&"),
                    let entity = Entity(UnsafeBufferPointer(rebasing: bytes[source..<whole.upperBound])),
                    literal[index...].starts(with: entity.text)
                {
                    source += entity.length
                    index += entity.text.count
                } else {
                    source += 1
                    index += 1
                }
            }
            result.append(min(source, whole.upperBound))
        }
        return result
    }

    /// The position in a literal that stands at an offset of the source, or just after it.
    static func index(
        of offset: Int, in literal: UnsafeBufferPointer<UInt8>, at whole: Range<Int>,
        in bytes: UnsafeBufferPointer<UInt8>
    ) -> Int {
        if whole.count == literal.count {
            return min(max(offset, whole.lowerBound), whole.upperBound) - whole.lowerBound
        }
        return indices(of: [offset], in: literal, at: whole, in: bytes).first ?? literal.count
    }

    /// The positions in a literal that stand at ascending offsets of the source, or just after them.
    static func indices(
        of offsets: ArraySlice<Int>, in literal: UnsafeBufferPointer<UInt8>, at whole: Range<Int>,
        in bytes: UnsafeBufferPointer<UInt8>
    ) -> [Int] {
        let wanted = offsets.map { min(max($0, whole.lowerBound), whole.upperBound) }
        if whole.count == literal.count { return wanted.map { $0 - whole.lowerBound } }
        let all = self.offsets(of: Array(0...literal.count), of: literal, at: whole, in: bytes)
        var index = 0
        return wanted.map { offset in
            while index < literal.count, all[index] < offset { index += 1 }
            return index
        }
    }
}
