internal import Diagnostics

/// A findings change is what was mended between two checks, and what is new.
///
/// A finding that only stands in another place than before is neither.
struct FindingsChange {
    private(set) var mended: [Diagnostic] = []
    private(set) var new: [Diagnostic] = []

    /// Whether neither is anything.
    var isEmpty: Bool { mended.isEmpty && new.isEmpty }

    /// Nothing mended, and nothing new.
    init() {}

    /// Compares the findings of two checks.
    init(from before: [Diagnostic], to after: [Diagnostic]) {
        var known: [Key: [Diagnostic]] = [:]
        for finding in before.reversed() { known[Key(finding), default: []].append(finding) }
        for finding in after where known[Key(finding)]?.popLast() == nil { new.append(finding) }
        mended = known.values.flatMap { $0 }.inReportOrder()
        new = new.inReportOrder()
    }

    private struct Key: Hashable {
        let file: String
        let rule: RuleID
        let severity: Severity
        let message: String

        init(_ finding: Diagnostic) {
            file = finding.file
            rule = finding.rule
            severity = finding.severity
            message = finding.message
        }
    }
}

extension Diagnostic {
    /// The finding in one line, without its place in the file.
    var inALine: String { "\(file): \(severity.rawValue)[\(rule)]: \(message)" }
}
