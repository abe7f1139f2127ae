/// Breaks lines of prose at spaces.
package enum Wrapping {
    /// The words of a text in lines of at most `width` columns; a longer word gets a line of its own.
    package static func wrap(_ text: some StringProtocol, to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var lineWidth = 0
        for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
            let wordWidth = DisplayWidth.of(word)
            if line.isEmpty {
                line = String(word)
                lineWidth = wordWidth
            } else if lineWidth + 1 + wordWidth <= width {
                line += " "
                line += word
                lineWidth += 1 + wordWidth
            } else {
                lines.append(line)
                line = String(word)
                lineWidth = wordWidth
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }
}
