import Markdown
import YAML

@testable import Procedures

/// Documents about the small model that are changed on trial.
enum Mutating {
    static let examiner = DocumentExaminer(Partners.domain)
    static let lab = MutationLab(examiner)

    static func subject(_ text: String, _ examiner: DocumentExaminer = examiner) -> MutationSubject {
        let bytes = Array(text.utf8)
        let frontMatter = FrontMatter.read(bytes)
        let sheet = BindingSheet(frontMatter: frontMatter?.mapping ?? YAMLMapping())
        let document = Document(SourceText(bytes), bodyStart: frontMatter?.bodyStart)
        let checked = examiner.examine(document, html: document.readHTML(), sheet, file: "example.md")
        return MutationSubject(checked, file: "example.md", bytes, sheet)
    }
}
