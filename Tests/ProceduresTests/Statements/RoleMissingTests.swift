import Diagnostics
import Markdown
import Testing
import YAML

@testable import Procedures

@Suite("Roles that a document doesn't speak of")
struct RoleMissingTests {
    private static let steps = """
        1. In the Microsoft 365 admin center, go to **Settings** > **Partner relationships**.
        2. Select the row of the partner.
        3. On the **Partner details** page, select **Remove roles**.
        4. In the **Remove roles?** dialog box, select **Yes**.

        """

    private func document(_ body: String, keys: String = "", workflows: String = "  steps: remove-admin-roles\n")
        -> String
    {
        "---\ntitle: Remove roles\n\(keys)workflows:\n\(workflows)---\n# Manage partners\n\n\(body)"
    }

    private func findings(in text: String) -> [Diagnostic] {
        let bytes = Array(text.utf8)
        let frontMatter = FrontMatter.read(bytes)
        let document = Document(SourceText(bytes), bodyStart: frontMatter?.bodyStart)
        let sheet = BindingSheet(frontMatter: frontMatter?.mapping ?? YAMLMapping())
        return Mutating.examiner.examine(document, html: document.readHTML(), sheet, file: "example.md")
            .diagnostics
    }

    private func lacks(in text: String) -> [Diagnostic] { findings(in: text).filter { $0.rule == RoleMissing.rule.id } }

    private func mended(_ text: String) -> String {
        var bytes = Array(text.utf8)
        for edit in lacks(in: text).flatMap(\.fixes).filter({ $0.confidence == .certain }).flatMap(\.edits) {
            bytes.replaceSubrange(edit.range, with: Array(edit.replacement.utf8))
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func theExamplesShowIt() {
        #expect(lacks(in: RoleMissing.rule.wrong.files[0].text).count == 1)
        #expect(lacks(in: RoleMissing.rule.right.files[0].text) == [])
        #expect(mended(RoleMissing.rule.wrong.files[0].text) == RoleMissing.rule.right.files[0].text)
    }

    @Test func aDocumentThatSpeaksOfNoRoleIsTold() {
        let text = document("## Steps\n\n\(Self.steps)")
        let found = findings(in: text)
        #expect(
            found.map(\.message) == ["the steps need Global Administrator, and the document asks for no role"])
        #expect(found.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == ["## Steps"])
    }

    @Test(arguments: [
        "You must be a Global Administrator.", "This is for Global admins.", "You must be a Zoo Administrator.",
        "A Billing Administrator doesn't see the button.", "Ask your company administrator.",
    ])
    func aDocumentThatSpeaksOfOneIsNot(_ sentence: String) {
        #expect(lacks(in: document("\(sentence)\n\n## Steps\n\n\(Self.steps)")) == [])
        #expect(lacks(in: document("## Steps\n\n\(Self.steps)\n\(sentence)")) == [])
    }

    @Test func theFrontMatterOrAStepMaySayIt() {
        #expect(lacks(in: document("## Steps\n\n\(Self.steps)", keys: "roles: Global Administrator\n")) == [])
        let signIn = "1. Sign in to the Microsoft 365 admin center as a Global Administrator.\n1. Go to"
        #expect(
            lacks(
                in: document(
                    "## Steps\n\n" + Self.steps.replacing("1. In the Microsoft 365 admin center, go to", with: signIn)))
                == [])
    }

    @Test func theRoleOfSomebodyElseIsNotTheReaders() {
        #expect(lacks(in: document("Your partner needs to be an Admin agent.\n\n## Steps\n\n\(Self.steps)")).count == 1)
    }

    @Test func whatAnyAccountCanDoTakesNoRole() {
        let look = "1. Sign in to the Microsoft 365 admin center.\n"
        #expect(lacks(in: document("## Steps\n\n\(look)")) == [])
    }

    @Test func theSentenceStandsWhereOthersBegin() {
        let text = document("## Before you begin\n\nThe partner holds roles.\n\n## Steps\n\n\(Self.steps)")
        #expect(
            mended(text)
                == document(
                    "## Before you begin\n\nYou must be a Global Administrator.\n\nThe partner holds roles.\n\n## Steps\n\n\(Self.steps)"
                ))
        #expect(lacks(in: mended(text)) == [])
    }

    @Test func underAHeadingWithoutABlankLineItIsAParagraphOfItsOwn() {
        let text = document("## Steps\n\(Self.steps)")
        #expect(mended(text) == document("## Steps\n\nYou must be a Global Administrator.\n\n\(Self.steps)"))
        let windows = text.replacing("\n", with: "\r\n")
        #expect(
            mended(windows)
                == document("## Steps\n\nYou must be a Global Administrator.\n\n\(Self.steps)").replacing(
                    "\n", with: "\r\n"))
    }

    @Test func severalProceduresAreOneMistake() {
        let workflows = "  one: remove-admin-roles\n  two: remove-admin-roles\n"
        let both = "## One\n\n\(Self.steps)\n## Two\n\n\(Self.steps)"
        let found = lacks(in: document(both, workflows: workflows))
        #expect(found.count == 1)
        #expect(found.flatMap(\.fixes) == [])
        let text = document("## Prerequisites\n\nTime.\n\n\(both)", workflows: workflows)
        #expect(mended(text).contains("## Prerequisites\n\nYou must be a Global Administrator.\n\nTime."))
    }
}
