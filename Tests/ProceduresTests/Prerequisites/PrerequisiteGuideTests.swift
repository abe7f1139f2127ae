import Markdown
import Testing
import Workflow
import YAML

@testable import Procedures

/// What the guide says about prerequisites is what is read in them.
@Suite("The guide to prerequisites")
struct PrerequisiteGuideTests {
    enum Book: String, Choice { case onShelf, reserved, lent }
    enum Card: String, Choice { case none, valid, expired }

    private static let book = Variable<Book>("the book")
    private static let card = Variable<Card>("the library card", sentences: [.none: "there is no library card"])
    private static let borrower = Actor("the borrower")
    private static let domain = Domain("Library") {
        book
        card
        borrower
        Workflow("wait", "Wait", by: borrower, from: .always, to: .always) { Do("Wait") }
    }

    /// What a sentence asks for, in the words of the model.
    private func reading(_ sentence: String) -> String? {
        let bytes = Array(
            "---\nworkflows:\n  steps: wait\n---\n## Before you begin\n\n\(sentence)\n\n## Steps\n\n1. Wait.\n".utf8)
        let frontMatter = FrontMatter.read(bytes)
        let document = Document(SourceText(bytes), bodyStart: frontMatter?.bodyStart)
        let sheet = BindingSheet(frontMatter: frontMatter?.mapping ?? YAMLMapping())
        let read = ProcedureReader(Self.domain).read(document, html: document.readHTML(), sheet)
        let lexicon = StateLexicon(Self.domain)
        return read.prerequisites.lazy.compactMap { claim in
            StateReader.prerequisite(in: claim, lexicon, of: Self.borrower, started: [0, 1])
        }.first.map { "\($0.condition)" }
    }

    @Test func everyExampleIsReadAsTheGuideSays() throws {
        let lists = try WritingGuide().wordLists
        let rows = try #require(lists.first { $0.header == ["A sentence", "The steps begin only where"] }).rows
        #expect(rows.count > 6)
        for row in rows { #expect(reading(row[0]) == row[1], "\(row[0])") }
    }
}
