/// GitHub's tasks: list items that begin with a box.
extension Extensions {
    mutating func addTasks(to items: [Node]) {
        for item in items {
            guard let paragraph = item.firstChild, paragraph.kind == .paragraph, let text = paragraph.firstChild,
                text.kind == .text
            else { continue }
            let literal = text.literal
            guard literal.count >= 4, literal[0] == UInt8(ascii: "["), literal[2] == UInt8(ascii: "]"),
                literal[3] == 0x20 || literal[3] == 0x09
            else { continue }
            let mark = literal[1]
            guard mark == 0x20 || mark == 0x09 || mark | 0x20 == UInt8(ascii: "x") else { continue }
            locating.locateInlines(of: paragraph)
            guard let place = annotations.place(of: text)?.range, place.count >= 4,
                // A box whose brackets are escaped is text.
                source.bytes[place.lowerBound] == UInt8(ascii: "["),
                source.bytes[place.lowerBound + 2] == UInt8(ascii: "]"),
                let box = makeElement(
                    .inlineElement, .taskMarker(isDone: mark | 0x20 == UInt8(ascii: "x")),
                    at: place.lowerBound..<place.lowerBound + 3)
            else { continue }
            box.insert(before: text)
            let rest = UnsafeBufferPointer(rebasing: literal[4...])
            annotations.setPlace(of: text, place.lowerBound + 4..<place.upperBound)
            if rest.isEmpty { text.unlink() } else { text.setLiteral(rest) }
        }
    }
}
