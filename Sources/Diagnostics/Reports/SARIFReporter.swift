/// Writes SARIF 2.1.0, with what GitHub code scanning shows.
///
/// - Columns count UTF-16 code units from one, and the end is behind the last one, as SARIF has it.
/// - A region has all four numbers. Where a file is not to be had, it is the beginning of its first line, because
///   GitHub refuses results without a region.
/// - The message begins with the statement, which is all that GitHub shows where space is short. Notes follow; those
///   that have a place link to it among the related locations.
/// - A trace becomes a code flow of one thread.
/// - `primaryLocationLineHash` is the ``Fingerprint``, with the number of its occurrence.
struct SARIFReporter {
    private let report: Report
    /// The rules that findings name, known to the catalogue or not, ordered by id.
    private let ids: [RuleID]
    private let indices: [RuleID: Int]

    init(_ report: Report) {
        self.report = report
        ids = Set(report.diagnostics.map(\.rule)).sorted()
        var indices: [RuleID: Int] = [:]
        for (index, id) in ids.enumerated() { indices[id] = index }
        self.indices = indices
    }

    func bytes() -> [UInt8] {
        var json = JSONWriter(indent: 2)
        json.object { json in
            json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            json.member("version", "2.1.0")
            json.array("runs") { json in
                json.object { json in writeRun(to: &json) }
            }
        }
        return json.file()
    }

    private func writeRun(to json: inout JSONWriter) {
        json.object("tool") { json in
            json.object("driver") { json in
                json.member("name", report.tool.name)
                json.member("version", report.tool.version)
                if let url = report.tool.url { json.member("informationUri", url) }
                json.array("rules") { json in
                    for id in ids { SARIFRule(id: id, rule: report.rules[id]).write(to: &json) }
                }
            }
        }
        json.array("invocations") { json in
            json.object { json in writeInvocation(to: &json) }
        }
        json.member("columnKind", "utf16CodeUnits")
        json.array("results") { json in
            var sources = SourceCache(report.sources)
            var occurrences: [Fingerprint: Int] = [:]
            for diagnostic in report.diagnostics {
                let fingerprint = Fingerprint(of: diagnostic, in: sources.map(of: diagnostic.file))
                let occurrence = occurrences[fingerprint, default: 0] + 1
                occurrences[fingerprint] = occurrence
                var result = SARIFResult(diagnostic, index: indices[diagnostic.rule] ?? 0, sources)
                result.write(hash: "\(fingerprint):\(occurrence)", to: &json)
                sources = result.sources
            }
        }
    }

    private func writeInvocation(to json: inout JSONWriter) {
        json.member("executionSuccessful", report.summary.isComplete)
        if report.summary.notChecked.isEmpty { return }
        json.array("toolExecutionNotifications") { json in
            for subject in report.summary.notChecked {
                json.object { json in
                    json.member("level", "note")
                    json.object("message", inline: true) { $0.member("text", "Not checked: \(subject).") }
                }
            }
        }
    }
}

extension Severity {
    /// What SARIF calls the severity.
    var sarifLevel: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .suggestion: "note"
        }
    }
}
