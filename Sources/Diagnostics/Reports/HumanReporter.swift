/// Writes findings for people: where, what, the lines themselves, what else there is to know, and what to do.
///
///     Content/a.md:13:11: error[step/control-not-found]: the page "Partner details" has no "Remove role"
///        13 | 3. Select **Remove role**.
///           |           ^^^^^^^^^^^^^^^
///       note: the model has it at Sources/PartnerRelationships/AdminCenter.swift:48
///       help: there is a control with a similar name: **Remove roles**                     [--fix]
///
/// The place of a note follows its message after "at". `[--fix]` marks what `--fix` would mend.
struct HumanReporter {
    private let report: Report
    private let style: TerminalStyle

    init(_ report: Report, _ style: TerminalStyle) {
        self.report = report
        self.style = style
    }

    func bytes() -> [UInt8] {
        var out: [UInt8] = []
        var sources = SourceCache(report.sources)
        for diagnostic in report.diagnostics {
            write(diagnostic, &sources, to: &out)
            out.write("\n")
        }
        writeFooter(to: &out)
        return out
    }

    /// A single finding, as other formats quote it.
    func text(of diagnostic: Diagnostic, _ sources: inout SourceCache) -> String {
        var out: [UInt8] = []
        write(diagnostic, &sources, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// What stands below the message of a finding: its lines, and what else there is to know.
    func detail(of diagnostic: Diagnostic, _ sources: inout SourceCache) -> String {
        var out: [UInt8] = []
        writeDetail(of: diagnostic, &sources, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    private func write(_ diagnostic: Diagnostic, _ sources: inout SourceCache, to out: inout [UInt8]) {
        let look = TerminalLook(diagnostic.severity)
        out.write(style.paint(sources.text(of: diagnostic.file, at: diagnostic.range) + ":", .bold))
        out.write(" " + style.paint("\(diagnostic.severity.rawValue)[\(diagnostic.rule)]:", look) + " ")
        out.write(style.paint(indented(diagnostic.message, by: 2), .bold))
        out.write("\n")
        writeDetail(of: diagnostic, &sources, to: &out)
    }

    private func writeDetail(of diagnostic: Diagnostic, _ sources: inout SourceCache, to out: inout [UInt8]) {
        let look = TerminalLook(diagnostic.severity)
        if let source = sources.map(of: diagnostic.file) {
            Excerpt(of: diagnostic.range, in: source, style).write(look, to: &out)
        }
        writeTrace(diagnostic.trace, &sources, to: &out)
        for note in diagnostic.notes { write(note, &sources, to: &out) }
        writeHelp(of: diagnostic, to: &out)
    }

    private func write(_ note: Note, _ sources: inout SourceCache, to out: inout [UInt8]) {
        out.write("  " + style.paint("note:", .blue) + " " + indented(note.message, by: 8))
        if let place = note.place { out.write(" at " + sources.text(of: place)) }
        out.write("\n")
        if case .document(let file, let range)? = note.place, let source = sources.map(of: file) {
            Excerpt(of: range, in: source, style).write(.blue, to: &out)
        }
    }

    private func writeTrace(_ trace: [Note], _ sources: inout SourceCache, to out: inout [UInt8]) {
        if trace.isEmpty { return }
        out.write("  " + style.paint("trace:", .blue) + "\n")
        let digits = String(trace.count).count
        for (index, step) in trace.enumerated() {
            let number = String(index + 1)
            out.write("    " + String(repeating: " ", count: digits - number.count) + number + ". ")
            out.write(indented(step.message, by: 6 + digits))
            if let place = step.place { out.write(" at " + sources.text(of: place)) }
            out.write("\n")
        }
    }

    private func writeHelp(of diagnostic: Diagnostic, to out: inout [UInt8]) {
        guard let help = diagnostic.help ?? diagnostic.fixes.first?.title else { return }
        let text = indented(help, by: 8)
        out.write("  " + style.paint("help:", .green) + " " + text)
        if diagnostic.certainFix != nil {
            let mark = "[--fix]"
            let used = 8 + DisplayWidth.of(text.split(separator: "\n").last ?? "")
            out.write(" ", times: max(2, style.width - used - mark.count))
            out.write(style.paint(mark, .green))
        }
        out.write("\n")
    }

    /// A text whose further lines begin below its first one.
    private func indented(_ text: String, by columns: Int) -> String {
        let lines = VisibleText.lines(text).split(separator: "\n", omittingEmptySubsequences: false)
        return lines.joined(separator: "\n" + String(repeating: " ", count: columns))
    }

    /// Writes the counts, and what was and what wasn't looked at.
    private func writeFooter(to out: inout [UInt8]) {
        let tally = report.tally
        let summary = report.summary
        var counts = style.paint(tally.text, .bold)
        if tally.fixable > 0 { counts += "; \(tally.fixable) can be mended with --fix" }
        out.write(counts + "\n")
        var hidden: [String] = []
        if summary.suppressed > 0 { hidden.append("\(summary.suppressed) suppressed") }
        if summary.known > 0 { hidden.append("\(summary.known) in the baseline") }
        if !hidden.isEmpty { out.write("not shown: " + hidden.joined(separator: ", ") + "\n") }
        if !summary.read.isEmpty { out.write("read: " + summary.read.map(\.text).joined(separator: ", ") + "\n") }
        for detail in summary.details { out.write(detail + "\n") }
        if !summary.notChecked.isEmpty {
            out.write("not checked: " + VisibleText.line(summary.notChecked.joined(separator: ", ")) + "\n")
        }
        if !summary.isComplete { out.write("the check did not come to its end\n") }
    }
}
