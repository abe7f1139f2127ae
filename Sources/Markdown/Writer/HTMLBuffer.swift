internal import ByteMarks

/// An HTML buffer is what HTML is written into: bytes, of which there only come to be more.
///
/// Writing HTML is appending a few bytes, over and over. An array asks each time whether somebody else holds it, and knows
/// nothing of pieces whose length the compiler knows; here it is a comparison and a few moves.
struct HTMLBuffer: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    /// The number of bytes that have been written.
    private(set) var count = 0
    private var capacity: Int

    /// Makes an empty buffer with some room.
    init(capacity: Int = 256) {
        self.capacity = max(capacity, 64)
        start = UnsafeMutablePointer.allocate(capacity: self.capacity)
    }

    deinit { start.deallocate() }

    /// What has been written.
    ///
    /// The pointer is good until the next byte is.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

    /// Whether something has been written, and ended with this byte.
    @inline(__always)
    func ends(with byte: UInt8) -> Bool { count > 0 && start[count &- 1] == byte }

    /// Forgets what has been written, and keeps the room.
    mutating func removeAll() { count = 0 }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        start[count] = byte
        count &+= 1
    }

    @inline(__always)
    mutating func append(_ literal: StaticString) {
        append(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        if capacity &- count < bytes.count { grow(by: bytes.count) }
        (start + count).update(from: source, count: bytes.count)
        count &+= bytes.count
    }

    /// Appends bytes from one on up to the first `&`, `<`, `>` or `"`, and returns where that stands.
    @inline(__always)
    mutating func appendPlain(_ bytes: UnsafeBufferPointer<UInt8>, from first: Int) -> Int {
        guard let source = bytes.baseAddress else { return 0 }
        let rest = bytes.count &- first
        if capacity &- count < rest { grow(by: rest) }
        let copied = tally_copy_plain(start + count, source + first, rest)
        count &+= copied
        return first &+ copied
    }

    mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

    @inline(never)
    private mutating func grow(by needed: Int) {
        let capacity = max(capacity * 2, count + needed)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        moved.update(from: start, count: count)
        start.deallocate()
        start = moved
        self.capacity = capacity
    }
}
