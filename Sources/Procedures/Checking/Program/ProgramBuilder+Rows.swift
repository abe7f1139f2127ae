internal import Workflow

/// Rows and other things that are described, and not named.
extension ProgramBuilder {
    /// The rows and boxes that words speak of which are the name of nothing: *the name of the partner*, *the devices*.
    ///
    /// Where rows are those of *admin relationships*, one may speak of *the relationship*.
    func rows(pointedAtBy label: Mention.Segment) -> [Handle<Control>] {
        model.rowNames.things(named: meaning(of: words(at: label.range)))
    }

    /// The rows that are told from others by what they have: *the partner that has access*.
    func rows(toldApartBy mention: Mention, _ label: Mention.Segment) -> [Handle<Control>] {
        guard let description = mention.description, description.lowerBound >= label.range.upperBound else { return [] }
        let all = words(at: description)
        guard all.contains(where: ObjectWords.having.contains) else { return [] }
        // What it is looked for says nothing of the thing: "that has access to see the details".
        let more = all.prefix { $0 != "to" }.filter { !ObjectWords.having.contains($0) }
        return more.isEmpty ? [] : model.rowNames.things(named: meaning(of: words(at: label.range) + more))
    }

    /// The rows that words speak of, by what they have or else by the words alone.
    func rows(pointedAtBy label: Mention.Segment, of mention: Mention) -> [Handle<Control>] {
        let told = rows(toldApartBy: mention, label)
        return told.isEmpty ? rows(pointedAtBy: label) : told
    }

    /// The name of the menu that a picture of a gear stands for; nothing if it is no such picture, or there is no such menu.
    func gear(_ label: Mention.Segment, kind: KindWord?) -> Mention.Segment? {
        guard label.isPlain, kind == .icon || kind == nil,
            ObjectWords.gears.contains(where: label.text.lowercased().hasSuffix),
            words(at: label.range).last.map(ObjectWords.gears.contains) == true, names.things(label.text).isEmpty,
            !names.things("Settings").isEmpty
        else { return nil }
        var menu = label
        menu.text = "Settings"
        menu.markup = .image
        return menu
    }

    /// The words that say what a thing is, and not which one.
    private func meaning(of words: [String]) -> Set<String> {
        Wording.significant(words.filter { !ObjectWords.pointing.contains($0) })
    }

    /// The rows and boxes for things of which the word for a kind is the name: *the group*, *the account*.
    func things(ofKindNamedBy mention: Mention) -> [Handle<Control>] {
        guard let kind = mention.kind, kind.word == .section || kind.word == .account,
            let name = words(at: kind.range).last.map(Wording.singular)
        else { return [] }
        return model.rowNames.things(named: name)
    }
}
