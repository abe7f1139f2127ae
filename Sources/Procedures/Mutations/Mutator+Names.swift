internal import Workflow

/// Changes of labels, titles, paths and addresses.
extension Mutator {
    mutating func changeNames(of verdict: ProcedureVerdict, _ procedure: Int) {
        for (index, item) in verdict.procedure.items.enumerated() {
            if case .ignored? = item.mark?.kind { continue }
            let deeds = verdict.items[index].deeds
            for sentence in item.sentences {
                for action in sentence.actions {
                    for mention in action.objects { changeLabels(of: mention, deeds, procedure, index) }
                    for mention in action.purpose?.mentions ?? [] { rename(mention, deeds, procedure, index) }
                }
                for location in sentence.locations {
                    rename(location.mention, deeds, procedure, index)
                    relabelPlace(location.mention, deeds, procedure, index)
                }
                for mention in sentence.results.flatMap(\.mentions) { rename(mention, deeds, procedure, index) }
            }
        }
    }

    private mutating func changeLabels(
        of mention: Mention, _ deeds: [ItemVerdict.Deed], _ procedure: Int, _ item: Int
    ) {
        for segment in mention.segments {
            if let url = segment.url { changeAddress(url, in: segment, procedure, item) }
            if mention.isPath {
                change(.changeSegment, segment, to: otherEntry(than: segment.text, deeds), procedure, item)
                continue
            }
            // Words that nothing in a portal is called by name no control.
            if deeds.isEmpty, segment.isPlain { continue }
            if let control = control(named: segment.text, deeds) {
                relabel(segment, of: control, procedure, item)
            } else if let label = entry(named: segment.text, deeds) {
                change(.changeSegment, segment, to: otherEntry(than: label, deeds), procedure, item)
            } else {
                rename(mention, deeds, procedure, item)
            }
        }
    }

    /// The control that goes by a name among those that were used, or of which somebody else is told to use one.
    private func control(named name: String, _ deeds: [ItemVerdict.Deed]) -> Handle<Control>? {
        let key = Domain.key(name)
        let used = deeds.isEmpty ? domain.controlHandles : deeds.compactMap(\.option.control)
        return used.first { handle in
            let control = domain[handle].control
            return ([control.label] + control.aliases).contains { Domain.key($0) == key }
        }
    }

    /// The label of the menu entry that goes by a name among those that were used.
    private func entry(named name: String, _ deeds: [ItemVerdict.Deed]) -> String? {
        let key = Domain.key(name)
        for deed in deeds {
            guard case .menu(let handle) = deed.option else { continue }
            if Domain.key(domain[handle].label) == key { return domain[handle].label }
        }
        return nil
    }

    /// A field is named where something is entered: *in the **Notes** box*.
    private mutating func relabelPlace(
        _ mention: Mention, _ deeds: [ItemVerdict.Deed], _ procedure: Int, _ item: Int
    ) {
        guard let label = mention.label, !deeds.isEmpty, let control = control(named: label.text, deeds),
            domain[control].control.kind.isFilled
        else { return }
        relabel(label, of: control, procedure, item)
    }

    private mutating func relabel(
        _ segment: Mention.Segment, of handle: Handle<Control>, _ procedure: Int, _ item: Int
    ) {
        let entry = domain[handle]
        let place = domain[entry.place]
        let own = Domain.key(entry.control.label)
        let rivals = place.controls.map { domain.controls[$0].control }.filter { Domain.key($0.label) != own }
        let isButton = entry.control.kind == .button
        let buttons = rivals.filter { $0.kind == .button }
        if place.place.kind == .dialog, isButton, !buttons.isEmpty {
            for other in buttons { change(.otherButton, segment, to: other.label, procedure, item) }
        } else if let other = rivals.first(where: { $0.kind == entry.control.kind }) ?? rivals.first {
            change(.relabelControl, segment, to: other.label, procedure, item)
        }
        change(.relabelControl, segment, to: Mutator.nothing, procedure, item)
    }

    /// A label that nothing has.
    private static let nothing = "Zebra"

    private func otherEntry(than label: String, _ deeds: [ItemVerdict.Deed]) -> String {
        let place = deeds.lazy.compactMap { $0.after ?? $0.before }.first
        let portal = place.map { domain[$0].portal }
        let entries = domain.menus.filter { portal == nil || $0.portal == portal }
        return entries.first { Domain.key($0.label) != Domain.key(label) }?.label ?? Mutator.nothing
    }

    private mutating func rename(
        _ mention: Mention, _ deeds: [ItemVerdict.Deed], _ procedure: Int, _ item: Int
    ) {
        guard let label = mention.label else { return }
        let key = Domain.key(label.text)
        let passed = deeds.flatMap { [$0.before, $0.after] }.compactMap { $0 }
        let known = passed.isEmpty ? domain.placeHandles : passed
        guard let here = known.first(where: { Domain.key(domain[$0].place.title) == key }) else {
            return renamePortal(label, passed, procedure, item)
        }
        let entry = domain[here]
        let rivals = domain.places.filter { $0.portal == entry.portal && Domain.key($0.place.title) != key }
        let other = rivals.first { $0.place.kind == entry.place.kind } ?? rivals.first
        change(.renamePlace, label, to: other?.place.title ?? Mutator.nothing, procedure, item)
    }

    /// A portal is named where something is done in it: *In Partner Center, go to …*.
    private mutating func renamePortal(
        _ label: Mention.Segment, _ passed: [Handle<Place>], _ procedure: Int, _ item: Int
    ) {
        let key = Domain.key(label.text)
        let here = Set(passed.map { domain[$0].portal })
        let isNamed = here.contains { handle in
            ([domain[handle].name] + domain[handle].aliases).contains { Domain.key($0) == key }
        }
        let known = Set(here.map { Domain.key(domain[$0].name) })
        guard isNamed, let other = domain.portals.first(where: { !known.contains(Domain.key($0.name)) }) else { return }
        change(.renamePlace, label, to: other.name, procedure, item)
    }

    private mutating func changeAddress(_ url: String, in segment: Mention.Segment, _ procedure: Int, _ item: Int) {
        let wanted = Array(url.utf8)
        let outer = bytes[segment.outer]
        guard let start = outer.indices.first(where: { outer[$0...].starts(with: wanted) }) else { return }
        let others = domain.places.flatMap(\.place.urls) + domain.portals.compactMap(\.url)
        guard let other = others.first(where: { $0 != url }) else { return }
        let range = start..<start + wanted.count
        add(.changeAddress, procedure, item, [(range, other)], "\(url) \u{2192} \(other)")
    }

    private mutating func change(
        _ kind: Mutant.Kind, _ segment: Mention.Segment, to text: String, _ procedure: Int, _ item: Int
    ) {
        add(kind, procedure, item, [(segment.range, text)], "\(segment.text) \u{2192} \(text)")
    }
}
