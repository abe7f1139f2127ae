/// What is to be written in place of a verb.
extension StylePage {
    /// Writes another verb, in the form that it ought to have and with a capital where one belongs.
    ///
    /// Whichever rule mends a verb makes the same change, so that all of them can be satisfied at once.
    func change(_ action: ActionClaim, to lemma: String, in step: StyleStep, isFirst: Bool = false) -> Change {
        let start = action.verbRange.lowerBound
        let form = ImperativeVerb.isNeeded(by: action) ? VerbForm.plain : action.form
        let isCapital = isFirst || start == step.start || byte(start).isASCIIUppercase
        return Change(action.verbRange, VerbSpellings.inflect(lemma, form).beginning(withCapital: isCapital))
    }

    /// The verb as it ought to be, in its plain form; nil if the document doesn't spell it as the words go.
    func mendedLemma(of action: ActionClaim, in step: StyleStep) -> String? {
        guard let spelling = book.verbs.spelling(of: action, in: source) else { return nil }
        guard let remedy = VerbRules.remedy(for: action, spelling, of: step, on: self), remedy.confidence == .certain
        else { return spelling.lemma }
        return remedy.better ?? spelling.lemma
    }

    /// The verb as it ought to be at the beginning of a sentence.
    func mendedOpening(of action: ActionClaim, in step: StyleStep) -> Change? {
        mendedLemma(of: action, in: step).map { change(action, to: $0, in: step, isFirst: true) }
    }
}
