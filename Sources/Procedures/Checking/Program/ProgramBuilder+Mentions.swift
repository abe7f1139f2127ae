internal import Workflow

/// What the words of an action name.
extension ProgramBuilder {
    /// Reads what a mention names into a wish.
    func fill(_ wish: inout Wish, from mention: Mention, _ locations: [LocationClaim]) {
        if refersToLast(mention), let last = last?.wish { return fill(&wish, from: mention, as: last) }
        if mention.isPath {
            wish.path = mention.segments
            wish.candidates = pathCandidates(mention.segments, locations)
            return
        }
        if let label = mention.label {
            fill(&wish, from: mention, label, locations)
        } else {
            fill(&wish, fromUnnamed: mention, locations)
        }
    }

    /// Reads *it*, *this option* and the like as what was spoken of last.
    private func fill(_ wish: inout Wish, from mention: Mention, as last: Wish) {
        wish.candidates = last.candidates.map { candidate in
            var copy = candidate
            if let control = candidate.option.control {
                copy = Wish.Candidate(
                    option: option(for: control, wish.manner), name: candidate.name, words: candidate.words,
                    fitsKind: candidate.fitsKind)
            }
            return copy
        }
        wish.sort = last.sort
        wish.hints = last.hints
        wish.label = last.label
        wish.range = mention.range
        if last.candidates.isEmpty, last.sort == nil { wish.isSoft = wish.isSoft || last.isSoft }
        wish.isGuess = last.isGuess
        guard last.manner == .go, last.verb == .enter else { return }
        // "Enter **Orders** in the search box, and select it" goes there once; whatever else is found is a row.
        wish.isReturn = true
        if last.candidates.isEmpty { wish.sort = .row }
    }

    /// Reads what has no name: *the row of the partner*, *the check box next to **Name***.
    private func fill(_ wish: inout Wish, fromUnnamed mention: Mention, _ locations: [LocationClaim]) {
        // "The check box next to **Name**" is the one of that name.
        if let kind = mention.kind, kind.word.canStandBesideItsLabel,
            let beside = locations.first(where: \.isBesideLabel)
        {
            var named = beside.mention
            // Beside plain words stands what marks a row.
            named.kind = named.label?.isPlain == true ? nil : kind
            return fill(&wish, from: named, [])
        }
        // "Choose the roles in the **Roles** list".
        let lists = mention.kind?.word.isControl == true ? [] : lists(in: locations)
        if !lists.isEmpty {
            wish.candidates = lists.map { .init(option: option(for: $0, wish.manner), name: nil) }
            wish.range = mention.range
            return
        }
        if let list = unknownList(in: locations) {
            wish.label = list
            return
        }
        if mention.kind?.word == .role, let kind = mention.kind {
            // "The roles" may be a list of that name.
            for name in names.things(String(decoding: source[kind.range], as: UTF8.self)) {
                guard case .control(let control) = name.thing, model[control].kind == .list else { continue }
                wish.candidates.append(.init(option: option(for: control, wish.manner), name: name))
            }
        }
        if fill(&wish, fromRow: mention) { return }
        let rows = things(ofKindNamedBy: mention)
        if !rows.isEmpty {
            wish.candidates = rows.map { .init(option: option(for: $0, wish.manner), name: nil) }
            wish.range = mention.range
            return
        }
        wish.hints = hints(of: mention, wish)
        wish.range = mention.range
        wish.sort = mention.kind?.word ?? .row
        let described = mention.description.map { words(at: $0) } ?? []
        wish.isAny =
            mention.quantifier != nil || wish.sort == .role
            || described.contains { $0 == "each" || $0 == "every" || $0 == "any" }
        // "Select it" without anything before it; what one ticks is a check box.
        if mention.kind == nil { wish.isSoft = true }
        if mention.isPronoun, wish.verb == .check { wish.sort = .checkBox }
    }

    /// Reads a label, or words that may be one.
    private func fill(
        _ wish: inout Wish, from mention: Mention, _ label: Mention.Segment, _ locations: [LocationClaim]
    ) {
        let label = gear(label, kind: mention.kind?.word) ?? label
        wish.label = label
        if label.isPlain, let list = unknownList(in: locations) {
            wish.label = list
            return
        }
        if ModelNames.isURL(label.text) {
            wish.candidates = urlCandidates(label.text)
            wish.manner = .go
            return
        }
        let told = label.isPlain ? rows(toldApartBy: mention, label) : []
        if !told.isEmpty {
            wish.candidates = told.map { .init(option: option(for: $0, wish.manner), name: nil) }
            return
        }
        if label.isPlain, mention.kind == nil, saysNameOnly(label) {
            // "Click on its name": what has a name of its own is a row.
            wish.label = nil
            wish.range = mention.range
            wish.sort = .row
            wish.isAny = true
            return
        }
        for found in names(of: label, mention) { add(found, to: &wish, mention) }
        wish.kind = mention.kind
        if wish.candidates.isEmpty, !label.isPlain, mention.kind?.word == .row, mention.kind?.isBefore == true {
            // "The row for **Contoso**" is one of those that have no name in the model.
            wish.label = nil
            wish.range = mention.range
            wish.sort = .row
            wish.isAny = true
            return
        }
        if wish.candidates.isEmpty, let url = label.url, ObjectWords.saysLinkOnly(label.text) {
            wish.candidates = urlCandidates(url)
            wish.manner = .go
            if !wish.candidates.isEmpty { return }
            wish.manner = .use
        }
        if wish.candidates.isEmpty, isKey(label, wish) {
            wish.isSoft = true
            return
        }
        let lists = lists(in: locations)
        if wish.candidates.isEmpty, lack(lists, label) {
            wish.lists = lists
            return
        }
        // "The roles in the **Roles** list" describes what is in the list, whatever else is called so.
        if !lists.isEmpty, label.isPlain { wish.candidates = wish.candidates.filter { isValue($0, in: lists) } }
        wish.candidates += lists.map { .init(option: option(for: $0, wish.manner), name: nil) }
        if wish.candidates.isEmpty, lists.isEmpty, label.isPlain, wish.verb == .select || wish.verb == .choose {
            wish.candidates = fields(in: locations).map { .init(option: .fill($0), name: nil) }
        }
        sortCandidates(&wish)
        guard wish.candidates.isEmpty, label.isPlain else {
            // "The devices" may be those on the page, and not the page that is called so.
            guard label.isPlain, mention.kind == nil, label.text.first?.isLowercase == true else { return }
            for row in rows(pointedAtBy: label, of: mention)
            where !wish.candidates.contains(where: { $0.option.control == row }) {
                wish.candidates.append(.init(option: option(for: row, wish.manner), name: nil))
            }
            return
        }
        if fill(&wish, fromRow: mention) { return }
        // Plain words that are no label describe a thing: "the row", "the portal for the service".
        if let kind = mention.kind?.word, kind.isControl || kind == .portal {
            wish.hints = hints(of: mention, wish)
            wish.sort = kind
            wish.label = nil
            wish.range = mention.range
        } else if mention.kind == nil {
            let rows = rows(pointedAtBy: label, of: mention)
            wish.candidates = rows.map { .init(option: option(for: $0, wish.manner), name: nil) }
            // "Select **Browse**, and choose the CSV file": what is picked there is no thing of the portal's.
            if rows.isEmpty, wish.verb == .choose || wish.verb == .select, lastIsField { wish.isSoft = true }
        }
    }

    /// Whether what was spoken of last in the same item is a field.
    private var lastIsField: Bool {
        guard isSameItem, let last = last?.wish else { return false }
        return last.candidates.contains { candidate in
            if case .fill(let control) = candidate.option { model[control].kind == .field } else { false }
        }
    }

    /// Whether words stand for what was spoken of last: *it*, *this option*, *its name*.
    private func refersToLast(_ mention: Mention) -> Bool {
        if mention.reference == .last, mention.segments.isEmpty { return mention.kind != nil || isSameItem }
        guard isSameItem, mention.kind == nil, let label = mention.label, label.isPlain else { return false }
        if saysNameOnly(label), words(at: mention.range).first == "its", last?.wish.isMarked == true { return true }
        guard last?.wish.sort == .row || lastIsRow else { return false }
        return words(at: label.range).allSatisfy(ObjectWords.pointing.contains)
    }

    /// Whether words say that a name is meant, and not whose.
    private func saysNameOnly(_ label: Mention.Segment) -> Bool {
        // "Your partner selects your company".
        guard label.text.hasSuffix("name") || isOthersTurn && label.text.hasSuffix("company"),
            label.text.first?.isLowercase == true
        else { return false }
        return words(at: label.range).allSatisfy(ObjectWords.pointing.contains)
    }

    /// Whether what was spoken of last is a row.
    private var lastIsRow: Bool {
        last?.wish.candidates.contains { $0.option.control.map { model[$0].kind == .row } ?? false } ?? false
    }

    /// Whether a key is pressed, which is no control of any page.
    private func isKey(_ label: Mention.Segment, _ wish: Wish) -> Bool {
        if label.markup.contains(.keys) { return true }
        let keys = label.text.lowercased().split(separator: "+")
        guard keys.allSatisfy({ $0.count == 1 || StyleWords.keyNames.contains(String($0)) }) else { return false }
        if let verb = words(at: wish.verbRange).first, verb == "press" || verb == "hit" { return true }
        // "Select Enter" is what the style asks for; other keys have names that buttons have, too.
        return keys.count > 1 || ["enter", "tab", "esc", "escape", "spacebar", "backspace"].contains(keys.first ?? "")
    }

    private func hints(of mention: Mention, _ wish: Wish) -> WordSet {
        var words = WordSet()
        if let description = mention.description { words.formUnion(meaning(at: description)) }
        if mention.label?.isPlain == true, let label = mention.label { words.formUnion(meaning(at: label.range)) }
        if mention.segments.isEmpty || mention.label?.isPlain == true {
            let rest = mention.range.upperBound..<max(mention.range.upperBound, wish.range.upperBound)
            words.formUnion(meaning(at: rest))
        }
        return words
    }
}
