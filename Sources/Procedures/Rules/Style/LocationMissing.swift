internal import Diagnostics
internal import Workflow

/// Finds steps on a place that the reader has been brought to without being told.
enum LocationMissing {
    static let rule = Diagnostics.Rule(
        "style/location-missing", .warning, "A step says where it is done if the place has changed.",
        explanation: """
            After a step that opens something, the reader looks at another place. The next step begins with its name, so that \
            a reader who has come to another one notices. As long as the place stays, it is not named again.

            Whether the place has changed is known from the model, and not from the words.
            """,
        wrong: .steps(
            """
            1. On the **Partner details** page, select **Remove roles**.
            2. Select **Yes**.
            """),
        right: .steps(
            """
            1. On the **Partner details** page, select **Remove roles**.
            2. In the **Remove roles?** dialog box, select **Yes**.
            """))

    static func check(
        _ step: StyleStep, _ trail: inout PlaceTrail, isCertain: Bool, isWrong: Bool, on page: StylePage,
        _ findings: inout StyleFindings
    ) {
        defer { if isWrong { trail.takeWrong(step) } }
        if step.deeds.isEmpty { return }
        defer { trail.take(step, on: page) }
        if step.item?.nesting == .alternative { return }
        let sentences = step.sentences
        for index in sentences.indices {
            if says(where: sentences[index]) { return }
            let actions = sentences[index].actions
            for number in actions.indices where actions[number].actor == nil && actions[number].meansOf == nil {
                guard let deed = step.deed(at: actions[number].range) else { continue }
                guard isDoneOnPlace(deed.option), let place = deed.before, trail.isNews(place, on: page),
                    actions[number].locations.isEmpty, actions[number].objects.first?.kind?.word.isPlace != true
                else { return }
                return report(place, actions[number], sentences[index], step, isCertain, on: page, &findings)
            }
        }
    }

    /// Whether a sentence tells in some way where its reader is.
    @inline(__always)
    private static func says(where sentence: Sentence) -> Bool {
        !sentence.locations.isEmpty || !sentence.results.isEmpty
            || sentence.conditions.contains { $0.kind == .prompted || !$0.mentions.isEmpty }
    }

    private static func isDoneOnPlace(_ option: Option) -> Bool {
        switch option {
        case .use, .fill, .clear, .close: true
        case .signIn, .go, .read, .menu: false
        }
    }

    private static func report(
        _ place: Handle<Place>, _ action: ActionClaim, _ sentence: Sentence, _ step: StyleStep, _ isCertain: Bool,
        on page: StylePage, _ findings: inout StyleFindings
    ) {
        let place = page.domain[place].place
        let start = sentence.range.lowerBound
        let phrase = phrase(for: place)
        var fixes: [Fix] = []
        if let lemma = page.mendedLemma(of: action, in: step) {
            let isPlain = !place.title.contains { "*_`[]<>&\\".contains($0) } && place.kind != .message
            let isSure = isPlain && action.verbRange.lowerBound == start && action.mood == .order
            let verb = page.change(action, to: lemma, in: step).text.beginning(withCapital: false)
            let change =
                isSure
                ? Change(action.verbRange, phrase + ", " + verb)
                : Change(start..<start, phrase + ", ")
            fixes = [findings.fix("insert the place", isSure && isCertain ? .certain : .likely, [change])]
        }
        findings.report(
            rule, at: start..<start, "the step is done on another place than the one before, and doesn't say so",
            notes: [
                Note("one is on \"\(place.title)\" now, which the model has", at: .definition(place.site))
            ], help: "begin with \"\(phrase),\"", fixes: fixes)
    }

    /// How a place is named at the beginning of a step.
    private static func phrase(for place: Place) -> String {
        let noun: String
        let preposition: String
        switch place.kind {
        case .page: (preposition, noun) = ("On", "page")
        case .panel: (preposition, noun) = ("In", "panel")
        case .dialog: (preposition, noun) = ("In", "dialog box")
        case .message: return "In the email"
        }
        let isNamed = place.title.lowercased().hasSuffix(" " + noun)
        return "\(preposition) the **\(place.title)**" + (isNamed ? "" : " " + noun)
    }
}
