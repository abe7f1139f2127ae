#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// A line index finds the lines of a file by their bytes.
///
/// A line ends with a line feed, a carriage return, or both, as in CommonMark. Making one is a single pass over the
/// bytes; finding a line is a binary search.
public struct LineIndex: Sendable {
    /// The offset of the first byte of each line.
    ///
    /// There is always a first line.
    public let starts: [Int]
    /// The number of bytes in the file.
    public let byteCount: Int

    /// Reads the lines of a file.
    public init(_ bytes: UnsafeBufferPointer<UInt8>) {
        byteCount = bytes.count
        guard let base = bytes.baseAddress, !bytes.isEmpty else {
            starts = [0]
            return
        }
        var starts: [Int] = []
        starts.reserveCapacity(bytes.count / 48 + 2)
        starts.append(0)
        if memchr(base, 0x0D, bytes.count) == nil {
            var position = 0
            while let found = memchr(base + position, 0x0A, bytes.count - position) {
                position = UnsafeRawPointer(found) - UnsafeRawPointer(base) + 1
                starts.append(position)
            }
        } else {
            LineIndex.addStarts(of: bytes, to: &starts)
        }
        self.starts = starts
    }

    /// Takes the lines as they have been found by whoever has looked at all bytes anyway.
    package init(starts: [Int], byteCount: Int) {
        self.starts = starts
        self.byteCount = byteCount
    }

    /// Reads lines of which some end with a carriage return.
    private static func addStarts(of bytes: UnsafeBufferPointer<UInt8>, to starts: inout [Int]) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == 0x0A {
                starts.append(index)
            } else if byte == 0x0D {
                if index < bytes.count, bytes[index] == 0x0A { index += 1 }
                starts.append(index)
            }
        }
    }

    /// Reads the lines of a file.
    public init(_ bytes: [UInt8]) { self = bytes.withUnsafeBufferPointer { LineIndex($0) } }

    /// The number of lines; a line break at the end of the file opens one more.
    public var count: Int { starts.count }

    /// The line that holds an offset, counted from zero.
    ///
    /// An offset past the end is on the last line.
    public func line(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The bytes of a line with its line break.
    ///
    /// Lines past the end are empty.
    public func range(ofLine line: Int) -> Range<Int> {
        guard line < starts.count else { return byteCount..<byteCount }
        return starts[line]..<(line + 1 < starts.count ? starts[line + 1] : byteCount)
    }
}
