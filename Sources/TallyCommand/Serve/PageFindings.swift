internal import Diagnostics
internal import Documents
internal import SiteBuilder

/// Page findings are what is wrong with what is on a page, as the overlay of a preview shows it.
struct PageFindings: Sendable {
    /// What is reported, by the files.
    let findings: [String: [Diagnostic]]
    /// What keeps the whole site from being what it should be, such as a template that is wrong.
    let problems: [String]
    let content: Content
    let rules: RuleCatalogue
    let tool: Report.Tool
    /// The bytes of a file as it was checked.
    let source: @Sendable (String) -> [UInt8]?

    /// How many other files are named; whoever has more to mend reads the terminal.
    private static let mostElsewhere = 12
    /// How many findings of a page are shown.
    private static let mostFindings = 50

    /// The findings on a page, the gravest first, as JSON.
    func json(for page: String, in site: LiveSite) -> [UInt8] {
        let files = files(on: page, in: site)
        let inOrder = files.flatMap { findings[$0] ?? [] }.inReportOrder()
        let own = Severity.allCases.flatMap { severity in inOrder.filter { $0.severity == severity } }
        let elsewhere = elsewhere(but: Set(files))
        let report = Report([], summary: Summary(), rules: rules, tool: tool, sources: source)
        var json = JSONWriter()
        json.object { json in
            json.member("summary", summary(own, elsewhere))
            json.member(
                "gravest", problems.isEmpty ? Self.gravest(own.isEmpty ? elsewhere.flatMap(\.findings) : own) : "error")
            json.array("problems") { json in for problem in problems { json.value(problem) } }
            json.array("findings") { json in
                for finding in own.prefix(Self.mostFindings) { write(finding, report, &json) }
            }
            json.array("elsewhere") { json in
                for other in elsewhere.prefix(Self.mostElsewhere) {
                    json.object { json in
                        json.member("file", other.file)
                        if let page = self.page(of: other.file, in: site) { json.member("page", page) }
                        json.member("gravest", Self.gravest(other.findings))
                        json.member("summary", Diagnostics.Tally(other.findings).text)
                    }
                }
            }
        }
        return json.bytes
    }

    private func write(_ finding: Diagnostic, _ report: Report, _ json: inout JSONWriter) {
        let excerpt = report.excerpt(of: finding)
        json.object { json in
            json.member("severity", finding.severity.rawValue)
            json.member("rule", finding.rule.description)
            json.member("message", finding.message)
            json.member("place", excerpt.place)
            json.member("detail", excerpt.detail)
        }
    }

    private func summary(_ own: [Diagnostic], _ elsewhere: [(file: String, findings: [Diagnostic])]) -> String {
        if !problems.isEmpty { return "The site can't be shown as it should be" }
        if own.isEmpty { return "Nothing on this page; \(numbered(elsewhere.count, "other file")) with findings" }
        return "On this page: " + Diagnostics.Tally(own).text
    }

    /// The files that a page is made of, as diagnostics name them.
    private func files(on page: String, in site: LiveSite) -> [String] {
        guard let document = site.document(of: page), let index = content.index(of: Array(document.utf8)[...]) else {
            return []
        }
        return content.parts(of: index).map { content.prefix + content.files[$0].path }
    }

    /// The other files with errors and warnings, those with errors first.
    private func elsewhere(but own: Set<String>) -> [(file: String, findings: [Diagnostic])] {
        var others: [(file: String, findings: [Diagnostic])] = []
        for (file, findings) in findings where !own.contains(file) {
            let grave = findings.filter { $0.severity != .suggestion }
            if !grave.isEmpty { others.append((file, grave)) }
        }
        return others.sorted { left, right in
            let (isLeftGraver, isRightGraver) = (Self.gravest(left.findings), Self.gravest(right.findings))
            return isLeftGraver == isRightGraver
                ? left.file.utf8.lexicographicallyPrecedes(right.file.utf8) : isLeftGraver == "error"
        }
    }

    private func page(of file: String, in site: LiveSite) -> String? {
        guard file.hasPrefix(content.prefix) else { return nil }
        let page = PagePath.page(of: String(decoding: file.utf8.dropFirst(content.prefix.utf8.count), as: UTF8.self))
        return site.document(of: page).map { _ in PagePath.reference(to: page, from: "") }
    }

    private static func gravest(_ findings: [Diagnostic]) -> String {
        let severities = Set(findings.map(\.severity))
        for severity in [Severity.error, .warning] where severities.contains(severity) { return severity.rawValue }
        return Severity.suggestion.rawValue
    }
}
