internal import Diagnostics
internal import Workflow

/// Findings about steps that do the contrary of what the workflow does: *Clear* for *Select*, *Turn off* for *Turn on*.
///
/// Such a step changes nothing, and what it should do is missing: that is one mistake.
extension Judge {
    /// Tells of a step that clears one of some controls which have to be filled in; false if there is none.
    mutating func reportContrary(
        to controls: [Handle<Control>], among beats: some BidirectionalCollection<Int>, _ rule: Diagnostics.Rule,
        _ need: (String) -> String
    ) -> Bool {
        for beat in beats.reversed() {
            guard case .wish(let shared) = program.beats[beat].deed, shared.wish.manner == .clear,
                let control = controls.first(where: { control in
                    shared.wish.candidates.contains { $0.option == .clear(control) }
                })
            else { continue }
            let (wish, entry) = (shared.wish, domain[control].control)
            contrary.insert(control)
            let order = entry.kind == .toggle ? "turn on" : "select"
            var fixes: [Fix] = []
            // "Set it to **Off**" takes more than another verb.
            if wish.verb == .clear || wish.verb == .turnOff, source.indices.contains(wish.verbRange.lowerBound) {
                fixes = [fix(writing: order, of: wish)]
            }
            report(
                rule, item: program.beats[beat].item, at: fixes.isEmpty ? wish.nameRange : wish.verbRange,
                "\(need(Telling.quoted(entry.label))), and this does the contrary",
                notes: [telling.origin(control)].compactMap { $0 }, help: "\(order) it", fixes: fixes)
            return true
        }
        return false
    }

    /// Tells of a step that changes nothing because it does the contrary; false if it does what the workflow does.
    mutating func reportContrary(_ option: Option, _ beat: Int) -> Bool {
        guard case .clear(let control) = option else { return false }
        if contrary.contains(control) { return true }
        guard plan.options.contains(.fill(control)),
            !census.records.contains(where: { $0.treads.contains { $0.option == .fill(control) } })
        else { return false }
        let order = domain[control].control.kind == .toggle ? "turns on" : "selects"
        return reportContrary(to: [control], among: [beat], StepLeftOut.rule) { "the workflow \(order) \($0)" }
    }
}
