internal import Diagnostics
internal import Workflow

/// Findings about names that things had once.
extension Judge {
    mutating func reportFormer(_ name: ModelNames.Name, _ range: Range<Int>) {
        guard let former = name.former else { return }
        let until = former.until.map { " until \($0)" } ?? ""
        let notes =
            [origin(of: name.thing)].compactMap { $0 }
            + (former.source.map { [Note("the change is known from \(Telling.quoted($0.title))")] } ?? [])
        if ModelNames.isURL(former.text) {
            let current = currentURL(of: name.thing)
            let fixes =
                current.flatMap { current in self.fix(former.text, in: range, with: current) }.map { [$0] } ?? []
            return report(
                DriftURLChanged.rule, at: range, "this was the address of \(title(of: name.thing))\(until)",
                notes: notes,
                help: current.map { "the address is now \($0)" }, fixes: fixes)
        }
        let rule: Diagnostics.Rule
        let current: String
        switch name.thing {
        case .control(let control), .value(let control):
            rule = DriftControlRenamed.rule
            current = domain[control].control.label
        case .place(let place):
            rule = DriftPlaceRenamed.rule
            let entry = domain[place].place
            current =
                former.text.contains(" > ") ? entry.paths.first?.joined(separator: " > ") ?? entry.title : entry.title
        case .portal(let portal):
            rule = DriftPlaceRenamed.rule
            current = domain[portal].name
        case .menu(let entry):
            rule = DriftPlaceRenamed.rule
            current = domain[entry].label
        }
        let isPath = former.text.contains(" > ")
        let fixes = isPath ? [] : fix(former.text, in: range, with: current).map { [$0] } ?? []
        report(
            rule, at: range, Telling.renaming(of: former, to: current), notes: notes,
            help: Telling.help(with: former, current), fixes: fixes)
    }

    /// A fix that puts a new name where the former one stands, if it stands there as it is.
    private func fix(_ former: String, in range: Range<Int>, with current: String) -> Fix? {
        guard range.lowerBound >= 0, range.upperBound <= source.count else { return nil }
        var edits = source[range].ranges(of: Array(former.utf8)).map { Edit(in: file, replace: $0, with: current) }
        if edits.isEmpty, !ModelNames.isURL(former) {
            edits = [Edit(in: file, replace: range, with: current)]
        }
        return edits.isEmpty ? nil : Fix("write \(current)", .certain, edits)
    }

    private func currentURL(of thing: ModelNames.Thing) -> String? {
        switch thing {
        case .place(let place): domain[place].place.urls.first
        case .portal(let portal): domain[portal].url
        default: nil
        }
    }
}
