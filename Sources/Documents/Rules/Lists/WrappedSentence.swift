/// A sentence that goes over the end of a line, as where lines are kept short, or one that ends there.
enum WrappedSentence {
    /// Whether a line goes on with the sentence of the line before it.
    ///
    /// It does not if that line ends a sentence, or if this one begins one although its first word had room there.
    static func goesOn(from previous: ArraySlice<UInt8>, to line: ArraySlice<UInt8>) -> Bool {
        let before = String(decoding: previous, as: UTF8.self)
        let text = String(decoding: line, as: UTF8.self)
        if breaksLine(before) { return true }
        if endsSentence(before) { return false }
        return !beginsSentence(text) || fills(before, besides: text)
    }

    /// Whether a line ends with a break that was written there on purpose.
    private static func breaksLine(_ line: String) -> Bool {
        let end = line.trimmingBlanksAtEnd
        return end.hasSuffix("\\") || end.hasSuffix("<br>") || end.hasSuffix("<br/>") || end.hasSuffix("<br />")
    }

    private static func endsSentence(_ line: String) -> Bool {
        let marks: Set<Character> = [".", ":", "!", "?", ";", "…", "。", "：", "！", "？"]
        let closing: Set<Character> = ["*", "_", "~", "`", ")", "]", "\"", "'", "”", "’", "»", "）", "」"]
        return line.trimmingBlanksAtEnd.reversed().first { !closing.contains($0) }.map(marks.contains) ?? true
    }

    private static func beginsSentence(_ line: String) -> Bool {
        if line.hasPrefix("![") { return true }
        let opening: Set<Character> = ["*", "_", "~", "\"", "'", "“", "‘", "«"]
        guard let first = line.first(where: { !opening.contains($0) }) else { return true }
        // Code, links and what is in brackets stand within sentences more often than at their beginning.
        if first == "`" || first == "(" || first == "[" || first.isNumber { return false }
        return !first.isLowercase
    }

    /// Whether a line is so long, beside the one after it, that the first word of that one had no room.
    private static func fills(_ line: String, besides next: String) -> Bool {
        let word = next.prefix { $0 != " " }
        return line.count >= 60 && line.count + 1 + word.count > next.count
    }
}

extension String {
    fileprivate var trimmingBlanksAtEnd: Substring {
        self[...].dropLast(reversed().prefix { $0 == " " || $0 == "\t" }.count)
    }
}
