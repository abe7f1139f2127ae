/// What names a thing.
extension SentenceReader {
    /// The mention that begins at a token, and the token after it.
    func mention(_ start: Int, limit: Int) -> (mention: Mention, end: Int) {
        var draft = MentionDraft()
        let limit = min(limit, self.limit)
        var index = readDeterminers(start, limit, &draft)
        reading: while index < limit {
            let token = tokens[index]
            switch token.kind {
            case .label:
                guard draft.segments.isEmpty || draft.isPathOpen else { break reading }
                // "On it **Permissions**" names another thing.
                if index > start, isWord(index - 1, .it) { break reading }
                // Plain words before a label only lead up to it: "the partner page **Details**".
                if let plain = draft.plain, draft.isPathOpen { close(plain, &draft) }
                draft.plain = nil
                if draft.kind != nil { draft.kind?.isBefore = true }
                let segments = segments(of: index)
                if draft.segments.isEmpty { draft.segments = segments } else { draft.segments += segments }
                draft.isPathOpen = false
                index += 1
            case .greater, .bar:
                guard !draft.isEmpty, token.kind == .greater || partsPath(index, limit),
                    isCapitalWord(index + 1) || !startsOrder(index + 1, isSure: false)
                else { break reading }
                if let plain = draft.plain { close(plain, &draft) }
                draft.plain = nil
                draft.isPathOpen = true
                index += 1
                index = skipArticle(index, limit)
            case .word:
                guard let end = readWord(index, limit, &draft) else { break reading }
                index = end
            case .mark where partsAddress(index, draft):
                draft.plain = (draft.plain?.lowerBound ?? index)..<index + 1
                index += 1
            case .open where draft.isPathOpen:
                // "**Customers** > [your customer] > **Orders**".
                guard let end = closing(index, limit), end > index + 2 else { break reading }
                if let plain = draft.plain { close(plain, &draft) }
                draft.plain = nil
                close(index + 1..<end - 1, &draft)
                draft.isPathOpen = false
                index = end
            case .open:
                guard !draft.isEmpty, !leavesOut(index + 1), let end = closing(index, limit) else { break reading }
                draft.description = range(index, end)
                index = end
            default: break reading
            }
        }
        if let plain = draft.plain { close(plain, &draft) }
        let range = range(start, max(index, start))
        let clause = range.lowerBound..<max(range.upperBound, reachEnd(from: index))
        return (
            Mention(
                segments: draft.segments, kind: draft.kind, reference: draft.reference, quantifier: draft.quantifier,
                description: draft.description, range: range, reach: clause),
            index
        )
    }

    private func reachEnd(from index: Int) -> Int {
        guard limit > 0, index < limit else { return index > 0 ? tokens[min(index, limit) - 1].range.upperBound : 0 }
        return range(limit - 1, limit).upperBound
    }

    /// Whether a slash stands in an address, as in *portal.example/home*.
    private func partsAddress(_ index: Int, _ draft: MentionDraft) -> Bool {
        guard let plain = draft.plain, !tokens[index].isSpaced,
            text.bytes[tokens[index].flat.lowerBound] == UInt8(ascii: "/")
        else { return false }
        return text.bytes[tokens[plain.lowerBound].flat.lowerBound..<tokens[index].flat.lowerBound]
            .contains(UInt8(ascii: "."))
    }

    /// Whether a bar stands between two labels, as in ***Settings** | **Partners***.
    private func partsPath(_ index: Int, _ limit: Int) -> Bool {
        index > first && index + 1 < limit && isLabel(index - 1) && isLabel(index + 1)
    }

    func skipArticle(_ index: Int, _ limit: Int) -> Int {
        index < limit && has(index, [.article, .possessive]) && !tokens[index].isCapital ? index + 1 : index
    }

    func closing(_ index: Int, _ limit: Int) -> Int? {
        var end = index + 1
        while end < limit, end < index + 12 {
            if tokens[end].kind == .close { return end + 1 }
            end += 1
        }
        return nil
    }

    // MARK: Determiners

    private func readDeterminers(_ start: Int, _ limit: Int, _ draft: inout MentionDraft) -> Int {
        var index = start
        while index < limit, index < start + 4, has(index, .determiners) {
            // A capital later on begins a label: "select All partners".
            if tokens[index].isCapital, index > first, draft.quantifier == nil, !has(index, [.article, .possessive]) {
                break
            }
            if has(index, .quantifier) {
                let end = quantifierEnd(index)
                draft.quantifier = range(index, end)
                index = end - 1
            }
            if has(index, .demonstrative) {
                // "That you agree" is a clause.
                if has(index + 1, [.reader, .pronoun, .article, .possessive, .modal]) { return index }
                draft.reference = .last
            }
            index += 1
        }
        if index < limit, isWord(index, .it) || isWord(index, .them) {
            draft.reference = .last
            return index + 1
        }
        guard index + 1 <= limit, !isCapitalWord(index) else { return index }
        let following = isWord(index, .next) || isWord(index, .following)
        if following || isWord(index, .previous), kind(index + 1) != nil {
            draft.reference = following ? .next : .previous
            return index + 1
        }
        return index
    }

    /// The end of a quantifier, which may be two in one: *one or more*.
    private func quantifierEnd(_ index: Int) -> Int {
        let isDouble = isConjunction(index + 1) && has(index + 2, .quantifier) && !isCapitalWord(index + 2)
        return isDouble && !has(index + 2, .article) ? index + 3 : index + 1
    }

    private func isCapitalWord(_ index: Int) -> Bool { index < limit && tokens[index].isCapital }

    // MARK: Segments

    private func close(_ words: Range<Int>, _ draft: inout MentionDraft) {
        guard !words.isEmpty else { return }
        let range = range(words.lowerBound, words.upperBound)
        let flat = tokens[words.lowerBound].flat.lowerBound..<tokens[words.upperBound - 1].flat.upperBound
        draft.segments.append(
            Mention.Segment(text: text.text(flat), range: range, outer: range, markup: [], url: nil))
    }

    /// The segments of a label: one, unless it holds a path.
    private func segments(of index: Int) -> [Mention.Segment] {
        let label = text.labels[Int(tokens[index].index)]
        var segments: [Mention.Segment] = []
        var start = label.tokens.lowerBound
        for place in label.tokens.lowerBound...label.tokens.upperBound {
            let isEnd = place == label.tokens.upperBound
            guard isEnd || text.inner[place].kind == .greater && text.inner[place].isSpaced else { continue }
            if place > start {
                let first = text.inner[start]
                let last = text.inner[place - 1]
                let range = first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
                let isWhole = start == label.tokens.lowerBound && isEnd
                let link = first.index >= 0 ? first.index : label.link
                segments.append(
                    Mention.Segment(
                        text: text.text(first.flat.lowerBound..<last.flat.upperBound), range: range,
                        outer: isWhole ? label.outer : range, markup: label.markup,
                        url: link >= 0 ? text.links[Int(link)] : nil))
            }
            start = place + 1
        }
        return segments
    }
}
