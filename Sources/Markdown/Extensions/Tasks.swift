/// GitHub's tasks: list items that begin with a box.
extension Extensions {
    mutating func addTasks(to items: [Node], on lines: [Int]) {
        var next = 0
        for item in items {
            // The box stands on a line of the item's first paragraph, or the item has none.
            guard let paragraph = item.firstChild else { continue }
            let line = paragraph.startLine - 1 + locator.lineOffset
            while next < lines.count, lines[next] < line { next += 1 }
            if next == lines.count { break }
            guard lines[next] < max(paragraph.endLine + locator.lineOffset, line + 1), paragraph.kind == .paragraph,
                let text = paragraph.firstChild, text.kind == .text
            else { continue }
            let literal = text.literal
            guard literal.count >= 4, literal[0] == UInt8(ascii: "["), literal[2] == UInt8(ascii: "]"),
                literal[3] == 0x20 || literal[3] == 0x09
            else { continue }
            let mark = literal[1]
            guard mark == 0x20 || mark == 0x09 || mark | 0x20 == UInt8(ascii: "x") else { continue }
            let start: Int
            if locating.beginsUnchanged(paragraph, with: UnsafeBufferPointer(rebasing: literal[..<4])) {
                start = locator.start(of: paragraph)
                annotations.setRestStart(of: paragraph, start + 4)
            } else {
                locating.locateInlines(of: paragraph)
                guard let place = annotations.place(of: text)?.range, place.count >= 4,
                    // A box whose brackets are escaped is text.
                    source.bytes[place.lowerBound] == UInt8(ascii: "["),
                    source.bytes[place.lowerBound + 2] == UInt8(ascii: "]")
                else { continue }
                start = place.lowerBound
                annotations.setPlace(of: text, start + 4..<place.upperBound)
            }
            let element = Element.taskMarker(isDone: mark | 0x20 == UInt8(ascii: "x"))
            guard let box = makeElement(.inlineElement, element, at: start..<start + 3) else { continue }
            box.insert(before: text)
            let rest = UnsafeBufferPointer(rebasing: literal[4...])
            if rest.isEmpty { text.unlink() } else { text.setLiteral(rest) }
        }
    }
}
