internal import Diagnostics
internal import Workflow

/// Findings about single steps.
extension Judge {
    mutating func reportName(
        _ wish: Wish, _ item: Int, _ option: Option, _ name: String, _ situation: Situation, _ group: Group
    ) {
        let text = wish.text
        var fixes: [Fix] = []
        if wish.path.count > 1 {
            let wanted = name.components(separatedBy: " > ")
            if wanted.count == wish.path.count {
                let edits = zip(wish.path, wanted).filter { $0.text != $1 }.map {
                    Edit(in: file, replace: $0.range, with: $1)
                }
                fixes = [Fix("write \(name)", .certain, edits)]
            }
            return report(
                PathSegmentNotFound.rule, item: item, at: wish.nameRange,
                "no menu has the path \(Telling.quoted(text))",
                notes: notes(option, situation, group), help: "there is a similar path: \(bold(name))", fixes: fixes)
        }
        if let label = wish.label {
            // Words that nothing sets off may mean something else, and so may a label that has other words.
            let letters = min(label.text.utf8.count, name.utf8.count)
            let isSlip = letters > 2 && NearMisses.isSlip(label.text, of: name, letters: max(1, letters / 5))
            let isWord = label.isPlain && label.text.first?.isLowercase == true
            fixes = [
                Fix(
                    "write \(bold(name))", isSlip && !isWord ? .certain : .likely,
                    [Edit(in: file, replace: label.range, with: name)])
            ]
        }
        if ModelNames.isURL(text) {
            return report(
                PathURLUnknown.rule, item: item, at: wish.nameRange, "the model knows no page with this address",
                notes: notes(option, situation, group), help: "there is a similar address: \(name)",
                fixes: fixes.map { Fix($0.title, .likely, $0.edits) })
        }
        if case .go = option {
            return report(
                PathSegmentNotFound.rule, item: item, at: wish.nameRange, "no page is called \(Telling.quoted(text))",
                notes: notes(option, situation, group), help: "there is a page with a similar name: \(bold(name))",
                fixes: fixes)
        }
        if case .signIn = option {
            return report(
                StepControlNotFound.rule, item: item, at: wish.nameRange, "no portal is called \(Telling.quoted(text))",
                notes: notes(option, situation, group), help: "there is a portal with a similar name: \(name)",
                fixes: fixes)
        }
        if !wish.lists.isEmpty {
            return reportValue(
                wish, item, option, situation, group, help: "there is a value with a similar name: \(bold(name))", fixes
            )
        }
        if wish.isRowOfThing {
            return report(
                StepControlNotFound.rule, item: item, at: wish.nameRange,
                telling.lack(of: "row of \(DraftText.withArticle(text))", in: situation),
                notes: notes(option, situation, group), help: "there is a similar one: \(telling.label(of: option))",
                fixes: fixes)
        }
        report(
            StepControlNotFound.rule, item: item, at: wish.nameRange,
            telling.lack(of: Telling.quoted(text), in: situation), notes: notes(option, situation, group),
            help: "there is a control with a similar name: \(bold(name))", fixes: fixes)
    }

    /// A list doesn't offer what is chosen in it.
    private mutating func reportValue(
        _ wish: Wish, _ item: Int, _ option: Option?, _ situation: Situation, _ group: Group, help: String,
        _ fixes: [Fix]
    ) {
        let list = wish.lists.first { option?.control == $0 } ?? wish.lists[0]
        report(
            StepControlNotFound.rule, item: item, at: wish.nameRange,
            "\(Telling.quoted(domain[list].control.label)) does not offer \(Telling.quoted(wish.text))",
            notes: notes(.fill(list), situation, group), help: help, fixes: fixes)
    }

    private func bold(_ label: String) -> String { "**\(label)**" }

    mutating func reportKind(
        _ wish: Wish, _ item: Int, _ control: Handle<Control>, _ option: Option, _ situation: Situation
    ) {
        let kind = domain[control].control.kind
        let word =
            switch kind {
            case .field: "enter"
            case .checkBox, .toggle, .list, .button, .link, .row, .tab: "select"
            }
        let fix = fix(writing: word, of: wish)
        report(
            StepWrongKind.rule, item: item, at: wish.nameRange,
            "\(Telling.quoted(domain[control].control.label)) is a \(kind.words): one can't \(wish.verb.rawValue) it",
            notes: [telling.whereabouts(situation)] + [telling.origin(option)].compactMap { $0 },
            help: fix.title, fixes: [fix])
    }

    /// A fix that puts another verb where that of a wish stands, with a capital where it has one.
    func fix(writing verb: String, of wish: Wish) -> Fix {
        let isCapital = source.indices.contains(wish.verbRange.lowerBound) && source[wish.verbRange.lowerBound] < 0x60
        let verb = isCapital ? DraftText.capitalized(verb) : verb
        return Fix("write \(verb)", .likely, [Edit(in: file, replace: wish.verbRange, with: verb)])
    }

    mutating func reportElsewhere(
        _ wish: Wish, _ item: Int, _ way: [Option], _ option: Option, _ situation: Situation, _ group: Group,
        _ confidence: Fix.Confidence?
    ) {
        let sentences = writer.sentences(for: way, in: situation, by: other(situation))
        let isRow = option.control.map { domain[$0].control.kind == .row } ?? false
        let label = option.control.map { domain[$0].control.label } ?? ""
        let thing = isRow ? "row of \(DraftText.withArticle(label))" : telling.label(of: option)
        let message =
            situation.place == nil
            ? "\(isRow ? "the \(thing)" : thing) can't be selected before one has gone to a portal"
            : "\(telling.place(situation)) has no \(thing)"
        var notes = [telling.whereabouts(situation)]
        if let control = option.control { notes.append(Note("it is on \(telling.name(of: domain[control].place))")) }
        if let note = stateNote(group) { notes.append(note) }
        if let origin = telling.origin(option) { notes.append(origin) }
        let unread = unread(before: item)
        if let unread { notes.append(unread) }
        report(
            StepControlElsewhere.rule, item: item, at: wish.nameRange, message, notes: notes,
            help: "insert \(sentences.count == 1 ? "a step" : "steps") before it: \(sentences.joined(separator: " "))",
            fixes: unread != nil ? [] : insertion(sentences, before: item, confidence),
            trace: [])
    }

    mutating func reportOrder(_ wish: Wish, _ item: Int, next: Int, _ situation: Situation) {
        let mine = procedure.items[item].textRange
        let others = procedure.items[next].textRange
        var fixes: [Fix] = []
        if mine.upperBound <= others.lowerBound, others.upperBound <= source.count {
            let (first, second) = (source[mine], source[others])
            fixes = [
                Fix(
                    "swap the two steps", .likely,
                    [
                        Edit(in: file, replace: mine, with: String(decoding: second, as: UTF8.self)),
                        Edit(in: file, replace: others, with: String(decoding: first, as: UTF8.self)),
                    ])
            ]
        }
        report(
            StepOutOfOrder.rule, item: item, at: wish.nameRange, "the next step has to come before this one",
            notes: [telling.whereabouts(situation)], help: "swap the two steps", fixes: fixes)
    }

    mutating func reportSubstitute(
        _ wish: Wish, _ item: Int, _ option: Option, _ situation: Situation, _ group: Group
    ) {
        let other = telling.label(of: option)
        var fixes: [Fix] = []
        if let label = wish.label, let control = option.control {
            fixes = [domain[control].control.kind == .row ? rowFix(label, control) : nameFix(label, control)]
        }
        let isPossible = wish.candidates.contains { walker.isPossible($0.option, situation) }
        if isPossible {
            let text = wish.text.isEmpty ? "this" : Telling.quoted(wish.text)
            return report(
                FlowOutcomeNotReached.rule, item: item, at: wish.nameRange,
                "\(text) is possible here, but does not lead to the outcome",
                notes: notes(option, situation, group), help: "the workflow goes on here with \(other)", fixes: fixes)
        }
        if let list = wish.lists.first {
            let values = domain[list].control.values.map { bold($0) }.listed("or")
            return reportValue(wish, item, option, situation, group, help: "it offers \(values)", [])
        }
        if wish.candidates.isEmpty {
            return reportUnknown(wish, item, situation, group, help: "the workflow goes on here with \(other)", fixes)
        }
        reportImpossible(
            wish, item, wish.candidates[0].option, situation, group, help: "the workflow goes on here with \(other)",
            fixes)
    }

    /// There is nothing of the sort in all of the model.
    mutating func reportUnknown(
        _ wish: Wish, _ item: Int, _ situation: Situation, _ group: Group, help: String?, _ fixes: [Fix]
    ) {
        let text = wish.text
        let notes = notes(nil, situation, group)
        if ModelNames.isURL(text) {
            return report(
                PathURLUnknown.rule, item: item, at: wish.nameRange, "the model knows no page with this address",
                notes: notes, help: help, fixes: fixes)
        }
        if wish.path.count < 2, wish.manner == .go, ForeignPortal.endsAsName(text) {
            return report(
                PathSegmentNotFound.rule, item: item, at: wish.nameRange, "no portal is called \(Telling.quoted(text))",
                notes: notes, help: help)
        }
        if wish.path.count > 1 || wish.manner == .go && !text.isEmpty {
            let known = wish.path.count > 1 ? knownPart(of: wish.path) : 0
            let segment = wish.path.count > 1 ? wish.path[min(known, wish.path.count - 1)] : nil
            return report(
                PathSegmentNotFound.rule, item: item, at: segment?.outer ?? wish.nameRange,
                "no page or menu is called \(Telling.quoted(segment?.text ?? text))"
                    + (known > 0 ? " under \(Telling.quoted(wish.path[known - 1].text))" : ""), notes: notes, help: help
            )
        }
        if wish.manner == .signIn {
            return report(
                StepControlNotFound.rule, item: item, at: wish.nameRange, "no portal is called \(Telling.quoted(text))",
                notes: notes, help: help, fixes: fixes)
        }
        var thing = text.isEmpty ? "such \(wish.sort.map { $0.rawValue } ?? "control")" : Telling.quoted(text)
        if wish.isRowOfThing { thing = "row of \(DraftText.withArticle(text))" }
        report(
            StepControlNotFound.rule, item: item, at: wish.nameRange,
            telling.lack(of: thing, in: situation), notes: notes, help: help, fixes: fixes)
    }

    /// How many labels of a path a menu has.
    private func knownPart(of path: [Mention.Segment]) -> Int {
        let keys = path.map { Domain.key($0.text) }
        var best = 0
        for entry in domain.places {
            for known in entry.place.paths {
                let common = zip(known.map(Domain.key), keys).prefix { $0 == $1 }.count
                best = max(best, common)
            }
        }
        return min(best, path.count - 1)
    }
}

extension Walker {
    /// Whether an option is possible in a situation.
    func isPossible(_ option: Option, _ situation: Situation) -> Bool {
        var copy = self
        return copy.following(option, from: situation) != nil
    }
}

extension String {
    /// The parts between separators; what the standard library does for single characters.
    fileprivate func components(separatedBy separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
