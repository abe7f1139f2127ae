internal import Diagnostics
internal import Glibc
internal import Workflow

/// Former labels are names of pages and controls that the prose around the procedures still uses.
///
/// Only what is set in bold counts as a label there, and only if the model has nothing else of this name today.
struct FormerLabels {
    let model: CheckerModel
    let source: [UInt8]
    let file: String

    /// The findings outside of some ranges, which have been checked already.
    func findings(outside checked: [Range<Int>]) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for label in labels where !checked.contains(where: { $0.overlaps(label) }) {
            var first: ModelNames.Name?
            var isCurrent = false
            model.names.forEachThing(in: source, at: label) { name in
                first = first ?? name
                isCurrent = isCurrent || !name.isFormer
            }
            guard !isCurrent, let name = first, let former = name.former else { continue }
            // **Update** is a button in many places, of which the model has one.
            if case .control = name.thing, !former.text.contains(" ") { continue }
            guard let (rule, current) = present(name.thing) else { continue }
            findings.append(
                Diagnostic(
                    rule.id, rule.severity, in: file, at: label,
                    Telling.renaming(of: former, to: current),
                    notes: former.source.map { [Note("the change is known from \(Telling.quoted($0.title))")] } ?? [],
                    help: Telling.help(with: former, current),
                    fixes: [Fix("write \(current)", .likely, [Edit(in: file, replace: label, with: current)])]))
        }
        return findings
    }

    private func present(_ thing: ModelNames.Thing) -> (Diagnostics.Rule, String)? {
        let domain = model.domain
        switch thing {
        case .place(let place): return (DriftPlaceRenamed.rule, domain[place].place.title)
        case .portal(let portal): return (DriftPlaceRenamed.rule, domain[portal].name)
        case .control(let control): return (DriftControlRenamed.rule, domain[control].control.label)
        case .menu, .value: return nil
        }
    }

    /// What stands between two pairs of asterisks on one line.
    private var labels: [Range<Int>] {
        source.withUnsafeBufferPointer { bytes in
            var labels: [Range<Int>] = []
            var start: Int?
            var index = 0
            // All indices are less than the number of the bytes, which need no checks of their own.
            while index < bytes.count {
                // Nothing but asterisks counts before the first of a pair.
                if start == nil {
                    guard let base = bytes.baseAddress,
                        let next = memchr(base + index, Int32(UInt8(ascii: "*")), bytes.count - index)
                    else { break }
                    index = base.distance(to: next.assumingMemoryBound(to: UInt8.self))
                }
                if bytes[index] == UInt8(ascii: "\n") {
                    start = nil
                } else if bytes[index] == UInt8(ascii: "*"), index + 1 < bytes.count,
                    bytes[index + 1] == UInt8(ascii: "*")
                {
                    if let begun = start {
                        if begun < index { labels.append(begun..<index) }
                        start = nil
                    } else {
                        start = index + 2
                    }
                    index += 1
                }
                index += 1
            }
            return labels
        }
    }
}
