internal import Diagnostics

/// The lists of a section that is bound once: each a procedure of its own, or together one that is told in parts.
///
/// Words don't tell which it is. Carrying them out does: where none of them reaches the outcome by itself, and less is wrong
/// with all of them one after the other, the reader is meant to go through all.
enum ProcedureParts {
    /// The procedures of each heading that is bound to one workflow and has several lists, in order.
    static func groups(in read: ReadDocument) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var start = 0
        for end in read.procedures.indices.map({ $0 + 1 }) {
            if end < read.procedures.count, belongTogether(read.procedures[end - 1], read.procedures[end]) { continue }
            if end - start > 1 { groups.append(start..<end) }
            start = end
        }
        return groups
    }

    private static func belongTogether(_ first: Procedure, _ second: Procedure) -> Bool {
        guard case .heading = first.binding.target, first.binding.targetRange == second.binding.targetRange,
            // Of several tabs, zones and monikers the reader sees one.
            first.branch == nil, second.branch == nil
        else { return false }
        return first.range.upperBound <= second.range.lowerBound
    }

    /// Whether lists are parts of one procedure, by what came of each and of all together.
    static func areParts(_ each: ArraySlice<ProcedureVerdict>, of whole: ProcedureVerdict) -> Bool {
        guard whole.agreement != .notCarriedOut, each.allSatisfy({ $0.agreement == .differs }) else { return false }
        return errors(in: whole) < each.reduce(0) { $0 + errors(in: $1) }
    }

    private static func errors(in verdict: ProcedureVerdict) -> Int {
        verdict.diagnostics.count { $0.severity == .error }
    }

    /// A document in which the procedures of some groups are one.
    static func joining(_ groups: [Range<Int>], of read: ReadDocument) -> ReadDocument {
        var joined = read
        joined.procedures = []
        var place = 0
        for group in groups {
            joined.procedures += read.procedures[place..<group.lowerBound]
            joined.procedures.append(whole(of: read.procedures[group], in: read.sections))
            place = group.upperBound
        }
        joined.procedures += read.procedures[place...]
        return joined
    }

    private static func whole(of parts: ArraySlice<Procedure>, in sections: [Section]) -> Procedure {
        var whole = parts[parts.startIndex]
        // What stands under several headings is named by the one that is bound.
        if case .heading(let id) = whole.binding.target, parts.contains(where: { $0.section != whole.section }) {
            var around = whole.section
            while let section = around, sections[section].id != id { around = sections[section].parent }
            whole.section = around ?? whole.section
        }
        var roles = Set(whole.proseRoles)
        for part in parts.dropFirst() {
            let offset = whole.items.count
            whole.partStarts.append(offset)
            for var item in part.items {
                item.parent = item.parent.map { $0 + offset }
                whole.items.append(item)
            }
            whole.remarks += part.remarks
            whole.stepRoles += part.stepRoles
            whole.proseRoles += part.proseRoles.filter { roles.insert($0).inserted }
            whole.range = whole.range.lowerBound..<part.range.upperBound
        }
        return whole
    }
}
