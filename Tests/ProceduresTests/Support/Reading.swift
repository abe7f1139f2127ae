import Diagnostics
import Markdown
import YAML

@testable import Procedures

/// A document that is read with a model, bound by its front matter or by a file of bindings.
struct Reading {
    let bytes: [UInt8]
    let bindingBytes: [UInt8]
    let read: ReadDocument
    let findings: [Diagnostic]

    init(_ text: String, bindings: String? = nil) {
        bytes = Array(text.utf8)
        let frontMatter = FrontMatter.read(bytes)
        let document = Document(SourceText(bytes), bodyStart: frontMatter?.bodyStart)
        var sheet = BindingSheet(frontMatter: frontMatter?.mapping ?? YAMLMapping())
        var others: [Diagnostic] = []
        if let bindings {
            bindingBytes = Array(bindings.utf8)
            let file = BindingFile(bindingBytes)
            sheet = file.sheet(of: "example.md") ?? BindingSheet()
            others = (file.problems + file.unknownDocuments(among: ["example.md"])).map {
                $0.diagnostic(in: "bindings.yml")
            }
        } else {
            bindingBytes = []
        }
        read = ProcedureReader(Partners.domain).read(document, html: document.readHTML(), sheet)
        findings = others + read.diagnostics(in: "example.md", bindingsIn: bindings == nil ? nil : "bindings.yml")
    }

    /// The rules that the findings break.
    var rules: [String] { findings.map(\.rule.description) }

    /// The words at some bytes of the document.
    subscript(range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The words that a finding is about.
    func words(of finding: Diagnostic) -> String {
        let bytes = finding.file == "bindings.yml" ? bindingBytes : self.bytes
        return String(decoding: bytes[finding.range], as: UTF8.self)
    }
}
