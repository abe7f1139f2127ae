internal import Diagnostics
internal import Workflow

/// Findings about heads that say who does what is listed under them.
extension Judge {
    mutating func reportHeads() {
        for item in procedure.items.indices {
            let sentences = procedure.items[item].sentences
            guard let last = sentences.indices.last, let subject = sentences[last].subject,
                let named = model.actors.actor(in: Wording.words(subject.text), besides: nil)
            else { continue }
            let own = procedure.items.nested(in: item)
            let doers = Set(own.dropFirst().flatMap { beatsOfItems[$0] }.compactMap { doer(of: $0) })
            guard let doer = doers.first, doers.count == 1, doer != named else { continue }
            let name = domain.actors[doer].name
            // Before the words for somebody stands *the* or *your*.
            let words = name.hasPrefix("the ") ? String(name.dropFirst(4)) : name
            report(
                FlowWrongActor.rule, item: item, at: subject.range,
                "\(domain.actors[named].name) is to do this, and the steps under it are for \(name)",
                help: "name \(name)",
                fixes: [Fix("write \(words)", .likely, [Edit(in: file, replace: subject.range, with: words)])])
        }
    }

    /// The number of the actor who does what a beat says; nothing where it says what happens.
    private func doer(of beat: Int) -> Int? {
        switch program.beats[beat].deed {
        case .wish, .human: program.beats[beat].other ?? walker.reader
        case .others(let actor, _): actor
        case .result, .given: nil
        }
    }
}
