extension HTMLTokenizer {
    /// Reads a tag from its name on.
    mutating func tag(
        _ kind: HTMLToken.Kind, nameAt nameStart: Int, attributes: inout [HTMLAttribute]
    ) -> HTMLToken {
        attributes.removeAll(keepingCapacity: true)
        var index = nameStart
        while index < bytes.count, !endsName(bytes[index]) { index &+= 1 }
        let name = nameStart..<index
        var lastEnd = index
        var hasTooManyAttributes = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") {
                // A slash at the end of a value without quotes belongs to the value.
                let isPartOfValue = lastEnd == index
                var token = take(kind, to: index + 1, inner: name)
                token.isSelfClosing = !isPartOfValue && bytes[index &- 1] == UInt8(ascii: "/")
                token.hasTooManyAttributes = hasTooManyAttributes
                return token
            }
            if byte.isHTMLSpace || byte == UInt8(ascii: "/") {
                index &+= 1
                continue
            }
            guard let attribute = attribute(at: &index) else { break }
            lastEnd = index
            if attributes.count < HTMLAttribute.limit {
                attributes.append(attribute)
            } else {
                hasTooManyAttributes = true
            }
        }
        return unfinished()
    }

    /// Whether a byte ends the name of a tag.
    @inline(__always)
    private func endsName(_ byte: UInt8) -> Bool {
        byte.isHTMLSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
    }

    /// Reads an attribute and goes past it; there is none where the end cuts it off.
    private func attribute(at index: inout Int) -> HTMLAttribute? {
        let start = index
        // An equals sign in front is part of the name.
        index &+= 1
        while index < bytes.count, !endsName(bytes[index]), bytes[index] != UInt8(ascii: "=") { index &+= 1 }
        let name = start..<index
        var equals = index
        while equals < bytes.count, bytes[equals].isHTMLSpace { equals &+= 1 }
        guard equals < bytes.count else { return nil }
        guard bytes[equals] == UInt8(ascii: "=") else { return HTMLAttribute(name: name, value: nil, range: name) }
        index = equals &+ 1
        while index < bytes.count, bytes[index].isHTMLSpace { index &+= 1 }
        guard index < bytes.count else { return nil }
        let quote = bytes[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let end = HTMLScan.find(quote, in: bytes, from: index &+ 1)
            guard end < bytes.count else { return nil }
            let value = index &+ 1..<end
            index = end &+ 1
            return HTMLAttribute(name: name, value: value, range: start..<index)
        }
        let valueStart = index
        while index < bytes.count, !bytes[index].isHTMLSpace, bytes[index] != UInt8(ascii: ">") { index &+= 1 }
        return HTMLAttribute(name: name, value: valueStart..<index, range: start..<index)
    }
}
