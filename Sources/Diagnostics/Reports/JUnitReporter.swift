/// Writes JUnit XML, in which a document is a suite and a finding is a case.
///
/// Errors are failures, whose text is the finding as people read it. Warnings and suggestions pass, with that text as
/// the output of the case. A document that was checked and has no findings is a suite of one case that passes, so that
/// a clean check is no empty file, which many readers take for a crash.
struct JUnitReporter {
    private let report: Report

    init(_ report: Report) { self.report = report }

    /// A document with its findings.
    private struct Suite {
        var file: String
        var diagnostics: ArraySlice<Diagnostic>

        var failures: Int { diagnostics.count { $0.severity == .error } }
        var tests: Int { max(diagnostics.count, 1) }
    }

    func bytes() -> [UInt8] {
        var suites = self.suites
        if suites.isEmpty { suites = [Suite(file: report.tool.name, diagnostics: [])] }
        var sources = SourceCache(report.sources)
        var out: [UInt8] = []
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites")
        XMLText.writeAttribute("name", report.tool.name, to: &out)
        writeCounts(suites, to: &out)
        out.write(">\n")
        for suite in suites { write(suite, &sources, to: &out) }
        out.write("</testsuites>\n")
        return out
    }

    /// A suite for every document that was checked or has findings, in the order of their paths.
    private var suites: [Suite] {
        var suites: [Suite] = []
        var start = 0
        let diagnostics = report.diagnostics
        for (index, diagnostic) in diagnostics.enumerated() {
            let isLast =
                index + 1 == diagnostics.count || !diagnostics[index + 1].file.hasSameBytes(as: diagnostic.file)
            guard isLast else { continue }
            suites.append(Suite(file: diagnostic.file, diagnostics: diagnostics[start...index]))
            start = index + 1
        }
        let withFindings = Set(suites.map { Array($0.file.utf8) })
        for document in Set(report.summary.documents) where !withFindings.contains(Array(document.utf8)) {
            suites.append(Suite(file: document, diagnostics: []))
        }
        return suites.sorted { $0.file.precedesByBytes($1.file) }
    }

    private func writeCounts(_ suites: [Suite], to out: inout [UInt8]) {
        var tests = 0
        var failures = 0
        for suite in suites {
            tests += suite.tests
            failures += suite.failures
        }
        XMLText.writeAttribute("tests", String(tests), to: &out)
        XMLText.writeAttribute("failures", String(failures), to: &out)
        XMLText.writeAttribute("errors", "0", to: &out)
        XMLText.writeAttribute("skipped", "0", to: &out)
    }

    private func write(_ suite: Suite, _ sources: inout SourceCache, to out: inout [UInt8]) {
        out.write("  <testsuite")
        XMLText.writeAttribute("name", suite.file, to: &out)
        writeCounts([suite], to: &out)
        out.write(">\n")
        if suite.diagnostics.isEmpty { writeCase("no findings", in: suite.file, line: nil, body: nil, to: &out) }
        for diagnostic in suite.diagnostics { write(diagnostic, &sources, to: &out) }
        out.write("  </testsuite>\n")
    }

    private func write(_ diagnostic: Diagnostic, _ sources: inout SourceCache, to out: inout [UInt8]) {
        let source = sources.map(of: diagnostic.file)
        let line = source.map { Place(diagnostic.range, in: $0, .characters).start.line }
        let name = "\(diagnostic.rule)" + (line.map { " at line \($0)" } ?? "")
        let text = HumanReporter(report, TerminalStyle()).text(of: diagnostic, &sources)
        var body: [UInt8] = []
        if diagnostic.severity == .error {
            body.write("<failure")
            XMLText.writeAttribute("type", diagnostic.rule.description, to: &body)
            XMLText.writeAttribute("message", diagnostic.message, to: &body)
            body.write(">")
            XMLText.write(text, to: &body)
            body.write("</failure>")
        } else {
            body.write("<system-out>")
            XMLText.write(text, to: &body)
            body.write("</system-out>")
        }
        writeCase(name, in: diagnostic.file, line: line, body: body, to: &out)
    }

    private func writeCase(_ name: String, in file: String, line: Int?, body: [UInt8]?, to out: inout [UInt8]) {
        out.write("    <testcase")
        XMLText.writeAttribute("classname", file, to: &out)
        XMLText.writeAttribute("name", name, to: &out)
        XMLText.writeAttribute("file", file, to: &out)
        if let line { XMLText.writeAttribute("line", String(line), to: &out) }
        guard let body else {
            out.write("/>\n")
            return
        }
        out.write(">")
        out.append(contentsOf: body)
        out.write("</testcase>\n")
    }
}
