import Diagnostics
import Markdown
import Workflow
import YAML

@testable import Procedures

/// The small model of partners, with names that changed and rules that hold and do not.
enum Backed {
    static let domain = Domain("Partners, with facts") {
        Partners.domain.parts
        // Without it there would be no roles to remove.
        Command("grant-roles-for-tests", by: Partners.global, then: Partners.roles.becomes(.granted))
        Term(
            "Partner Directory", aliases: ["the directory"],
            formerly: [
                FormerName("Reseller Directory", until: "2023-10"), FormerName("Channel List", source: list.inferred),
            ])
        Term("Access Center", formerly: ["Rights Desk"])
        list
        Workflow::Rule(
            "removal-keeps-relationship", "Removing the roles keeps the relationship", whenever: Partners.remove,
            keeps: Partners.relationship)
        Workflow::Rule("roles-stay-away", "Roles never come back", never: Partners.roles.is(.none))
    }

    private static let list = Source("list", "A list of names")
}

/// Documents that are held against a model.
struct Statements {
    let bytes: [UInt8]
    let read: ReadDocument
    let findings: [Diagnostic]

    init(_ text: String, file: String = "example.md", in domain: Domain = Backed.domain, bindings: String? = nil) {
        bytes = Array(text.utf8)
        let frontMatter = FrontMatter.read(bytes)
        let document = Document(SourceText(bytes), bodyStart: frontMatter?.bodyStart)
        let html = document.readHTML()
        let sheet =
            bindings.flatMap { BindingFile(Array($0.utf8)).sheet(of: file) }
            ?? BindingSheet(frontMatter: frontMatter?.mapping ?? YAMLMapping())
        read = ProcedureReader(domain).read(document, html: html, sheet)
        findings = StatementCheck(Explorer(domain)).findings(in: document, html, read, file: file)
    }

    var rules: [String] { findings.map(\.rule.description) }

    /// The words that the findings are about.
    var words: [String] { findings.map { String(decoding: bytes[$0.range], as: UTF8.self) } }

    /// The text after the first fix of each finding.
    var mended: String {
        var bytes = self.bytes
        let edits = findings.compactMap(\.fixes.first).flatMap(\.edits).sorted {
            $0.range.lowerBound > $1.range.lowerBound
        }
        for edit in edits { bytes.replaceSubrange(edit.range, with: Array(edit.replacement.utf8)) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
