/// An output buffer takes what a renderer writes.
///
/// That is a few bytes at a time, for which an array has more to ask than there is to copy.
struct OutputBuffer: ~Copyable {
    private var room: UnsafeMutableBufferPointer<UInt8>
    private var count = 0
    /// Whether something was left out, because there is more of it than any page has.
    private(set) var isFull = false

    init(capacity: Int) { room = .allocate(capacity: capacity) }

    deinit { room.deallocate() }

    /// What has been written; it is good until more is.
    var written: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: room[..<count]) }

    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        if room.count &- count < bytes.count {
            grow(by: bytes.count)
            if isFull { return }
        }
        guard let start = room.baseAddress else { return }
        (start + count).initialize(from: source, count: bytes.count)
        count &+= bytes.count
    }

    mutating func append(_ text: StaticString) { text.withUTF8Buffer { append($0) } }

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    private mutating func grow(by added: Int) {
        if count + added > TemplateLibrary.mostBytes {
            isFull = true
            return
        }
        let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(room.count * 2, count + added))
        if let start = larger.baseAddress, let former = room.baseAddress {
            start.moveInitialize(from: former, count: count)
        }
        room.deallocate()
        room = larger
    }
}
