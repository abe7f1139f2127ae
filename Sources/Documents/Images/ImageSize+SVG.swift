extension ImageSize {
    /// Reads the root of an SVG drawing: its width and height in pixels, or else the size of what it shows.
    init?(svg file: [UInt8]) {
        guard let tag = Self.rootTag(of: file) else { return nil }
        let width = Self.attribute("width", in: tag).flatMap(Self.pixels)
        let height = Self.attribute("height", in: tag).flatMap(Self.pixels)
        let box = Self.attribute("viewBox", in: tag).flatMap(Self.numbers)
        switch (width, height, box) {
        case (let width?, let height?, _): self.init(Self.whole(width), Self.whole(height))
        case (let width?, nil, let box?): self.init(Self.whole(width), Self.whole(width * box.height / box.width))
        case (nil, let height?, let box?): self.init(Self.whole(height * box.width / box.height), Self.whole(height))
        case (nil, nil, let box?): self.init(Self.whole(box.width), Self.whole(box.height))
        default: return nil
        }
    }

    /// What stands in the first `<svg …>`; it has to begin early, behind a declaration and a few comments.
    private static func rootTag(of file: [UInt8]) -> ArraySlice<UInt8>? {
        let head = file.prefix(8_192)
        let name = Array("<svg".utf8)
        var search = head[...]
        while let open = search.firstIndex(of: name[0]) {
            search = search[open...]
            if search.starts(with: Array("<!--".utf8)) {
                guard let end = search.firstIndex(after: Array("-->".utf8)) else { return nil }
                search = search[end...]
                continue
            }
            if search.starts(with: name), let next = search.dropFirst(4).first,
                isSpace(next) || next == UInt8(ascii: ">")
            {
                let rest = search.dropFirst(4)
                return rest.firstIndex(of: UInt8(ascii: ">")).map { rest[..<$0] }
            }
            search = search.dropFirst()
        }
        return nil
    }

    private static func attribute(_ name: String, in tag: ArraySlice<UInt8>) -> String? {
        let wanted = Array(name.utf8)
        var rest = tag
        while !rest.isEmpty {
            rest = rest.drop { isSpace($0) || $0 == UInt8(ascii: "/") }
            let end = rest.firstIndex { $0 == UInt8(ascii: "=") || isSpace($0) } ?? rest.endIndex
            let isWanted = rest[..<end].elementsEqual(wanted)
            rest = rest[end...].drop(while: isSpace)
            guard rest.first == UInt8(ascii: "=") else { return nil }
            rest = rest.dropFirst().drop(while: isSpace)
            guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
            rest = rest.dropFirst()
            guard let close = rest.firstIndex(of: quote) else { return nil }
            if isWanted { return String(decoding: rest[..<close], as: UTF8.self) }
            rest = rest[(close + 1)...]
        }
        return nil
    }

    /// A length in pixels; parts of the window and sizes of type are none.
    private static func pixels(_ length: String) -> Double? {
        positive(length.hasSuffix("px") ? String(length.dropLast(2)) : length)
    }

    private static func numbers(_ box: String) -> (width: Double, height: Double)? {
        let parts = box.split { $0 == " " || $0 == "," || $0 == "\n" || $0 == "\t" }
        guard parts.count == 4, let width = positive(String(parts[2])), let height = positive(String(parts[3])) else {
            return nil
        }
        return (width, height)
    }

    private static func positive(_ text: String) -> Double? {
        guard let number = Double(text), number > 0, number < 1_000_000 else { return nil }
        return number
    }

    private static func whole(_ number: Double) -> Int { Int(min(max(number.rounded(), 1), 1_000_000)) }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

extension ArraySlice<UInt8> {
    /// The index behind the first place where some bytes stand.
    fileprivate func firstIndex(after wanted: [UInt8]) -> Int? {
        var rest = self
        while let found = rest.firstIndex(of: wanted[0]) {
            rest = rest[found...]
            if rest.starts(with: wanted) { return found + wanted.count }
            rest = rest.dropFirst()
        }
        return nil
    }
}
