internal import Diagnostics
internal import Workflow

/// Findings about where somebody else is said to act: their ways are not walked, but they can't be where nobody of them can.
extension Judge {
    mutating func reportPlaces(of actor: Int, _ beat: Beat) {
        guard !domain.actors[actor].isSystem else { return }
        let name = domain.actors[actor].name
        let open = model.roles.sets[actor].portals
        for location in beat.locations {
            let range = location.mention.segments.last?.outer ?? location.mention.range
            let text = Telling.quoted(location.mention.segments.last?.text ?? "")
            switch location.target {
            case .unknown:
                report(
                    StepWrongPlace.rule, item: beat.item, at: range, "no portal of \(name) has a place called \(text)",
                    help: "name a place that there is, or leave it out")
            case .portals(let portals):
                guard let first = portals.first, portals.allSatisfy({ open[$0.index] == 0 }) else { continue }
                report(
                    StepWrongPlace.rule, item: beat.item, at: range,
                    "\(telling.name(of: first)) is not for \(name)",
                    notes: [telling.origin(.signIn(first))].compactMap { $0 },
                    help: "name a portal of \(name), or leave it out")
            case .places(let places):
                guard let first = places.first,
                    places.allSatisfy({ model[$0].kind != .message && open[model[$0].portal.index] == 0 })
                else { continue }
                report(
                    StepWrongPlace.rule, item: beat.item, at: range,
                    "\(telling.name(of: first)) is in \(telling.name(of: model[first].portal)), which is not for \(name)",
                    notes: [telling.origin(first)].compactMap { $0 },
                    help: "name a place in a portal of \(name), or leave it out")
            case .message, .via, .words: break
            }
        }
    }
}
