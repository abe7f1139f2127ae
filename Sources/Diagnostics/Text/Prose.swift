/// Wraps the Markdown of explanations: paragraphs and list items are filled, code is left alone.
enum Prose {
    /// The lines of a text in at most `width` columns.
    static func wrap(_ text: String, to width: Int) -> [String] {
        var lines: [String] = []
        var paragraph: [Substring] = []
        var isInFence = false

        func endParagraph() {
            guard let first = paragraph.first else { return }
            let marker = listMarker(of: first)
            let indent = String(repeating: " ", count: marker.count)
            paragraph[0] = first.dropFirst(marker.count)
            let wrapped = Wrapping.wrap(paragraph.joined(separator: " "), to: width - indent.count)
            for (index, line) in wrapped.enumerated() { lines.append((index == 0 ? String(marker) : indent) + line) }
            paragraph = []
        }

        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let isFence = line.drop { $0 == " " }.hasPrefix("```")
            if isFence || isInFence {
                endParagraph()
                lines.append(String(line))
                if isFence { isInFence.toggle() }
            } else if line.allSatisfy({ $0 == " " }) {
                endParagraph()
                lines.append("")
            } else if paragraph.isEmpty, line.hasPrefix("    ") {
                lines.append(String(line))
            } else {
                if !listMarker(of: line).isEmpty { endParagraph() }
                paragraph.append(line)
            }
        }
        endParagraph()
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    /// The marker of a list item with the spaces around it.
    private static func listMarker(of line: Substring) -> Substring {
        var rest = line.drop { $0 == " " }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        if digits.isEmpty {
            guard let bullet = rest.popFirst(), "-*+".contains(bullet) else { return "" }
        } else {
            rest = rest.dropFirst(digits.count)
            guard rest.popFirst() == "." else { return "" }
        }
        guard rest.first == " " else { return "" }
        let text = rest.drop { $0 == " " }
        return line[..<text.startIndex]
    }
}
