/// Writes a line for each finding: `a.md:3:7: error[link/file-not-found]: there is no file "b.md"`.
struct ConciseReporter {
    private let report: Report

    init(_ report: Report) { self.report = report }

    func bytes() -> [UInt8] {
        var out: [UInt8] = []
        var sources = SourceCache(report.sources)
        for diagnostic in report.diagnostics {
            out.write(sources.text(of: diagnostic.file, at: diagnostic.range))
            out.write(": \(diagnostic.severity.rawValue)[\(diagnostic.rule)]: ")
            out.write(VisibleText.line(diagnostic.message))
            out.write("\n")
        }
        return out
    }
}
