internal import Diagnostics
internal import Workflow

/// Findings about what is possible, and yet not as the words say.
extension Judge {
    mutating func reportRemarks() {
        for index in census.records.indices where !census.records[index].remarks.isEmpty {
            for remark in census.records[index].remarks { report(remark, index) }
        }
    }

    private mutating func report(_ remark: Remark, _ beat: Int) {
        let item = program.beats[beat].item
        switch remark {
        case .former(let name, let range): reportFormer(name, range)
        case .wrongPlace(let location, let situation): reportPlace(location, item, situation)
        case .wrongDestination(let location, let situation):
            reportResult(location.mention, item, situation)
        case .wrongResult(let mention, let situation): reportResult(mention, item, situation)
        case .unlabelled(let control, let shared): reportUnlabelled(control, shared.wish)
        case .otherKind(let control, let kind):
            let entry = domain[control].control
            reportKindWord(entry.label, entry.kind.words, telling.origin(control), kind, item)
        case .otherPlaceKind(let place, let kind):
            let its = domain[place].place
            let word = its.kind == .dialog ? "dialog box" : its.kind.rawValue
            reportKindWord(its.title, word, telling.origin(place), kind, item)
        case .ambiguous(let options, let shared):
            let places = options.compactMap { $0.control }.map { domain[$0].control }
            let kinds = places.map { "the \($0.kind.words) \(Telling.quoted($0.label))" }
            report(
                StepAmbiguous.rule, item: item, at: shared.wish.nameRange,
                "this can mean \(kinds.listed("or"))",
                notes: options.compactMap { telling.origin($0) },
                help: "add the word for the kind, or the label")
        case .noEffect(let option, let shared):
            if isHeadedBySignIn(item, option) || isComingBack(item, option) { return }
            if reportContrary(option, beat) { return }
            report(
                StepRedundant.rule, at: shared.wish.range, "this changes nothing: it is so already",
                notes: [telling.origin(option)].compactMap { $0 }, help: "leave it out")
        case .unknownAddress(let portal, let shared): reportAddress(shared.wish, in: portal)
        case .mismatch(let label, let name, let shared):
            reportMismatch(label, title(of: name.thing), origin(of: name.thing), shared.wish, item)
        }
    }

    /// An address at the host of a portal may well be right: nobody knows all of them.
    private mutating func reportAddress(_ wish: Wish, in portal: Handle<Portal>) {
        guard let label = wish.label else { return }
        let url = label.url ?? label.text
        var known: [String] = []
        for place in domain.placeHandles where domain[place].portal == portal { known += domain[place].place.urls }
        let nearest = NearMisses.nearest(to: url, among: Set(known + [domain[portal].url].compactMap { $0 }))
        let isWritten = ModelNames.isURL(label.text)
        report(
            PathURLUnknown.rule, at: label.outer,
            "the model knows no page with this address in \(telling.name(of: portal))",
            notes: [telling.origin(.signIn(portal))].compactMap { $0 },
            help: nearest.isEmpty
                ? "go to the portal, and say how one gets on from there"
                : "there \(nearest.count == 1 ? "is a similar address" : "are similar addresses"): \(nearest.listed("and"))",
            fixes: isWritten
                ? nearest.map { Fix("write \($0)", .likely, [Edit(in: file, replace: label.range, with: $0)]) } : [],
            severity: .warning)
    }

    mutating func reportMismatch(_ label: Mention.Segment, _ leads: String, _ origin: Note?, _ wish: Wish, _ item: Int)
    {
        report(
            PathURLPageMismatch.rule, item: item, at: label.outer,
            "the label says \(Telling.quoted(label.text)), and the address leads to \(leads)",
            notes: [origin].compactMap { $0 }, help: urls(of: wish).first.map { "the address of the page is \($0)" })
    }

    /// Whether an item says how one gets to where the item around it has already led: *Sign in to the portal: Go to …*.
    private func isHeadedBySignIn(_ item: Int, _ option: Option) -> Bool {
        switch option {
        case .go, .signIn: break
        default: return false
        }
        guard let parent = procedure.items[item].parent, let head = procedure.items[parent].sentences.last else {
            return false
        }
        return head.leadsUp && head.actions.last?.verb == .signIn && item == parent + 1
    }

    /// Whether an item says where the reader goes on after somebody else has acted, who may have taken days for it.
    private func isComingBack(_ item: Int, _ option: Option) -> Bool {
        switch option {
        case .go, .signIn: item > 0 && procedure.items[item - 1].bucket == .otherActor
        default: false
        }
    }

    private func urls(of wish: Wish) -> [String] {
        wish.candidates.flatMap { candidate -> [String] in
            if case .go(let place) = candidate.option { domain[place].place.urls } else { [] }
        }
    }

    func title(of thing: ModelNames.Thing) -> String {
        switch thing {
        case .place(let place): telling.name(of: place)
        case .portal(let portal): telling.name(of: portal)
        case .control(let control), .value(let control): Telling.quoted(domain[control].control.label)
        case .menu(let entry): Telling.quoted(domain[entry].label)
        }
    }

    func origin(of thing: ModelNames.Thing) -> Note? {
        switch thing {
        case .place(let place): telling.origin(place)
        case .portal(let portal): telling.origin(.signIn(portal))
        case .control(let control), .value(let control): telling.origin(control)
        case .menu(let entry): telling.origin(.menu(entry))
        }
    }

    private mutating func reportPlace(_ location: Whereabouts, _ item: Int, _ situation: Situation) {
        let label = location.mention.segments.last
        let range = label?.outer ?? location.mention.range
        let text = label.map { Telling.quoted($0.text) } ?? "the place that the step names"
        let here = telling.place(situation)
        var fixes: [Fix] = []
        if let label, !label.isPlain, let place = situation.place { fixes = [fix(label, with: place)] }
        report(
            StepWrongPlace.rule, item: item, at: range,
            situation.place == nil
                ? "one is in no portal yet, and not on \(text)" : "one is on \(here), and not on \(text)",
            notes: [telling.whereabouts(situation)]
                + (situation.place.flatMap { telling.origin($0) }.map { [$0] } ?? []),
            help: situation.place == nil
                ? "insert a step before it that leads there" : "name the place that one is on, or leave it out",
            fixes: fixes)
    }

    private mutating func reportResult(_ mention: Mention, _ item: Int, _ situation: Situation) {
        let label = mention.segments.last
        var fixes: [Fix] = []
        if let label, let place = situation.place { fixes = [fix(label, with: place)] }
        report(
            StepWrongResult.rule, item: item, at: label?.outer ?? mention.range,
            "this leads to \(telling.place(situation)), and not to \(Telling.quoted(label?.text ?? "the place that is named"))",
            notes: [telling.whereabouts(situation)]
                + (situation.place.flatMap { telling.origin($0) }.map { [$0] } ?? []),
            help: "name the place that opens", fixes: fixes)
    }

    /// A fix that puts the title of a place where another name stands.
    private func fix(_ label: Mention.Segment, with place: Handle<Place>) -> Fix {
        let title = domain[place].place.title
        let isSure = !label.isPlain && NearMisses.isSlip(label.text, of: title)
        return Fix(
            "write \(label.isPlain ? title : "**\(title)**")", isSure ? .certain : .likely,
            [Edit(in: file, replace: label.range, with: title)])
    }

    private mutating func reportKindWord(
        _ name: String, _ right: String, _ origin: Note?, _ kind: Mention.Kind, _ item: Int
    ) {
        let written = kind.range.upperBound <= source.count ? String(decoding: source[kind.range], as: UTF8.self) : ""
        report(
            StepWrongKind.rule, item: item, at: kind.range,
            "\(Telling.quoted(name)) is a \(right), and not a \(kind.word.rawValue)",
            notes: [origin].compactMap { $0 }, help: "write \(right)",
            fixes: [
                Fix(
                    "write \(right)", written.lowercased() == kind.word.rawValue ? .certain : .likely,
                    [Edit(in: file, replace: kind.range, with: right)])
            ], severity: .warning)
    }

    private mutating func reportUnlabelled(_ control: Handle<Control>, _ wish: Wish) {
        let entry = domain[control].control
        let kind = wish.sort == .box && entry.kind == .checkBox ? "check box" : entry.kind.words
        let sentence = entry.kind == .row ? "the row of the \(entry.label)" : "the **\(entry.label)** \(kind)"
        report(
            StepUnlabelledControl.rule, at: wish.range, "the \(kind) is not named by its label",
            notes: [telling.origin(control)].compactMap { $0 }, help: "name it: \(sentence)",
            fixes: [Fix("write \(sentence)", .likely, [Edit(in: file, replace: wish.range, with: sentence)])])
    }
}
