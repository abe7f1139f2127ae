internal import Diagnostics
internal import Workflow

/// An examination record says what was explored, and what became of every workflow and rule.
struct ExaminationRecord {
    private let examination: Examination
    private let whole: ModelCheckRun.Whole?
    private let domain: Domain
    private let style: TerminalStyle

    init(_ examination: Examination, _ whole: ModelCheckRun.Whole?, _ domain: Domain, style: TerminalStyle) {
        self.examination = examination
        self.whole = whole
        self.domain = domain
        self.style = style
    }

    var text: String {
        var text = ManualText(style: style)
        text.line(style.paint(domain.name, .bold))
        text.line("")
        text.paragraph(ModelOverview(domain: domain, style: style).counts, indent: 0)
        text.heading("EXPLORED")
        if examination.groups.isEmpty {
            text.paragraph("Nothing: the definitions are wrong, or there is no variable.")
            text.line("")
            return text.text
        }
        var rows = [("all variables", total)]
        if examination.groups.count > 1 {
            rows += examination.groups.map { ("a group of \($0.variables)", $0.description) }
        }
        if let whole { rows.append(("all at once", whole.census.description)) }
        list(rows, &text)
        if !examination.reports.isEmpty {
            text.heading("WORKFLOWS")
            list(examination.reports.map { ($0.workflow.id, words(for: $0)) }, &text)
        }
        if !examination.verdicts.isEmpty {
            text.heading("RULES")
            let verdicts = whole?.verdicts ?? examination.verdicts
            list(verdicts.map { ($0.rule.id, "\($0.word), in \(words(for: $0.census))") }, &text)
        }
        text.line("")
        return text.text
    }

    private func list(_ rows: [(String, String)], _ text: inout ManualText) {
        let column = min(rows.map(\.0.count).max() ?? 0, 40) + 2
        for (term, meaning) in rows { text.row(term, meaning, indent: 4, column: column) }
    }

    /// The numbers of all worlds: "12,288 worlds, 88,012 transitions, exhaustively".
    private var total: String {
        let end = examination.isExhaustive ? "exhaustively" : "not exhaustively"
        return "\(amount(examination.worlds, "world")), \(amount(examination.transitions, "transition")), \(end)"
    }

    private func amount(_ number: Double, _ noun: String) -> String {
        let plural = number == 1 ? noun : noun + "s"
        if number < 1e15 { return "\(Int(number).grouped) \(plural)" }
        // Products of many groups soon have more digits than anybody reads.
        var exponent = 0
        var rest = number
        while rest >= 10, exponent < 400 {
            rest /= 10
            exponent += 1
        }
        return "about 10^\(exponent) \(plural)"
    }

    private func words(for census: Exploration.Census) -> String {
        "\(numbered(census.variables, "variable")): \(census)"
    }

    private func words(for report: Examination.Report) -> String {
        if report.starts.isEmpty { return "has no start" }
        let all = report.starts.count
        let starts = amount(Double(all), "start")
        if report.workflow.steps.isEmpty { return "\(starts), no steps" }
        if report.successes < all { return "succeeds from \(report.successes.grouped) of \(starts)" }
        return all == 1 ? "succeeds from its only start" : "succeeds from all \(all.grouped) starts"
    }
}
