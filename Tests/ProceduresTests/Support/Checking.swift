import Diagnostics
import Markdown
import Workflow
import YAML

@testable import Procedures

/// A document whose procedures are carried out on a model.
struct Checking {
    let bytes: [UInt8]
    let checked: CheckedDocument

    /// Checks a document that binds its procedures itself, or is bound by a file.
    init(_ text: String, _ checker: ProcedureChecker, _ reader: ProcedureReader, bindings: String? = nil) {
        bytes = Array(text.utf8)
        let frontMatter = FrontMatter.read(bytes)
        let document = Document(SourceText(bytes), bodyStart: frontMatter?.bodyStart)
        var sheet = BindingSheet(frontMatter: frontMatter?.mapping ?? YAMLMapping())
        if let bindings { sheet = BindingFile(Array(bindings.utf8)).sheet(of: "example.md") ?? sheet }
        let read = reader.read(document, html: document.readHTML(), sheet)
        checked = checker.check(read, source: bytes, file: "example.md")
    }

    /// Checks a document about the small model.
    init(_ text: String) { self.init(text, Checking.checker, Checking.reader) }

    /// Checks steps of the small model for a workflow.
    init(_ workflow: String, _ steps: String..., before: String = "", after: String = "") {
        let list = steps.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
        self.init(
            """
            ---
            workflows:
              steps: \(workflow)
            ---
            \(before)

            ## Steps

            \(list)

            \(after)
            """)
    }

    static let checker = ProcedureChecker(Partners.domain)
    static let reader = ProcedureReader(Partners.domain)

    var findings: [Diagnostic] { checked.diagnostics }

    /// The rules that the findings break, in the order of the text.
    var rules: [String] { findings.map(\.rule.description) }

    /// The rules that are broken by errors.
    var errors: [String] { findings.filter { $0.severity == .error }.map(\.rule.description) }

    /// The verdict on the only procedure.
    var verdict: ProcedureVerdict { checked.verdicts[0] }

    /// The words that a finding is about.
    func words(of finding: Diagnostic) -> String { String(decoding: bytes[finding.range], as: UTF8.self) }

    /// The text after all certain fixes.
    var fixed: String { fixed(atLeast: .certain) }

    /// The text after the first fix of each finding, if it is as sure as this.
    func fixed(atLeast confidence: Fix.Confidence) -> String {
        var edits: [Edit] = []
        for finding in findings {
            guard let fix = finding.fixes.first, fix.confidence == .certain || confidence == .likely else { continue }
            edits += fix.edits
        }
        var text = bytes
        let ordered = edits.sorted {
            ($0.range.lowerBound, $0.range.upperBound) > ($1.range.lowerBound, $1.range.upperBound)
        }
        for edit in ordered {
            text.replaceSubrange(edit.range, with: Array(edit.replacement.utf8))
        }
        return String(decoding: text, as: UTF8.self)
    }
}
