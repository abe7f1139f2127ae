/// An image's size is how many pixels wide and high it is shown, as its file says.
///
/// A page that knows it keeps the room free, so that nothing moves when the image arrives.
struct ImageSize: Hashable, Sendable {
    /// The width in pixels.
    var width: Int
    /// The height in pixels.
    var height: Int

    /// Makes a size; nothing that a browser would not show has one.
    init?(_ width: Int?, _ height: Int?) {
        guard let width, let height, (1...Self.largest).contains(width), (1...Self.largest).contains(height) else {
            return nil
        }
        self.width = width
        self.height = height
    }

    private static let largest = 100_000

    /// Reads the size of an image out of its file: PNG, JPEG, GIF, WebP or SVG, whatever its name ends in.
    init?(of file: [UInt8]) {
        let bytes = ImageBytes(file)
        let size =
            if bytes.has("\u{89}PNG\r\n\u{1A}\n", at: 0) {
                ImageSize(bytes.big32(16), bytes.big32(20))
            } else if bytes.has("GIF87a", at: 0) || bytes.has("GIF89a", at: 0) {
                ImageSize(bytes.little16(6), bytes.little16(8))
            } else if bytes.has("\u{FF}\u{D8}", at: 0) {
                ImageSize(jpeg: bytes)
            } else if bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) {
                ImageSize(webP: bytes)
            } else {
                ImageSize(svg: file)
            }
        guard let size else { return nil }
        self = size
    }

    private init?(webP bytes: ImageBytes) {
        if bytes.has("VP8X", at: 12) {
            self.init(bytes.little24(24).map { $0 + 1 }, bytes.little24(27).map { $0 + 1 })
        } else if bytes.has("VP8L", at: 12), bytes[20] == 0x2F, let low = bytes.little16(21),
            let high = bytes.little16(23)
        {
            // Two numbers of 14 bits each stand beside each other.
            let packed = low | high << 16
            self.init((packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1)
        } else if bytes.has("VP8 ", at: 12), bytes.has("\u{9D}\u{01}\u{2A}", at: 23) {
            self.init(bytes.little16(26).map { $0 & 0x3FFF }, bytes.little16(28).map { $0 & 0x3FFF })
        } else {
            return nil
        }
    }
}

/// The bytes of an image, of which some that are asked for may be missing.
struct ImageBytes {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    subscript(index: Int) -> Int? { bytes.indices.contains(index) ? Int(bytes[index]) : nil }

    /// Whether these bytes, a scalar each, stand at a place.
    func has(_ wanted: String, at place: Int) -> Bool {
        var index = place
        for scalar in wanted.unicodeScalars {
            guard self[index] == Int(scalar.value) else { return false }
            index += 1
        }
        return true
    }

    func big16(_ place: Int) -> Int? { number(place, place + 1) }

    func big32(_ place: Int) -> Int? { number(place, place + 1, place + 2, place + 3) }

    func little16(_ place: Int) -> Int? { number(place + 1, place) }

    func little24(_ place: Int) -> Int? { number(place + 2, place + 1, place) }

    func little32(_ place: Int) -> Int? { number(place + 3, place + 2, place + 1, place) }

    private func number(_ places: Int...) -> Int? {
        var number = 0
        for place in places {
            guard let byte = self[place] else { return nil }
            number = number << 8 | byte
        }
        return number
    }
}
