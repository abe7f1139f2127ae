internal import Diagnostics
internal import Workflow

/// Findings about what is entered: *Enter the phone number in **Email address***.
///
/// Nothing is known of what a field takes but its label, and that what has a field of its own beside it belongs there.
extension Judge {
    mutating func reportEntries() {
        for index in census.records.indices where !census.records[index].treads.isEmpty {
            guard case .fill(let control)? = census.records[index].treads.last?.option,
                domain[control].control.kind == .field, case .wish(let shared) = program.beats[index].deed,
                let label = shared.wish.label, !label.isPlain
            else { continue }
            reportEntry(program.beats[index], in: control, label)
        }
    }

    private mutating func reportEntry(_ beat: Beat, in control: Handle<Control>, _ label: Mention.Segment) {
        guard let entered = entered(beat), !entered.overlaps(label.outer), let words = headWords(entered) else {
            return
        }
        let own = Wording.words(domain[control].control.label)
        if own.contains(where: words.contains) { return }
        let other = model[domain[control].place].controls.first { other in
            let its = domain[other].control
            return other != control && (its.kind == .field || its.kind == .list)
                && Self.mayBegin(its.label, with: words) && Wording.words(its.label) == words
        }
        guard let other else { return }
        let name = domain[other].control.label
        report(
            StepWrongEntry.rule, item: beat.item, at: entered,
            "\(Telling.quoted(name)) has a \(domain[other].control.kind.words) of its own here, and this is "
                + Telling.quoted(domain[control].control.label),
            notes: [telling.origin(other)].compactMap { $0 }, help: "say what is entered here, or name the other one",
            fixes: [Fix("write **\(name)**", .likely, [Edit(in: file, replace: label.range, with: name)])])
    }

    /// Whether a label can begin with some words, as far as its first letter tells.
    private static func mayBegin(_ label: String, with words: [String]) -> Bool {
        guard let letter = label.utf8.first.map({ $0 | 0x20 }), UInt8(ascii: "a")...UInt8(ascii: "z") ~= letter else {
            return true
        }
        return words.first?.utf8.first == letter
    }

    /// The bytes of what a beat says is entered, where it says nothing else.
    private func entered(_ beat: Beat) -> Range<Int>? {
        let sentences = procedure.items[beat.item].sentences
        for index in sentences.indices where sentences[index].range.contains(beat.range.lowerBound) {
            guard sentences[index].unread.isEmpty,
                let action = sentences[index].actions.first(where: { $0.range == beat.range }), action.verb == .enter,
                action.objects.count == 1, action.objects[0].label?.isPlain == true
            else { continue }
            return action.objects[0].range
        }
        return nil
    }

    /// The words for a thing without those that say whose or which one it is; nothing if they say more of it.
    private func headWords(_ range: Range<Int>) -> [String]? {
        guard range.lowerBound >= 0, range.upperBound <= source.count, range.count < 200 else { return nil }
        let text = source[range].split(separator: UInt8(ascii: " ")).map { Array($0) }
        var words = text.map { (word: Wording.words($0[...]).first ?? "", isWhose: $0.contains(UInt8(ascii: "'"))) }
        if let end = words.firstIndex(where: { ObjectWords.prepositions.contains($0.word) }) {
            words = Array(words[..<end])
        }
        while let first = words.first,
            ObjectWords.pointing.contains(first.word) || first.isWhose || words.count > 1 && first.word.isEmpty
        {
            words.removeFirst()
        }
        return words.isEmpty ? nil : words.map(\.word)
    }
}
