internal import Diagnostics
internal import Procedures
internal import Workflow

extension ProcedureListing {
    /// The listing for people: under each procedure a line for each step.
    func text(_ style: TerminalStyle) -> String {
        var text = ""
        for entry in entries {
            let map = source(entry.file).map { SourceMap($0) }
            for verdict in entry.document.verdicts {
                write(verdict, of: entry, map, style, to: &text)
                text += "\n"
            }
        }
        return text
    }

    private func write(
        _ verdict: ProcedureVerdict, of entry: Entry, _ map: SourceMap?, _ style: TerminalStyle, to text: inout String
    ) {
        let line = map.map { ":\($0.position(of: verdict.procedure.range.lowerBound, in: .bytes).line)" } ?? ""
        let title = title(of: verdict, in: entry).map { " \"\(VisibleText.line($0))\"" } ?? ""
        let workflow = VisibleText.line(verdict.procedure.workflow)
        text += style.paint("\(VisibleText.line(entry.file))\(line)\(title)", .bold)
        text += " \u{2192} \(workflow): \(verdict.agreement.rawValue)\n"
        text += "    \(circumstances(of: verdict))\n"
        let rows = zip(verdict.procedure.items, verdict.items).map { row(of: $0, $1, map) }
        let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
        for row in rows {
            var cells = (0..<3).map { row[$0].padded(to: widths[$0]) }
            cells.append(row[3])
            text += "    " + cells.joined(separator: "  ").trimmingEnd() + "\n"
        }
        text += "    \(verdict.buckets.words)\n"
    }

    private func circumstances(of verdict: ProcedureVerdict) -> String {
        let starts = verdict.starts
        if starts.count == 0 { return "no start is admitted" }
        let lead =
            starts.succeeding == starts.count
            ? "from \(numbered(starts.count, "start"))"
            : "from \(starts.succeeding) of \(numbered(starts.count, "start"))"
        let roles = verdict.roles.documented.words.map { ", as \($0)" } ?? ""
        let least = verdict.roles.least.words.map { "; least role: \($0)" } ?? ""
        return lead + roles + least
    }

    /// The line, the number, the bucket, and what was done.
    private func row(of item: Item, _ verdict: ItemVerdict, _ map: SourceMap?) -> [String] {
        let line = map.map { "\($0.position(of: item.range.lowerBound, in: .bytes).line)" } ?? ""
        let number = (item.parent == nil ? "" : "  ") + (item.number.map { "\($0)." } ?? "-")
        var words: [String] = []
        for deed in verdict.deeds {
            var deedWords = domain.words(for: deed.option)
            if deed.range == nil { deedWords = "(\(deedWords))" }
            if let after = deed.after, after != deed.before { deedWords += " \u{2192} \(domain[after].place.title)" }
            if let command = deed.command { deedWords += " [\(domain[command].command.id)]" }
            words.append(deedWords)
        }
        var last = words.joined(separator: "; ")
        if let roles = verdict.leastRoles.words { last += "  {\(roles)}" }
        return [line, number, verdict.bucket.rawValue, last]
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }

    fileprivate func trimmingEnd() -> String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
