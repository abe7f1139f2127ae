internal import Diagnostics

/// Style findings are the diagnostics of one document as they come together.
struct StyleFindings {
    let file: String
    private var diagnostics: [Diagnostic] = []

    init(file: String) { self.file = file }

    /// Adds a finding.
    mutating func report(
        _ rule: Diagnostics.Rule, _ severity: Severity? = nil, at range: Range<Int>, _ message: String,
        notes: [Note] = [], help: String? = nil, fixes: [Fix] = []
    ) {
        diagnostics.append(
            Diagnostic(
                rule.id, severity ?? rule.severity, in: file, at: range, message, notes: notes, help: help,
                fixes: fixes))
    }

    /// A fix in the document.
    func fix(_ title: String, _ confidence: Fix.Confidence, _ changes: [Change]) -> Fix {
        Fix(title, confidence, changes.map { Edit(in: file, replace: $0.range, with: $0.text) })
    }

    /// The findings in the order of the text; what was found from two sides is one finding.
    func inOrder() -> [Diagnostic] {
        var result: [Diagnostic] = []
        for diagnostic in diagnostics.inReportOrder() where diagnostic != result.last { result.append(diagnostic) }
        return result
    }
}

/// A change is new text for some bytes of the document.
struct Change {
    var range: Range<Int>
    var text: String

    init(_ range: Range<Int>, _ text: String) {
        self.range = range
        self.text = text
    }
}
