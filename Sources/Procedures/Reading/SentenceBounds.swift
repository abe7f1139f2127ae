/// Finds the sentences of a text.
enum SentenceBounds {
    /// The tokens of each sentence, the mark at its end included.
    static func find(in text: StepText) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        var saysAnything = false
        let tokens = text.tokens
        for index in tokens.indices {
            saysAnything = saysAnything || tokens[index].kind == .word || tokens[index].kind == .label
            guard ends(at: index, tokens, text) else { continue }
            // A sentence needs a word or a label.
            if saysAnything { sentences.append(start..<index + 1) }
            start = index + 1
            saysAnything = false
        }
        return sentences
    }

    private static func ends(at index: Int, _ tokens: [Token], _ text: StepText) -> Bool {
        let token = tokens[index]
        guard index + 1 < tokens.count else { return true }
        let next = tokens[index + 1]
        switch token.kind {
        case .semicolon: return true
        case .period:
            guard next.isSpaced || next.kind == .label else { return false }
            let isAbbreviated =
                index > 0 && tokens[index - 1].kind == .word && text.text(token.flat) == "."
                && text.words.vocabulary.classes[Int(tokens[index - 1].word)].contains(.abbreviation)
            return !isAbbreviated
        case .label:
            // "**Save.** Then ..." has its period in the label.
            let inner = text.labels[Int(token.index)].tokens
            guard let last = inner.last, inner.count > 1, text.inner[last].kind == .period else { return false }
            return text.text(text.inner[last].flat) == "." && next.isSpaced && next.isCapital && next.kind == .word
        default: return false
        }
    }
}
