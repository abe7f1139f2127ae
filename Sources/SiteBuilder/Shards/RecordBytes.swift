/// A record writer puts numbers and texts one behind the other.
///
/// A number is written in digits of seven bits, the lowest first, where all but the last have 128 added.
struct RecordWriter {
    private(set) var bytes: [UInt8]

    init(_ head: [UInt8]) { bytes = head }

    mutating func add(_ number: Int) {
        var rest = UInt64(bitPattern: Int64(number))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func add(_ text: [UInt8]) {
        add(text.count)
        bytes += text
    }

    /// A number of always eight bytes.
    mutating func add(fixed number: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
    }
}

/// A record reader takes apart what a record writer has put together; what doesn't look like that gives nothing.
struct RecordReader {
    private let source: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { source = bytes }

    mutating func skip(_ head: [UInt8]) -> Bool {
        guard source[position...].starts(with: head) else { return false }
        position += head.count
        return true
    }

    /// A number that is not negative.
    mutating func number() -> Int? {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while position < source.count, shift < 63 {
            let byte = source[position]
            position += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(exactly: value) }
            shift += 7
        }
        return nil
    }

    mutating func fixed() -> UInt64? {
        guard source.count - position >= 8 else { return nil }
        defer { position += 8 }
        return (0..<8).reduce(0) { $0 | UInt64(source[position + $1]) << UInt64($1 * 8) }
    }

    mutating func bytes() -> [UInt8]? {
        guard let count = number(), count <= source.count - position else { return nil }
        defer { position += count }
        return Array(source[position..<position + count])
    }

    mutating func text() -> String? { bytes().map { String(decoding: $0, as: UTF8.self) } }

    /// A list of things, of which each takes at least a byte.
    mutating func list<Element>(_ element: (inout RecordReader) -> Element?) -> [Element]? {
        guard let count = number(), count <= source.count - position else { return nil }
        var list: [Element] = []
        list.reserveCapacity(count)
        for _ in 0..<count {
            guard let next = element(&self) else { return nil }
            list.append(next)
        }
        return list
    }
}
