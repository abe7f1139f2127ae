internal import Workflow

/// What labels can stand for.
extension ProgramBuilder {
    /// What a label can stand for: all of a label that is set off, or the first words of one that isn't.
    func names(of label: Mention.Segment, _ mention: Mention) -> [ModelNames.Found] {
        if !label.isPlain {
            var found: [ModelNames.Found] = []
            forEachThing(namedBy: label) {
                if found.isEmpty { found.reserveCapacity(4) }
                found.append(ModelNames.Found(name: $0, words: 1, end: label.range.upperBound))
            }
            return found
        }
        let start = label.range.lowerBound
        let end = max(label.range.upperBound, mention.reach.upperBound)
        guard start >= 0, start < end, end <= source.count else { return [] }
        let found = names.found(in: source, at: start..<end)
        // A name that ends in the middle of the words is none, unless a word for its kind follows, or nothing better fits.
        // The longest ones come last.
        guard let whole = found.firstIndex(where: { $0.end >= label.range.upperBound }) else { return found }
        return whole == 0 ? found : Array(found[whole...])
    }

    /// Calls a closure with each thing that a label as a whole stands for.
    func forEachThing(namedBy label: Mention.Segment, _ body: (ModelNames.Name) -> Void) {
        if standsInSource(label) {
            names.forEachThing(in: source, at: label.range, body)
        } else {
            names.forEachThing(label.text, body)
        }
    }

    /// Whether the words of a label stand in the document as they are, so that they can be looked up there.
    private func standsInSource(_ label: Mention.Segment) -> Bool {
        let range = label.range
        guard range.lowerBound >= 0, range.upperBound < source.count, range.count == label.text.utf8.count else {
            return false
        }
        // What follows must not go on with the last word: a label may end with the mark "_".
        let next = source[range.upperBound]
        if next == UInt8(ascii: "/") || WordBytes.isPart(next) { return false }
        return label.text.utf8.withContiguousStorageIfAvailable { text in
            source.withUnsafeBufferPointer { source in
                for index in 0..<text.count where text[index] != source[range.lowerBound + index] { return false }
                return true
            }
        } ?? false
    }

    /// The lists that the nearest of some locations names, in which something is chosen.
    func lists(in locations: [LocationClaim]) -> [Handle<Control>] {
        for location in nearest(locations) {
            let lists = lists(in: location.mention)
            if !lists.isEmpty { return lists }
        }
        return []
    }

    /// The lists that a location may name, in which something is chosen; those of several places can have one name.
    func lists(in mention: Mention) -> [Handle<Control>] {
        guard let label = mention.label else { return [] }
        var lists: [Handle<Control>] = []
        func add(_ name: ModelNames.Name) {
            guard case .control(let control) = name.thing, model[control].kind == .list else { return }
            lists.append(control)
        }
        if label.isPlain {
            for found in names(of: label, mention) { add(found.name) }
        } else {
            forEachThing(namedBy: label, add)
        }
        return lists
    }
}
