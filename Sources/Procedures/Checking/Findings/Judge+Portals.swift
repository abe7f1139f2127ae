internal import Diagnostics
internal import Workflow

/// Findings about portals that steps name and that are others than those where they lead.
///
/// A path brings one to the portal that has it, whichever a step names: that one knows what was meant doesn't make it right.
extension Judge {
    mutating func reportPortals() {
        for index in census.records.indices {
            let beat = program.beats[index]
            if case .others(let actor?, _) = beat.deed { reportPlaces(of: actor, beat) }
            guard case .wish(let shared) = beat.deed, !beat.locations.isEmpty,
                let there = census.records[index].treads.last?.after, let portal = there.portal
            else { continue }
            for location in beat.locations {
                guard case .portals(let named) = location.target else { continue }
                if named.isEmpty {
                    reportMisspelt(location, portal, beat.item)
                    reportForeign(location, there, portal, beat.item)
                } else if shared.wish.path.count > 1, !named.contains(portal), !hasAddress(shared.wish) {
                    reportOther(location, there, portal, beat.item)
                }
            }
        }
    }

    /// Whether a link says where a wish leads, as it can from one portal to another.
    private func hasAddress(_ wish: Wish) -> Bool { wish.path.contains { $0.url != nil } }

    private mutating func reportOther(
        _ location: Whereabouts, _ there: Situation, _ portal: Handle<Portal>, _ item: Int
    ) {
        let name = location.mention.label?.text ?? words(at: location.mention.range)
        report(
            StepWrongPlace.rule, item: item, at: location.mention.label?.outer ?? location.mention.range,
            "\(telling.place(there)) is in \(telling.name(of: portal)), and not in \(Telling.quoted(name))",
            notes: there.place.flatMap { telling.origin($0) }.map { [$0] } ?? [],
            help: "name \(telling.name(of: portal)), or leave it out", fixes: fixes(location, portal, isSure: false))
    }

    /// A portal whose name has a letter or two wrong is taken for no portal.
    private mutating func reportMisspelt(_ location: Whereabouts, _ portal: Handle<Portal>, _ item: Int) {
        guard let label = location.mention.label, label.text.utf8.count >= 8 else { return }
        let entry = domain[portal]
        guard ([entry.name] + entry.aliases).contains(where: { NearMisses.isSlip(label.text, of: $0, letters: 2) })
        else { return }
        report(
            StepWrongPlace.rule, item: item, at: label.outer, "there is no portal \(Telling.quoted(label.text))",
            help: "there is one with a similar name: \(entry.name)", fixes: fixes(location, portal, isSure: true))
    }

    /// A portal of which the model has nothing: what the step does is done in another one.
    private mutating func reportForeign(
        _ location: Whereabouts, _ there: Situation, _ portal: Handle<Portal>, _ item: Int
    ) {
        guard let foreign = ForeignPortal(location.mention, in: source), !foreign.mayBe(domain[portal]) else { return }
        let name = telling.name(of: portal)
        var range = foreign.range
        let article = "the "
        let start = range.lowerBound - article.utf8.count
        if start >= 0, source[start..<range.lowerBound].elementsEqual(article.utf8) { range = start..<range.upperBound }
        report(
            StepWrongPlace.rule, item: item, at: foreign.range,
            "the model has no portal \(Telling.quoted(foreign.name)): \(telling.place(there)) is in \(name)",
            notes: there.place.flatMap { telling.origin($0) }.map { [$0] } ?? [],
            help: "name \(name), or leave it out",
            fixes: [Fix("write \(name)", .likely, [Edit(in: file, replace: range, with: name)])])
    }

    private func fixes(_ location: Whereabouts, _ portal: Handle<Portal>, isSure: Bool) -> [Fix] {
        guard let label = location.mention.label else { return [] }
        let name = domain[portal].name
        return [
            Fix("write \(name)", isSure ? .certain : .likely, [Edit(in: file, replace: label.range, with: name)])
        ]
    }

    private func words(at range: Range<Int>) -> String {
        String(decoding: source[range.clamped(to: 0..<source.count)], as: UTF8.self)
    }
}
