/// A name is one part of what stands in a tag: `{{page.title}}` has the names `page` and `title`.
///
/// Names are made once, when a template is compiled. An object answers them in a `switch` over literals, which compares
/// bytes and allocates nothing:
///
///     func value(for name: MustacheName) -> MustacheValue? {
///         switch name {
///         case "title": .text(title)
///         case "steps": .list(steps)
///         default: nil
///         }
///     }
public struct MustacheName: Hashable, Sendable, CustomStringConvertible {
    /// The name as a string, for objects that keep their values in a dictionary.
    public let description: String
    /// A number made of the bytes, by which most names are told apart.
    let hash: UInt64

    /// Makes a name from its text.
    public init(_ text: String) {
        description = text
        hash = Self.hash(of: text)
    }

    init(utf8: ArraySlice<UInt8>) { self.init(String(decoding: utf8, as: UTF8.self)) }

    /// Takes eight bytes at a time, because objects are made all the time, and most names are not much longer.
    static func hash(of text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { text in
            let bytes = UnsafeRawBufferPointer(text)
            var hash = UInt64(truncatingIfNeeded: bytes.count)
            var start = 0
            while start + 8 <= bytes.count {
                hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
                start += 8
            }
            var rest: UInt64 = 0
            while start < bytes.count {
                rest = rest << 8 | UInt64(bytes[start])
                start += 1
            }
            return mixed(hash ^ rest)
        }
    }

    private static func mixed(_ number: UInt64) -> UInt64 {
        let product = number &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 32
    }

    /// The bit that stands for a name among those of an object.
    static func mark(of hash: UInt64) -> UInt64 { 1 << (hash & 63) }

    var mark: UInt64 { Self.mark(of: hash) }

    /// Whether a name is written like a literal; it is what makes `case "title":` work.
    @inlinable
    public static func ~= (literal: StaticString, name: MustacheName) -> Bool {
        // A literal of a single scalar may be stored without memory of its own.
        guard literal.hasPointerRepresentation else { return name.description == literal.description }
        let count = literal.utf8CodeUnitCount
        guard count == name.description.utf8.count else { return false }
        let bytes = UnsafeBufferPointer(start: literal.utf8Start, count: count)
        return name.description.utf8.elementsEqual(bytes)
    }
}
