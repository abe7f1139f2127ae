/// A fault translation turns libyaml's terse words about a failure into a problem that says what the writer did.
struct FaultTranslation {
    let bytes: UnsafeBufferPointer<UInt8>
    let range: Range<Int>
    /// The bytes of the last scalar before the failure, if that had quotes.
    let lastQuoted: Range<Int>?

    /// The problem for a failure at an offset, in something that began at another.
    func problem(_ failure: EventStream.Failure, at offset: Int, context: Int) -> YAMLProblem {
        let (fault, range) = translate(failure, at: offset, context: context)
        return YAMLProblem(.syntax(fault), at: range)
    }

    private func translate(
        _ failure: EventStream.Failure, at offset: Int, context: Int
    ) -> (SyntaxFault, Range<Int>) {
        let here = character(at: offset)
        switch failure.problem {
        case "found character that cannot start any token":
            if byte(at: offset) == .tab { return (.tabIndentation, blanks(from: offset)) }
            return (.reservedCharacter(letter(here)), here)
        case "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected":
            return (.tabIndentation, blanks(from: offset))
        case "found unexpected end of stream", "found unexpected document indicator":
            let quote = character(at: context)
            return (.unclosedQuote(letter(quote)), restOfLine(from: context))
        case "mapping values are not allowed in this context":
            return colon(here)
        case "could not find expected ':'":
            return (.missingColon, restOfLine(from: context))
        case "block sequence entries are not allowed in this context":
            return (lineBegins(at: offset) ? .strayListItem : .listOnKeyLine, here)
        case "did not find expected key":
            return key(here)
        case "did not find expected '-' indicator":
            return (.badIndentation, restOfLine(from: offset))
        case "did not find expected ',' or ']'":
            return (.unclosedList, character(at: context))
        case "did not find expected ',' or '}'":
            return (.unclosedBraces, character(at: context))
        case "did not find expected node content" where here.isEmpty || failure.context.contains("flow"):
            return (.unclosedList, here)
        case "did not find expected node content":
            return (.reservedCharacter(letter(here)), here)
        case "found unexpected ':'":
            return (.colonWithoutBlank, here)
        case "found unknown escape character":
            let escaped = character(at: here.upperBound)
            return (.unknownEscape(letter(escaped)), here.lowerBound..<escaped.upperBound)
        case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
            return (.badEscapeNumber, escapeNumber(offset))
        case "found undefined tag handle":
            return (.brokenTag, restOfWord(from: offset))
        default:
            return translate(context: failure, at: offset, context: context)
        }
    }

    /// Failures of which the place in the grammar says more than the problem itself.
    private func translate(
        context failure: EventStream.Failure, at offset: Int, context: Int
    ) -> (SyntaxFault, Range<Int>) {
        switch failure.context {
        case "while scanning an alias", "while scanning an anchor":
            let sign = character(at: context)
            return (.brokenAnchor(letter(sign)), restOfWord(from: context))
        case "while scanning a block scalar":
            return (.brokenBlockHeader, restOfLine(from: context))
        case "while scanning a tag", "while parsing a tag":
            return (.brokenTag, restOfWord(from: context))
        default:
            return (.other(failure.problem), character(at: offset))
        }
    }

    /// A colon where a value cannot have one: either the value goes on after it, or its line was indented too far and so
    /// became part of the value above.
    private func colon(_ here: Range<Int>) -> (SyntaxFault, Range<Int>) {
        let line = Line(bytes, from: lineStart(of: here.lowerBound), before: range.upperBound)
        let first = line.contentStart(bytes)
        if first > line.start, line.keyColon(bytes, from: first) == here.lowerBound {
            return (.badIndentation, first..<max(first, line.contentEnd(bytes)))
        }
        return (.colonInValue, here)
    }

    private func key(_ here: Range<Int>) -> (SyntaxFault, Range<Int>) {
        if let lastQuoted, sameLine(lastQuoted.upperBound, here.lowerBound) {
            // A quote that was forgotten two lines up closes at the next one, and what stands behind that is in the way.
            if bytes[lastQuoted].contains(where: \.isLineEnd) {
                let quote = character(at: lastQuoted.lowerBound)
                return (.unclosedQuote(letter(quote)), restOfLine(from: lastQuoted.lowerBound))
            }
            return (.textAfterQuote, restOfLine(from: here.lowerBound))
        }
        let line = Line(bytes, from: lineStart(of: here.lowerBound), before: range.upperBound)
        if line.hasItem(bytes, at: here.lowerBound) { return (.strayListItem, here) }
        return (.badIndentation, restOfLine(from: here.lowerBound))
    }

    private func byte(at offset: Int) -> UInt8? { offset < range.upperBound ? bytes[offset] : nil }

    private func character(at offset: Int) -> Range<Int> {
        guard offset < range.upperBound else { return range.upperBound..<range.upperBound }
        return offset..<offset + UTF8Character(bytes, at: offset, before: range.upperBound).length
    }

    private func letter(_ range: Range<Int>) -> Character {
        String(decoding: bytes[range], as: UTF8.self).first ?? "\u{FFFD}"
    }

    private func blanks(from offset: Int) -> Range<Int> {
        var end = offset
        while end < range.upperBound, bytes[end] == .tab { end += 1 }
        return offset..<end
    }

    /// An escape such as `\u00`, given the place of its first digit.
    private func escapeNumber(_ digits: Int) -> Range<Int> {
        var end = digits
        while end < range.upperBound, end < digits + 8, isHexDigit(bytes[end]) { end += 1 }
        return max(range.lowerBound, digits - 2)..<end
    }

    private func isHexDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }

    private func restOfWord(from offset: Int) -> Range<Int> {
        var end = offset
        while end < range.upperBound, !bytes[end].isBlank, !bytes[end].isLineEnd { end += 1 }
        return offset..<end
    }

    private func restOfLine(from offset: Int) -> Range<Int> {
        let line = Line(bytes, from: offset, before: range.upperBound)
        return offset..<line.contentEnd(bytes)
    }

    private func lineStart(of offset: Int) -> Int {
        var start = offset
        while start > range.lowerBound, !bytes[start - 1].isLineEnd { start -= 1 }
        return start
    }

    private func lineBegins(at offset: Int) -> Bool {
        Line(bytes, from: lineStart(of: offset), before: range.upperBound).contentStart(bytes) == offset
    }

    private func sameLine(_ first: Int, _ second: Int) -> Bool {
        first <= second && !bytes[first..<second].contains(where: \.isLineEnd)
    }
}
