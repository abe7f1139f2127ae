/// How the text is cut into tokens.
extension StepText {
    /// Cuts the text from a byte on into tokens; `place` gives the bytes of the file for a part of it.
    mutating func tokenize(_ start: Int, _ place: (Range<Int>) -> Range<Int>) {
        // Once for the text, and not for every word of it.
        let words = words
        var index = start
        while index < bytes.count {
            let length = bytes.blankLength(at: index)
            if length > 0 {
                index += length
                isSpaced = true
                continue
            }
            if open.isEmpty, WordBytes.mayQuote(bytes[index]), let quote = bytes.quote(at: index) {
                let first = tokens.count
                cut(quote.inner, start, words, place)
                let outer = place(quote.outer.lowerBound - start..<quote.outer.upperBound - start)
                close(
                    OpenSpan(markup: .quotes, firstToken: first, sourceStart: outer.lowerBound, link: -1),
                    at: outer.upperBound)
                index = quote.outer.upperBound
                continue
            }
            index = cutOne(index, start, words, place)
        }
    }

    private mutating func cut(
        _ range: Range<Int>, _ start: Int, _ words: ReadingWords, _ place: (Range<Int>) -> Range<Int>
    ) {
        var index = range.lowerBound
        while index < range.upperBound {
            let length = bytes.blankLength(at: index)
            if length > 0 { isSpaced = true }
            index = length > 0 ? index + length : cutOne(index, start, words, place)
        }
    }

    private mutating func cutOne(
        _ index: Int, _ start: Int, _ words: ReadingWords, _ place: (Range<Int>) -> Range<Int>
    ) -> Int {
        let end = bytes.wordEnd(from: index)
        if end == index {
            let mark = bytes.mark(at: index)
            var token = Token(
                mark.kind, flat: index..<index + mark.length,
                range: place(index - start..<index + mark.length - start))
            token.isSpaced = isSpaced
            tokens.append(token)
            isSpaced = false
            return index + mark.length
        }
        var token = Token(.word, flat: index..<end, range: place(index - start..<end - start))
        token.word = words.table.find(bytes, index..<end)
        token.isCapital = bytes[index] >= 0x41 && bytes[index] <= 0x5A || bytes[index] >= 0x80
        token.isSpaced = isSpaced
        tokens.append(token)
        isSpaced = false
        return end
    }
}
