internal import Diagnostics

extension Examination {
    /// Reports controls that nobody ever sees, and those that can be seen where they do nothing.
    mutating func examineControls() {
        let access = domain.places.indices.map { domain.access(to: Handle($0)) }
        for entry in domain.controls {
            let place = domain[entry.place].place
            let seen = access[entry.place.index] && entry.control.visibility
            let label = entry.control.label
            guard isReachable(seen) else {
                if isReachable(access[entry.place.index]) {
                    report(
                        .unreachableControl,
                        "\u{201C}\(label)\u{201D} can never be seen on \u{201C}\(place.title)\u{201D}",
                        entry.control.site)
                }
                continue
            }
            for position in [nil, true, false] {
                let behaviors = entry.behaviors.filter { $0.position == position }
                let commands = behaviors.compactMap { $0.command.map { domain[$0].command } }
                if behaviors.isEmpty || commands.count < behaviors.count { continue }
                var context = seen
                if let position, let isOn = entry.control.isOn { context = context && (position ? !isOn : isOn) }
                let possible = Condition.any(of: commands.map(\.guardCondition))
                if let trace = trace(to: context && !possible) {
                    let message = "\u{201C}\(label)\u{201D} can be seen where it does nothing"
                    let why = domain.explain(possible, in: trace.end).culprits.map { (!$0).description }
                    let note = Finding.Note(message: "for example where " + why.listed("and"), site: nil)
                    report(.guardGap, message, entry.control.site, notes: [note], trace: trace)
                }
            }
        }
    }

    /// Reports switches whose commands do not bring them into the position that they stand for.
    mutating func examineSwitches() {
        for entry in domain.controls {
            guard let isOn = entry.control.isOn else { continue }
            for behavior in entry.behaviors {
                guard let position = behavior.position, let command = behavior.command.map({ domain[$0].command })
                else { continue }
                let premise = entry.control.visibility && (position ? !isOn : isOn)
                let rule = Rule("position", whenever: command, in: premise, then: position ? isOn : !isOn)
                guard let trace = explorer.verdict(on: rule).counterexample else { continue }
                let message =
                    "\u{201C}\(entry.control.label)\u{201D} is still \(position ? "off" : "on") after \u{201C}\(command.id)\u{201D}"
                report(.stuckSwitch, message, entry.control.site, trace: trace)
            }
        }
    }
}
