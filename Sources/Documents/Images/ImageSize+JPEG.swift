extension ImageSize {
    /// Reads the first frame of a JPEG file.
    ///
    /// A camera that was held upright says so, and browsers turn what it took.
    init?(jpeg bytes: ImageBytes) {
        var isTurned = false
        var place = 2
        while let marker = Self.marker(in: bytes, at: &place) {
            guard let length = bytes.big16(place), length >= 2 else { return nil }
            switch marker {
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                let height = bytes.big16(place + 3)
                let width = bytes.big16(place + 5)
                if isTurned { self.init(height, width) } else { self.init(width, height) }
                return
            case 0xE1:
                if bytes.has("Exif\0\0", at: place + 2), let turned = Self.isTurned(bytes, at: place + 8) {
                    isTurned = turned
                }
            // The image itself begins without a frame.
            case 0xD9, 0xDA: return nil
            default: break
            }
            place += length
        }
        return nil
    }

    /// The marker at a place, which moves behind it.
    private static func marker(in bytes: ImageBytes, at place: inout Int) -> Int? {
        guard bytes[place] == 0xFF else { return nil }
        while bytes[place] == 0xFF { place += 1 }
        defer { place += 1 }
        return bytes[place]
    }

    /// Whether the orientation that a camera has noted exchanges width and height.
    private static func isTurned(_ bytes: ImageBytes, at start: Int) -> Bool? {
        let isLittle = bytes.has("II", at: start)
        guard isLittle || bytes.has("MM", at: start) else { return nil }
        func number16(_ place: Int) -> Int? { isLittle ? bytes.little16(place) : bytes.big16(place) }
        guard let offset = isLittle ? bytes.little32(start + 4) : bytes.big32(start + 4),
            let count = number16(start + offset)
        else { return nil }
        for entry in 0..<count {
            let place = start + offset + 2 + 12 * entry
            guard let tag = number16(place) else { return nil }
            if tag == 0x0112 { return number16(place + 8).map { (5...8).contains($0) } }
        }
        return nil
    }
}
