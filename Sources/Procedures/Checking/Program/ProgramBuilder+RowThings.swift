internal import Diagnostics
internal import Workflow

/// What stands in a row of which a step does not give the name: *the row of the partner*, *the partner's row*.
extension ProgramBuilder {
    /// A word of a document, and where it stands.
    private struct Word {
        let text: String
        let range: Range<Int>
    }

    /// Reads a row that is called after what stands in it; returns whether anything has been found out.
    ///
    /// Of a thing that no list of the model has there is no row. An example, such as *the row of Contoso*, and words that
    /// fit anything may stand for any.
    func fill(_ wish: inout Wish, fromRow mention: Mention) -> Bool {
        guard mention.kind?.word == .row, let thing = thing(inRow: mention) else { return false }
        let rows = rows(of: thing, mention)
        // "The matching row": words that only stand before it may say how it is, and not what is in it.
        if rows.isEmpty, let label = mention.label, !isPossessive(label), !isMisspelt(thing) { return false }
        wish.candidates = rows.map { .init(option: option(for: $0, wish.manner), name: nil) }
        wish.range = mention.range
        if rows.isEmpty, let first = thing.first, let last = thing.last {
            let range = first.range.lowerBound..<last.range.upperBound
            let text = String(decoding: source[range], as: UTF8.self)
            wish.label = Mention.Segment(text: text, range: range, outer: range, markup: [], url: nil)
            wish.kind = mention.kind
        }
        return true
    }

    /// Whether a label has an ending that says whose something is: *the partner's row*.
    private func isPossessive(_ label: Mention.Segment) -> Bool {
        guard label.range.lowerBound >= 0, label.range.upperBound <= source.count else { return false }
        return source[label.range].contains { $0 == UInt8(ascii: "'") } || label.text.contains("\u{2019}")
    }

    /// Whether a name of what stands in rows is meant by a word that has a letter wrong.
    private func isMisspelt(_ thing: [Word]) -> Bool {
        guard thing.count == 1, thing[0].text.utf8.count > 4 else { return false }
        return model.rowNames.names.haveSlip(thing[0].text)
    }

    private func rows(of thing: [Word], _ mention: Mention) -> [Handle<Control>] {
        let names = thing.map(\.text)
        let end = thing.last?.range.upperBound ?? 0
        if let description = mention.description, description.upperBound > end {
            // "The partner with access": what it has tells it from others, and what it is looked for doesn't.
            let more = words(at: max(end, description.lowerBound)..<description.upperBound)
            if more.first.map(ObjectWords.having.contains) == true {
                let told = more.prefix { $0 != "to" }.filter { !ObjectWords.having.contains($0) }
                let rows = model.rowNames.rows(named: Wording.significant(names + told))
                if !rows.isEmpty { return rows }
            }
        }
        let rows = model.rowNames.rows(named: Wording.significant(names))
        if !rows.isEmpty { return rows }
        guard let head = names.last.map(Wording.singular) else { return [] }
        let called = names.count > 1 ? model.rowNames.rows(named: [head]) : []
        return called.isEmpty ? model.rowNames.rows(ofPlacesCalled: head) : called
    }

    /// The words for what stands in a row; nothing if they may stand for any row, or are not about that.
    private func thing(inRow mention: Mention) -> [Word]? {
        if let kind = mention.kind, let label = mention.label, label.isPlain {
            // "The partner row", "the partner's row"; what comes after is how one finds it.
            guard label.range.upperBound <= kind.range.lowerBound else { return nil }
            return thing(words: words(between: label.range.lowerBound, and: kind.range.lowerBound))
        }
        guard mention.segments.isEmpty, let description = mention.description else { return nil }
        var words = words(between: description.lowerBound, and: description.upperBound)[...]
        guard let first = words.popFirst() else { return nil }
        var needsName = true
        switch first.text {
        case "of", "for": needsName = false
        case "with": break
        case "that", "which":
            guard let verb = words.popFirst(), ObjectWords.containing.contains(verb.text) else { return nil }
        default: return nil
        }
        // "The name of the partner" stands for the partner.
        let name = words.prefix { $0.text != "of" }
        if name.count < words.count, name.allSatisfy({ ObjectWords.pointing.contains($0.text) }) {
            words = words[(name.endIndex + 1)...]
        } else if needsName {
            return nil
        }
        return thing(words: Array(words.prefix { !ObjectWords.endsThing($0.text) }))
    }

    /// The words for a thing among some words; nothing if they are a name, or say of nothing what it is.
    private func thing(words: [Word]) -> [Word]? {
        let isExample = words.contains { word in
            source[word.range].contains { byte in
                !(WordBytes.isLetter(byte) && WordBytes.lower(byte) == byte) && byte != UInt8(ascii: "-")
            }
        }
        let rest = words.drop { ObjectWords.pointing.contains($0.text) || $0.text == "this" || $0.text == "that" }
        guard !isExample, let last = rest.last, Wording.carriesMeaning(last.text),
            !ObjectWords.anything.contains(Wording.singular(last.text)), rest.count <= 4,
            // "The row of tabs", "the row of icons".
            KindWord(rawValue: Wording.singular(last.text)) == nil
        else { return nil }
        return Array(rest)
    }

    /// The words between two places, without possessive endings; marks at the ends are none of theirs.
    private func words(between start: Int, and end: Int) -> [Word] {
        guard start >= 0, start < end, end <= source.count else { return [] }
        // What has more words than this is no name of a thing.
        let end = min(end, start + 200)
        var words: [Word] = []
        var place = start
        while place < end {
            // Whatever is no blank and no control character.
            while place < end, source[place] <= UInt8(ascii: " ") { place += 1 }
            let first = place
            while place < end, source[place] > UInt8(ascii: " ") { place += 1 }
            var last = place
            for ending in ["'s", "\u{2019}s"]
            where source[first..<last].suffix(ending.utf8.count).elementsEqual(ending.utf8) {
                last -= ending.utf8.count
            }
            let isEnd =
                last > first && [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":")].contains(source[last - 1])
            if isEnd { last -= 1 }
            if last > first {
                let range = first..<last
                words.append(Word(text: String(decoding: source[range], as: UTF8.self).lowercased(), range: range))
            }
            if isEnd { break }
        }
        return words
    }
}
