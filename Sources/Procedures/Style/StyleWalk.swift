internal import Diagnostics

/// The style walk brings every claim of a procedure before the rules that are about its kind, once.
enum StyleWalk {
    /// Checks the headings of the sections that hold procedures.
    static func checkSections(of page: StylePage, _ findings: inout StyleFindings) {
        var seen: Set<Int> = []
        // A heading names a procedure in each of its tabs and zones.
        var named: [Int: Set<Int?>] = [:]
        for procedure in page.read.procedures {
            guard let section = procedure.section,
                named[section, default: []].insert(procedure.branch).inserted
            else {
                HeadingNeeded.check(procedure, on: page, &findings)
                continue
            }
            guard seen.insert(section).inserted else { continue }
            let heading = page.read.sections[section]
            HeadingCase.check(heading, on: page, &findings)
            HeadingInlineFormat.check(heading, on: page, &findings)
        }
    }

    /// Checks a procedure with what became of its items, which is a guess from a byte on where a step is wrong.
    static func check(
        _ procedure: Procedure, _ verdicts: [ItemVerdict]?, wrongFrom wrong: Int, on page: StylePage,
        _ findings: inout StyleFindings
    ) {
        TooManySteps.check(procedure, verdicts, on: page, &findings)
        SingleStepBullet.check(procedure, on: page, &findings)
        StepNumbered.check(procedure, on: page, &findings)
        var trail = PlaceTrail()
        for index in procedure.items.indices {
            // What is set aside is not checked at all.
            if case .ignored? = procedure.items[index].mark?.kind { continue }
            let step = StyleStep(procedure.items[index], verdicts?[index])
            let next = index + 1
            let firstPart = next < procedure.items.count && procedure.items[next].parent == index
            StepCapital.check(step, on: page, &findings)
            StepPeriod.check(step, firstPart: firstPart ? procedure.items[next] : nil, on: page, &findings)
            NoTrailingConjunction.check(step, on: page, &findings)
            OptionalMarker.check(step, on: page, &findings)
            OneActionPerStep.check(step, on: page, &findings)
            let isWrong = procedure.items[index].textRange.contains(wrong)
            LocationMissing.check(
                step, &trail, isCertain: step.start < wrong, isWrong: isWrong, on: page, &findings)
            for sentence in step.sentences { check(sentence, of: step, on: page, &findings) }
        }
        for remark in procedure.remarks { check(remark, of: StyleStep(remark: remark), on: page, &findings) }
    }

    private static func check(
        _ sentence: Sentence, of step: StyleStep, on page: StylePage, _ findings: inout StyleFindings
    ) {
        AlternativeInList.check(sentence, of: step, on: page, &findings)
        AboveBelow.check(sentence, on: page, &findings)
        var words = PlainWords(page.source, sentence.range)
        while let word = words.next() {
            Please.check(word, in: sentence, of: step, on: page, &findings)
            Ampersand.check(word, in: sentence, on: page, &findings)
        }
        for (index, action) in sentence.actions.enumerated() {
            VerbRules.check(action, of: step, on: page, &findings)
            ImperativeVerb.check(action, in: sentence, of: step, on: page, &findings)
            SecondPerson.check(action, on: page, &findings)
            LocationFirst.check(action, in: sentence, on: page, &findings)
            DirectionalOnly.check(action, on: page, &findings)
            if index > 0 { AndThen.check(action, after: sentence.actions[index - 1], on: page, &findings) }
        }
        for result in sentence.results { AppearsDisplays.check(result, on: page, &findings) }
        sentence.forEachMention { mention in check(mention, in: sentence, of: step, on: page, &findings) }
    }

    private static func check(
        _ mention: UsedMention, in sentence: Sentence, of step: StyleStep, on page: StylePage,
        _ findings: inout StyleFindings
    ) {
        CheckBoxWord.check(mention, in: sentence, of: step, on: page, &findings)
        DialogBox.check(mention, of: step, on: page, &findings)
        if mention.mention.segments.isEmpty { return }
        LabelBold.check(mention, in: sentence, on: page, &findings)
        LabelExact.check(mention, in: sentence, of: step, on: page, &findings)
        ElementWordNeedless.check(mention, in: sentence, on: page, &findings)
        PathForm.check(mention, on: page, &findings)
        PunctuationOutsideBold.check(mention, on: page, &findings)
        KeyNames.check(mention, on: page, &findings)
        RawHTMLLink.check(mention, on: page, &findings)
    }
}
